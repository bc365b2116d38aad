using Afterset.Body;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;

namespace Afterset.Tests.Presentation;

/// <summary>Outcomes of any kind: many sports, odd titles, tools, answers, reports and signs.</summary>
static class PlanGenerators
{
    static readonly DateTimeOffset Monday = new(2026, 3, 23, 17, 30, 0, TimeSpan.Zero);
    static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Chatham"];
    static readonly string[] AllTools = ["roller", "ball", "stick", "massage-gun", "cane", "two-ball-peanut"];
    static readonly SportProfile[] Sports = [.. SportCatalogue.Default.Sports.OrderBy(sport => sport.Sport, StringComparer.Ordinal)];
    static readonly MovementPattern[] Patterns = [.. ExerciseCatalogue.Default.Patterns.Values.OrderBy(pattern => pattern.Id, StringComparer.Ordinal)];

    static readonly string[] Odd =
    [
        "Leg day", "\e[2J\e[31mred", "a\u009b31mb", "line\r\nbreak\ttab", "<script>alert('x')</script>", "\"quoted\" & <b>bold</b>",
            "\u202Eright to left", "脚の日 とても長い題名がここに入りますのでどうぞよろしくお願いします", "🏋️‍♀️ day", "| pipe | `code` **bold** [link](x)", "", new string('w', 300),
    ];

    /// <summary>Titles with everything that should not reach a terminal or a page.</summary>
    internal static Gen<string> Title { get; } = Gen.OneOf(
        Gen.String[0, 60],
        Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]));

    internal static Gen<PlanOutcome> Outcome { get; } = Gen.Select(
        Workout.Array[0, 3], Reports, Profile, Gen.Bool.Array[AllTools.Length], Gen.Int[1, 7], Gen.Int[0, Zones.Length - 1], Gen.Int[0, 60])
        .Select((workouts, reports, profile, has, days, zone, hours) => Planner.Plan(new()
        {
            Workouts = workouts,
            AsOf = Monday.AddHours(hours),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[zone]),
            Reports = [.. reports.Where(report => report.At <= Monday.AddHours(hours))],
            Profile = profile,
            Tools = [.. AllTools.Where((_, i) => has[i])],
            Days = days,
            DailyLimit = days % 2 == 0 ? null : TimeSpan.FromMinutes(5 + (days * 5)),
        }));

    static Gen<Workout> Workout => Gen.Select(
        Title, Gen.Int[0, Sports.Length - 1], Gen.Int[0, 72], Gen.Int[0, 300], Gen.Int[0, 11], Sets)
        .Select((title, sport, hoursBefore, minutes, rating, sets) => new Workout
        {
            Format = rating % 2 == 0 ? "fit" : "by-hand",
            Title = title,
            Sport = Sports[sport].Sport,
            Start = Monday.AddHours(-hoursBefore),
            Duration = minutes == 0 ? null : TimeSpan.FromMinutes(minutes),
            Rpe = Rpe.TryFromCr10(rating),
            Distance = Length.TryFromMetres(minutes * 150),
            Descent = Length.TryFromMetres(minutes * 4),
            Sets = sets,
        });

    static Gen<ExerciseSet[]> Sets => Gen.Select(Gen.Int[0, Patterns.Length - 1], Gen.Int[1, 20], Gen.Int[0, 2])
        .Select((pattern, repetitions, side) => new ExerciseSet
        {
            Exercise = Patterns[pattern].Id,
            Pattern = Patterns[pattern],
            Repetitions = repetitions,
            Side = side switch { 0 => Side.Left, 1 => Side.Right, _ => null },
        })
        .Array[0, 24];

    static Gen<SorenessReport[]> Reports => Gen.Select(Place, Gen.Double[0, 7], Gen.Int[0, 48])
        .Select((place, score, hours) => new SorenessReport(place, SorenessScore.Nearest(score), Monday.AddHours(hours)))
        .Array[0, 3];

    static Gen<RegionSide> Place => Gen.Select(Gen.Int[0, BodyCatalogue.Default.Regions.Count - 1], Gen.Bool)
        .Select((region, isLeft) => new RegionSide(BodyCatalogue.Default.Regions[region].Id, isLeft ? Side.Left : Side.Right));

    static Gen<HealthProfile> Profile => Gen.Select(
        Gen.Int[0, 90], Gen.Int[0, 9].Array[SafetyRules.Default.Questions.Count], Gen.Int[0, 9], Place, Gen.Int[0, 40], Title)
        .Select((age, answers, injury, where, symptom, name) => new HealthProfile
        {
            Age = age < 12 ? null : age,
            Answers = SafetyRules.Default.Questions.Select((question, i) => (question.Id, Answer: answers[i]))
                .Where(answer => answer.Answer > 0).ToDictionary(answer => answer.Id, answer => answer.Answer == 9 && injury == 0, StringComparer.Ordinal),
            Injuries = injury == 1 ? [new(SafetyRules.Default.InjuryKinds[0], new([where], null, name), null)] : [],
            Symptoms = symptom < SafetyRules.Default.Symptoms.Count ? [new(SafetyRules.Default.Symptoms[symptom].Id, new([where], null, name))] : [],
        });
}
