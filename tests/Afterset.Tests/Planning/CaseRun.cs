using System.Text.Json.Nodes;
using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Tests.Planning;

/// <summary>Plans for the situation of a case and says where the outcome differs from what is expected.</summary>
static class CaseRun
{
    // Promises that no plan may make, whatever the case.
    static readonly string[] NeverSaid = ["toxin", "flush", "dissolve", "guarantee", "cure", "!"];

    static readonly Dictionary<string, string> None = [];

    internal static IReadOnlyList<string> Differences(Case one)
    {
        if (Request(one.Situation) is not { } request)
            return one.Expected.Outcome == CaseOutcome.CheckInNotUnderstood ? [] : ["the check-in was not understood"];
        return Planner.Plan(request) switch
        {
            PlanOutcome.Planned { Plan: var plan } => [.. Differences(plan, one.Expected)],
            PlanOutcome.Withheld withheld => [.. Differences(withheld, one.Expected)],
            var other => [$"no known outcome: {other}"],
        };
    }

    /// <summary>The request; null when the check-in is not understood.</summary>
    internal static PlanRequest? Request(Situation situation)
    {
        var profile = Profile(situation);
        var checkIn = new CheckIn([], []);
        if (situation.CheckIn is { } text)
        {
            if (CheckInText.Parse(text, situation.AsOf) is not CheckInOutcome.Understood understood)
                return null;
            checkIn = understood.CheckIn;
        }

        return new()
        {
            Workouts = [.. situation.Did.Select(done => ToWorkout(done, situation.AsOf))],
            History = [.. Enumerable.Range(1, situation.WeeksOfTheSame).SelectMany(week => situation.Did.Select(done => ToWorkout(done, situation.AsOf.AddDays(-7 * week))))],
            Profile = profile.Health with { Symptoms = checkIn.Symptoms },
            Reports = checkIn.Reports,
            Overall = checkIn.Overall is { } overall ? [overall] : [],
            Tools = profile.Tools ?? ["hands", "roller"],
            DailyLimit = profile.MinutesADay is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Days = situation.Days,
            AsOf = situation.AsOf,
            Zone = Generators.Berlin,
        };
    }

    static AthleteProfile Profile(Situation situation)
    {
        var json = situation.Profile is { } told ? JsonNode.Parse(told.GetRawText())!.AsObject() : [];
        if (situation.OtherAnswers is { } other)
        {
            var answers = json["answers"]?.AsObject() ?? [];
            foreach (var question in SafetyRules.Default.Questions.Where(question => !answers.ContainsKey(question.Id)))
                answers[question.Id] = other;
            json["answers"] = answers.DeepClone();
        }

        return ProfileFile.Read(json.ToJsonString(), out var problems)
            ?? throw new InvalidOperationException($"The profile is not understood: {string.Join("; ", problems)}");
    }

    static Workout ToWorkout(Done done, DateTimeOffset asOf) => new()
    {
        Format = "case",
        Sport = done.Sport,
        SubSport = done.SubSport,
        Title = done.Title,
        Start = asOf.AddHours(-done.EndedHoursAgo).AddMinutes(-done.Minutes),
        Duration = TimeSpan.FromMinutes(done.Minutes),
        Rpe = done.Rpe is { } rating ? Rpe.FromCr10(rating) : null,
        Distance = done.Kilometres is { } kilometres ? Length.TryFromMetres(kilometres * 1000) : null,
        Descent = done.DescentMetres is { } metres ? Length.TryFromMetres(metres) : null,
        Sets = [.. (done.Exercises ?? []).SelectMany(ToSets)],
    };

    static IEnumerable<ExerciseSet> ToSets(DoneExercise exercise)
    {
        var recognised = ExerciseCatalogue.Default.Recognise(exercise.Name);
        return Enumerable.Repeat(
            new ExerciseSet
            {
                Exercise = exercise.Name,
                Pattern = recognised.Pattern ?? throw new InvalidOperationException($"\"{exercise.Name}\" is no exercise that we know."),
                Side = recognised.Side,
                Repetitions = exercise.Repetitions,
                LiftedMass = exercise.Kilograms is { } kilograms ? Mass.TryFromKilograms(kilograms) : null,
                Rpe = exercise.Rpe is { } rating ? Rpe.FromCr10(rating) : null,
            },
            exercise.Sets);
    }

    static IEnumerable<string> Differences(PlanOutcome.Withheld withheld, Expected expected)
    {
        if (expected.Outcome != CaseOutcome.Withheld)
            yield return $"withheld because of {string.Join(", ", withheld.Reasons.Select(reason => reason.Rule))}";
        if (expected.Urgency is { } urgency && withheld.Urgency != urgency)
            yield return $"urgency is {withheld.Urgency}";
        foreach (var offered in withheld.StillFine.Where(alternative => expected.WithoutAlternatives?.Contains(alternative.Id) == true))
            yield return $"offers {offered.Id}";
        string[] words = [.. withheld.Reasons.Select(reason => reason.Text), .. withheld.DoNow, .. withheld.StillFine.Select(fine => fine.How)];
        foreach (var difference in Differences([.. withheld.Reasons.Select(reason => reason.Rule)], words, expected))
            yield return difference;
    }

