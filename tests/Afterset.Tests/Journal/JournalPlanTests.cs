using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Sessions;
using Afterset.Units;
using CsCheck;
using Xunit;
using static Afterset.Tests.Journal.AthleteJournalTests;

namespace Afterset.Tests.Journal;

public sealed class JournalPlanTests
{
    static readonly DateTimeOffset Monday = Generators.Monday;

    static readonly EntryContent Sound = new HealthProfileEntry(34, null, Generators.Sound.Answers.ToDictionary(answer => answer.Key, answer => (bool?)answer.Value));

    [Fact]
    public void A_plan_from_the_journal_is_the_plan_from_the_same_words() => Generators.SomeRequest.Sample(
        request =>
        {
            var entries = request.Workouts.Concat(request.History).Select(workout => (EntryContent)new WorkoutEntry(workout, null))
                .Append(new HealthProfileEntry(request.Profile.Age, null, request.Profile.Answers.ToDictionary(answer => answer.Key, answer => (bool?)answer.Value)))
                .Concat(request.Profile.Injuries.Select(injury => new InjuryEntry(injury, null)))
                .Concat(request.Reports.Select(report => new CheckInEntry(new([report], []), report.At, new())))
                .Append(new CheckInEntry(new([], request.Profile.Symptoms), Monday, new()))
                .Append(new DiaryEntry("all", request.Busy))
                .Concat(request.Events.Select(start => new EventEntry(start, null)))
                .Append(new PreferencesEntry(request.Tools, request.DailyLimit is { } limit ? (int)limit.TotalMinutes : null, request.Days, "Europe/Berlin"))
                .Select((content, index) => Entry(index, content, index));
            var asked = JournalPlan.Request(AthleteJournal.Of(entries), Monday);
            var again = asked with { Workouts = request.Workouts, History = request.History, Profile = request.Profile, Reports = request.Reports, Busy = request.Busy, IsEachWorkoutOnce = false, KnownLoads = null };
            if (asked.Workouts.Count == Afterset.Workouts.SameWorkout.Once(request.Workouts).Count && asked.Workouts.Count + asked.History.Count == request.Workouts.Count + request.History.Count)
                Assert.Equal(Numbers(Planner.Plan(again)), Numbers(Planner.Plan(asked)));
        },
        iter: 200);

    [Theory]
    [InlineData("dark urine", 30, true)]
    [InlineData("left calf swollen", 90, true)]
    [InlineData("right thigh sharp", 5, false)]
    public void A_sign_that_forbids_every_plan_lasts_until_it_is_said_to_be_over(string sign, int days, bool isWithheld)
    {
        var journal = AthleteJournal.Of([Entry(1, Sound, 0), Told(2, sign, Monday.AddDays(-days))]);
        Assert.Equal(isWithheld, JournalPlan.Of(journal, Monday) is PlanOutcome.Withheld);
        Assert.Equal(isWithheld, JournalPlan.Of(journal.With([Told(3, "quads 2", Monday.AddHours(-1))]), Monday) is PlanOutcome.Withheld);
        Assert.IsType<PlanOutcome.Planned>(JournalPlan.Of(journal.With([Told(3, $"no {sign.Split(' ')[^1]}".Replace("no urine", "no dark urine", StringComparison.Ordinal), Monday.AddHours(-1))]), Monday));
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(59, true)]
    [InlineData(61, true)]
    [InlineData(14 * 60, true)]
    [InlineData(27 * 60, false)]
    public void A_warning_from_a_clock_that_runs_ahead_does_not_wait(double minutes, bool isWithheld) =>
        Assert.Equal(isWithheld, JournalPlan.Of(AthleteJournal.Of([Entry(1, Sound, 0), Told(2, "dark urine", Monday.AddMinutes(minutes))]), Monday) is PlanOutcome.Withheld);

    [Fact]
    public void What_is_said_of_one_calf_does_not_take_back_the_other()
    {
        var journal = AthleteJournal.Of([Entry(1, Sound, 0), Told(2, "left calf swollen", Monday.AddDays(-1)), Told(3, "right calf not swollen", Monday.AddHours(-1))]);
        Assert.IsType<PlanOutcome.Withheld>(JournalPlan.Of(journal, Monday));
        Assert.IsType<PlanOutcome.Planned>(JournalPlan.Of(journal.With([Told(4, "left calf not swollen", Monday.AddMinutes(-1))]), Monday));
    }

