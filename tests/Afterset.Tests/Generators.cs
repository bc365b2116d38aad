using Afterset.Body;
using Afterset.Planning;
using Afterset.Safety;
using Afterset.Scheduling;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;

namespace Afterset.Tests;

/// <summary>Random athletes: what they did, what they feel, what they told, and when they have time.</summary>
static class Generators
{
    internal static readonly DateTimeOffset Monday = new(2026, 11, 23, 18, 0, 0, TimeSpan.FromHours(1));
    internal static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    internal static readonly string[] AllTools = ["hands", "roller", "ball", "stick", "massage-gun", "cane", "two-ball-peanut"];

    static readonly MovementPattern[] Patterns = [.. ExerciseCatalogue.Default.Patterns.Values.OrderBy(pattern => pattern.Id, StringComparer.Ordinal)];
    static readonly RegionId[] Regions = [.. BodyCatalogue.Default.Regions.Select(region => region.Id)];
    static readonly string[] Sports = ["running", "cycling", "soccer", "swimming", "hiking", "hiit", "yoga", "rock_climbing", "unheard_of"];

    internal static readonly Gen<Side> SomeSide = Gen.OneOf<Side>([Side.Left, Side.Right]);

    internal static readonly Gen<RegionSide> SomePlace = Gen.Select(Gen.OneOf<RegionId>(Regions), SomeSide, (region, side) => new RegionSide(region, side));

    internal static readonly Gen<ExerciseSet> SomeSet = Gen.Select(
        Gen.OneOf<MovementPattern>(Patterns), Gen.Enum<SetKind>(), Gen.Int[0, 30], SomeSide.Nullable(), Gen.Double[0, 10].Nullable(),
        (pattern, kind, repetitions, side, rating) => new ExerciseSet
        {
            Exercise = pattern.Name,
            Pattern = pattern,
            Kind = kind,
            Repetitions = repetitions,
            Side = side,
            Rpe = rating is { } cr10 ? Rpe.FromCr10(cr10) : null,
        });

    /// <summary>A workout that ended within the hours before a moment.</summary>
    internal static Gen<Workout> WorkoutBefore(DateTimeOffset moment, int hours) => Gen.Select(
        Gen.Int[0, hours], Gen.Int[5, 300], Gen.Double[0, 10].Nullable(), SomeSet.List[0, 30], Gen.OneOf<string>(Sports), Gen.Int[0, 2500],
        (ago, minutes, rating, sets, sport, descent) => new Workout
        {
            Format = "test",
            Sport = sets.Count > 5 ? "training" : sport,
            SubSport = sets.Count > 5 ? "strength_training" : null,
            Start = moment.AddHours(-ago).AddMinutes(-minutes),
            Duration = TimeSpan.FromMinutes(minutes),
            Rpe = rating is { } cr10 ? Rpe.FromCr10(cr10) : null,
            Descent = Length.TryFromMetres(descent),
            Sets = sets.Count > 5 ? sets : [],
        });

    internal static readonly Gen<SorenessReport> SomeReport = Gen.Select(
        SomePlace, Gen.Int[0, 10], Gen.Int[0, 48],
        (place, score, ago) => new SorenessReport(place, SorenessScore.Nearest(score), Monday.AddHours(-ago)));

    internal static readonly Gen<OverallReport> SomeOverall = Gen.Select(
        Gen.Int[0, 10], Gen.Int[0, 200], (score, ago) => new OverallReport(SorenessScore.Nearest(score), Monday.AddHours(-ago)));

    internal static readonly Gen<Injury> SomeInjury = Gen.Select(
        Gen.OneOf<string>([.. SafetyRules.Default.InjuryKinds]), SomePlace, Gen.Int[0, 2000].Nullable(),
        (kind, place, ago) => new Injury(kind, new([place], null, "there"), ago is { } hours ? Monday.AddHours(-hours) : null));

    internal static readonly Gen<SymptomReport> SomeSymptom = Gen.Select(
        Gen.OneOf<string>([.. SafetyRules.Default.Symptoms.Select(symptom => symptom.Id)]), SomePlace,
        (symptom, place) => new SymptomReport(symptom, new([place], null, "there")));

    internal static readonly Gen<Dictionary<string, bool>> SomeAnswers = Gen.Select(
        Gen.Int[0, 2].Array[SafetyRules.Default.Questions.Count + 1], Gen.Bool,
        (given, mostlyFine) => SafetyRules.Default.Questions.Select(question => question.Id).Append("clinician-agrees")
            .Zip(given)
            .Where(pair => pair.Second > 0)
            .ToDictionary(pair => pair.First, pair => pair.Second == 2 && !mostlyFine, StringComparer.Ordinal));

    internal static readonly Gen<HealthProfile> SomeProfile = Gen.Select(
        Gen.Int[10, 90].Nullable(), SomeAnswers, SomeInjury.List[0, 2], SomeSymptom.List[0, 1], Gen.Int[0, 3],
        (age, answers, injuries, symptoms, calm) => new HealthProfile
        {
            Age = age,
            Answers = answers,
            Injuries = calm > 0 ? [] : injuries,
            Symptoms = calm > 0 ? [] : symptoms,
        });

    /// <summary>A profile with every question answered with no: nothing is held back for want of an answer.</summary>
    internal static readonly HealthProfile Sound = new()
    {
        Age = 34,
        Answers = SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => false, StringComparer.Ordinal),
    };

    /// <summary>Half of the people are sound or nearly so; the others are anything.</summary>
    internal static readonly Gen<HealthProfile> SomeMixedProfile = Gen.Select(
        Gen.Int[0, 3], SomeProfile, Gen.OneOf<string>([.. SafetyRules.Default.Questions.Select(question => question.Id)]),
        (kind, random, question) => kind switch
        {
            0 => Sound,
            1 => Sound with { Answers = Sound.Answers.Where(answer => answer.Key != question).ToDictionary(StringComparer.Ordinal) },
            2 => Sound with { Injuries = random.Injuries },
            _ => random,
        });

    internal static readonly Gen<TimeRange> SomeBusy = Gen.Select(
        Gen.Int[-10, 100], Gen.Int[1, 14], (from, hours) => new TimeRange(Monday.AddHours(from), Monday.AddHours(from + hours)));

    internal static readonly Gen<PlanRequest> SomeRequest = Gen.Select(
        Gen.Select(WorkoutBefore(Monday, 60).List[1, 2], WorkoutBefore(Monday, 3000).List[0, 8], SomeMixedProfile, SomeReport.List[0, 2], Gen.Select(Gen.Int[0, 3], SomeOverall)),
        Gen.Select(Gen.OneOf<string>(AllTools).List[0, 7], Gen.Int[0, 45].Nullable(), Gen.Int[1, 7], SomeBusy.List[0, 6], Gen.Int[0, 300].Nullable()),
        (did, wish) => new PlanRequest
        {
            Workouts = did.Item1,
            History = did.Item2,
            Profile = did.Item3,
            Reports = did.Item4,
            Overall = did.Item5.Item1 == 0 ? [did.Item5.Item2] : [],
            Tools = wish.Item1,
            DailyLimit = wish.Item2 is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
            Days = wish.Item3,
            Busy = wish.Item4,
            Events = wish.Item5 is { } hours ? [Monday.AddHours(hours)] : [],
            AsOf = Monday,
            Zone = Berlin,
        });
}