    static IEnumerable<string> Differences(RecoveryPlan plan, Expected expected)
    {
        if (expected.Outcome != CaseOutcome.Planned)
            yield return "a plan was made";
        if (plan.Sessions.Count < expected.SessionsFrom)
            yield return $"{plan.Sessions.Count} sessions";
        var steps = plan.Sessions.SelectMany(session => session.Steps).ToList();
        foreach (var difference in steps.SelectMany(step => Differences(step, expected)).Distinct(StringComparer.Ordinal))
            yield return difference;
        foreach (var place in (expected.Treats ?? []).Where(place => !Places(place).All(where => steps.Any(step => step.Where == where))))
            yield return $"does not treat {place}; treats {string.Join(", ", steps.Select(step => step.Where.ToString()).Distinct(StringComparer.Ordinal))}";
        foreach (var (place, other) in expected.NoLongerThanAt ?? None)
        {
            if (Seconds(steps, place) > Seconds(steps, other))
                yield return $"{place} gets {Seconds(steps, place)} s, {other} {Seconds(steps, other)} s";
        }

        foreach (var (what, rule) in expected.Omits ?? None)
        {
            var given = plan.Omissions.Where(omission => omission.What == what).Select(omission => omission.Because.Rule).ToList();
            if (!given.Contains(rule, StringComparer.Ordinal))
                yield return $"{what} is left out because of {string.Join(", ", given)}";
        }

        Reason[] reasons =
        [
            .. plan.Sessions.SelectMany(session => session.Because), .. steps.SelectMany(step => step.Because), .. plan.Omissions.Select(omission => omission.Because),
            .. plan.Advice.Select(advice => advice.Because), .. plan.Assumptions,
        ];
        string[] words = [.. reasons.Select(reason => reason.Text), .. plan.Advice.Select(advice => advice.Do), .. steps.SelectMany(step => step.KeepOff)];
        foreach (var difference in Differences([.. reasons.Select(reason => reason.Rule)], words, expected))
            yield return difference;
    }

    static IEnumerable<string> Differences(TreatmentStep step, Expected expected)
    {
        if (expected.PressureAtMost is { } most && step.Pressure.Work > most)
            yield return $"{step.Where} gets {step.Pressure.Work} pressure";
        foreach (var (place, cap) in expected.PressureAtMostAt ?? new Dictionary<string, PressureLevel>())
        {
            if (step.Pressure.Work > cap && Places(place).Contains(step.Where))
                yield return $"{step.Where} gets {step.Pressure.Work} pressure";
        }

        foreach (var place in (expected.LeavesAlone ?? []).Where(place => Places(place).Contains(step.Where)))
            yield return $"touches {place}: {step.Where}, {step.Technique.Id}";
        if (expected.OnlyTools?.Contains(step.Tool) == false)
            yield return $"uses {step.Tool} at {step.Where}";
        if (expected.OnlyAt?.GetValueOrDefault(step.Technique.Id) is { } only && !Places(only).Contains(step.Where))
            yield return $"uses {step.Technique.Id} at {step.Where}";
        if (expected.WithoutTechniques?.Contains(step.Technique.Id) == true)
            yield return $"uses {step.Technique.Id} at {step.Where}";
    }

    static IEnumerable<string> Differences(IReadOnlyCollection<string> rules, IReadOnlyCollection<string> words, Expected expected) =>
    [
        .. (expected.Rules ?? []).Where(rule => !rules.Contains(rule)).Select(rule => $"{rule} is not among the reasons"),
        .. (expected.WithoutRules ?? []).Where(rules.Contains).Select(rule => $"{rule} is among the reasons"),
        .. (expected.Says ?? []).Where(word => !Says(words, word)).Select(word => $"does not say \"{word}\""),
        .. (expected.NeverSays ?? []).Concat(NeverSaid).Where(word => Says(words, word)).Select(word => $"says \"{word}\""),
    ];

    static int Seconds(IEnumerable<TreatmentStep> steps, string place) =>
        steps.Where(step => Places(place).Contains(step.Where)).Sum(step => step.Seconds);

    static bool Says(IReadOnlyCollection<string> words, string word) => words.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    static IReadOnlyList<RegionSide> Places(string words) =>
        PlaceText.Parse(words, BodyCatalogue.Default)?.Regions ?? throw new InvalidOperationException($"\"{words}\" is no place that we know.");
}