    [Fact]
    public void A_place_that_was_sharp_is_left_out_for_two_weeks()
    {
        var journal = AthleteJournal.Of([Told(1, "right thigh sharp", Monday.AddDays(-13))]);
        Assert.Single(journal.Health(Monday).Symptoms);
        Assert.Empty(journal.Health(Monday.AddDays(2)).Symptoms);
    }

    [Theory]
    [InlineData("check-in", 2)]
    [InlineData("health-profile", 2)]
    [InlineData("injury", 9)]
    [InlineData("correction", 2)]
    public void What_a_newer_version_wrote_about_health_withholds_the_plan(string kind, int version)
    {
        var withheld = Assert.IsType<PlanOutcome.Withheld>(JournalPlan.Of(AthleteJournal.Of([Entry(1, Sound, 0), JournalGenerators.Later(JournalGenerators.Id(9), Monday, kind, version)]), Monday));
        Assert.Equal("safety/entry-not-understood", withheld.Reasons[0].Rule);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_only_passed_on() =>
        Assert.IsType<PlanOutcome.Planned>(JournalPlan.Of(AthleteJournal.Of([Entry(1, Sound, 0), JournalGenerators.Later(JournalGenerators.Id(9), Monday, "trial", 1)]), Monday));

    [Theory]
    [InlineData("workout")]
    [InlineData("event")]
    [InlineData("recovery-session")]
    public void Where_a_newer_version_wrote_of_load_or_an_event_nothing_deep_is_planned_for_two_weeks(string kind)
    {
        var journal = AthleteJournal.Of([Entry(1, Sound, 0), JournalGenerators.Later(JournalGenerators.Id(9), Monday, kind, 2)]);
        Assert.Contains(journal.Health(Monday).Symptoms, sign => sign.Symptom == "workout-not-understood");
        Assert.DoesNotContain(journal.Health(Monday.AddDays(15)).Symptoms, sign => sign.Symptom == "workout-not-understood");
    }

    [Theory]
    [InlineData("injury", "\"injury\":\"fracture\",\"place\":{\"name\":\"left knee\",\"joint\":\"knee\"}")]
    [InlineData("check-in", "\"asked\":\"2026-11-23T17:00:00Z\",\"signs\":[{\"sign\":\"severe-joint\",\"place\":{\"name\":\"left knee\",\"joint\":\"knee\"}}]")]
    public void A_joint_without_regions_leaves_out_what_is_around_it(string kind, string data)
    {
        var told = JournalEntry.TryRead($$"""{"id":"{{JournalGenerators.Id(7)}}","kind":"{{kind}}","version":1,"at":"2026-11-23T17:00:00Z","data":{ {{data}} } }""", out _)!;
        var squats = Entry(1, new WorkoutEntry(new() { Format = "x", Sport = "training", Start = Monday.AddHours(-3), Duration = TimeSpan.FromHours(1), Sets = [.. Enumerable.Repeat(new Afterset.Workouts.ExerciseSet { Exercise = "Squat", Pattern = Afterset.Workouts.ExerciseCatalogue.Default.Recognise("Squat").Pattern, Repetitions = 8 }, 10)] }, null), 0);
        bool TouchesThigh(params JournalEntry[] entries) => JournalPlan.Of(AthleteJournal.Of(entries), Monday) is PlanOutcome.Planned { Plan: var plan }
            && plan.Sessions.Any(session => session.Steps.Any(step => step.Where.Region.Value == "quadriceps"));
        Assert.True(TouchesThigh(squats, Entry(2, Sound, 0)));
        Assert.False(TouchesThigh(squats, Entry(2, Sound, 0), told));
    }

    [Fact]
    public void A_no_from_next_year_does_not_outweigh_a_yes_of_today_and_a_yes_of_next_year_counts()
    {
        EntryContent Said(bool answer) => new HealthProfileEntry(null, null, new Dictionary<string, bool?> { ["blood-clot"] = answer, ["clinician-agrees"] = !answer });
        var journal = AthleteJournal.Of([Entry(1, Sound, 0), Entry(2, Said(true), 1), Entry(3, Said(false), 600_000)]);
        Assert.True(journal.Health(Monday.AddMinutes(5)).Answers["blood-clot"]);
        Assert.False(journal.Health(Monday.AddMinutes(5)).Answers["clinician-agrees"]);
        Assert.True(AthleteJournal.Of([Entry(1, Sound, 0), Entry(2, Said(true), 600_000)]).Health(Monday).Answers["blood-clot"]);
    }

    [Fact]
    public void A_session_that_was_done_stays_done_whatever_another_device_says_of_it_later()
    {
        PastSession Session(PastSessionStatus status) => new("next-day-1", status, Monday, Monday.AddMinutes(10), PressureLevel.Deep);
        var journal = AthleteJournal.Of([Entry(1, new RecoverySessionEntry(Session(PastSessionStatus.Done), [], null), 0), Entry(2, new RecoverySessionEntry(Session(PastSessionStatus.Skipped), [], null), 1)]);
        Assert.Equal(PastSessionStatus.Done, Assert.Single(journal.Sessions).Status);
    }

    [Fact]
    public void One_more_entry_about_a_sign_or_an_injury_never_allows_more() =>
        Gen.Select(JournalGenerators.SomeJournal, Generators.SomeSymptom, Generators.SomeInjury).Sample((entries, sign, injury) =>
        {
            var before = AthleteJournal.Of(entries);
            var after = before.With([Entry(5001, new CheckInEntry(new([], [sign]), Monday, new()), 9000), Entry(5002, new InjuryEntry(injury, null), 9001)]);
            if (JournalPlan.Of(before, Monday) is PlanOutcome.Withheld)
                Assert.IsType<PlanOutcome.Withheld>(JournalPlan.Of(after, Monday));
        });

    [Fact]
    public void A_session_that_was_done_or_skipped_is_not_planned_again_and_one_that_was_only_planned_is() => Generators.SomeRequest.Sample(request =>
    {
        if (Planner.Plan(request) is not PlanOutcome.Planned { Plan.Sessions: [var first, ..] })
            return;
        PlanRequest After(PastSessionStatus status) => request with { Past = [new(first.Id, status, first.Start.AddDays(-3), first.End.AddDays(-3), PressureLevel.Light)] };
        Assert.DoesNotContain(Sessions(After(PastSessionStatus.Done)), session => session.Id == first.Id);
        Assert.DoesNotContain(Sessions(After(PastSessionStatus.Skipped)), session => session.Id == first.Id);
        Assert.Contains(Sessions(After(PastSessionStatus.Planned)), session => session.Id == first.Id);
    });

    [Fact]
    public void Deep_work_that_was_done_keeps_its_distance_and_its_number_a_week() => Gen.Select(Generators.SomeRequest, Gen.Int[0, 150].List[1, 4]).Sample(
        (request, ago) =>
        {
            PastSession[] done = [.. ago.Select((hours, index) => new PastSession($"earlier-{index}", PastSessionStatus.Done, Monday.AddHours(-hours), Monday.AddHours(-hours).AddMinutes(10), PressureLevel.Deep))];
            var deep = Sessions(request with { Past = done }).Where(session => session.Deepest >= PressureLevel.Deep).Select(session => session.Start).ToList();
            Assert.All(deep, start => Assert.All(done, session => Assert.True((start - session.Start).Duration() >= TimeSpan.FromHours(48))));
            Assert.All(deep, start => Assert.True(deep.Concat(done.Select(session => session.Start)).Count(other => other <= start && start - other < TimeSpan.FromDays(7)) <= 3));
        },
        iter: 1000);

    static IReadOnlyList<RecoverySession> Sessions(PlanRequest request) => Planner.Plan(request) is PlanOutcome.Planned { Plan: var plan } ? plan.Sessions : [];

    static JournalEntry Told(int number, string text, DateTimeOffset at) =>
        JournalEntry.Of(JournalGenerators.Id(number), at, new CheckInEntry(Assert.IsType<CheckInOutcome.Understood>(CheckInText.Parse(text, at)).CheckIn, at, new()));

    // Assumptions may be worded by where a workout came from; what is to be done may not.
    static string Numbers(PlanOutcome outcome) => outcome is PlanOutcome.Planned { Plan: var plan }
        ? PlanJson.Of(new PlanOutcome.Planned(plan with { Assumptions = [], Workouts = [] }))
        : PlanJson.Of(outcome);
}
