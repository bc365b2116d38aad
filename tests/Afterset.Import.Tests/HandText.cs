using System.Globalization;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;

namespace Afterset.Import.Tests;

/// <summary>Entries by hand that somebody might write, each with the workout it means: in any order, case and spacing.</summary>
static class HandText
{
    static readonly Gen<string> Blank = Gen.OneOf(" ", "  ", ", ", " ,");

    static readonly Gen<(string Text, Func<Workout, Workout> Means)> Measure = Gen.OneOf(
        Gen.Int[1, 600].Select(minutes => (Say($"{minutes}min"), Lasting(minutes))),
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 59]).Select((hours, minutes) => (Say($"{hours}h{minutes:00}"), Lasting((hours * 60) + minutes))));

    static readonly Gen<(string Text, Func<Workout, Workout> Means)> Rating =
        Gen.Int[0, 20].Select(halves => (Say($"rpe {halves / 2.0}"), new Func<Workout, Workout>(workout => workout with { Rpe = Rpe.FromCr10(halves / 2.0) })));

    static readonly Gen<(string Text, Func<Workout, Workout> Means)> Distance =
        Gen.Int[1, 400].Select(tenths => (Say($"{tenths / 10.0} km"), new Func<Workout, Workout>(workout => workout with { Distance = Length.TryFromMetres(tenths / 10.0 * 1000) })));

    static readonly Gen<Workout> Heading = Gen.OneOf(
        New("training", "strength_training", "legs"), New("training", "strength_training", "full body"),
        New("running", null, null), New("cycling", null, null), New("hiit", null, null));

    static readonly Gen<ExerciseSet> Set = Gen.Select(Gen.OneOf("squat", "bench press", "leg curl"), Gen.Int[1, 30], Gen.Int[0, 400])
        .Select((name, repetitions, halves) => new ExerciseSet
        {
            Exercise = name,
            Kind = SetKind.Normal,
            Repetitions = repetitions,
            LiftedMass = halves == 0 ? null : Mass.TryFromKilograms(halves / 2.0),
        });

    internal static Gen<(string Text, Workout Means)> Entries => Gen.OneOf(Headed, Listed);

    static Gen<(string Text, Workout Means)> Headed =>
        Gen.Select(Heading, Measure, Rating, Distance, Gen.Int[0, 7], Gen.Bool, Blank).SelectMany((heading, measure, rating, distance, which, isUpper, blank) =>
        {
            var said = new[] { (1, measure), (2, rating), (4, distance) }.Where(one => (which & one.Item1) != 0).Select(one => one.Item2).ToList();
            var workout = said.Aggregate(heading, (all, one) => one.Means(all)) is var all ? all with { Elapsed = all.Duration } : heading;
            return Gen.Shuffle(said.Select(one => one.Text).Prepend(Name(heading)).ToArray())
                .Select(words => (isUpper ? string.Join(blank, words).ToUpperInvariant() : string.Join(blank, words), workout));
        });

    static Gen<(string Text, Workout Means)> Listed =>
        Gen.Select(Gen.Select(Set, Gen.Int[1, 6]).Array[1, 5], Blank).Select((exercises, blank) =>
        {
            var text = string.Join("; ", exercises.Select(one => Say($"{one.Item1.Exercise}{blank}{one.Item2}x{one.Item1.Repetitions}") + (one.Item1.LiftedMass is { } mass ? Say($"{blank}{mass.Kilograms}kg") : "")));
            return (text, New("training", "strength_training", null) with { Sets = [.. exercises.SelectMany(one => Enumerable.Repeat(one.Item1, one.Item2))] });
        });

    static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static Func<Workout, Workout> Lasting(int minutes) => workout => workout with { Duration = TimeSpan.FromMinutes(minutes) };

    static Workout New(string sport, string? kind, string? title) => new() { Format = "by-hand", Sport = sport, SubSport = kind, Title = title };

    static string Name(Workout workout) => workout.Title ?? workout.Sport switch { "running" => "run", "cycling" => "ride", var other => other! };
}
