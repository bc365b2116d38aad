using Afterset.Import.ByHand;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class HandEntryTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 18, 42, 0, TimeSpan.FromHours(1));

    static HandOutcome Parse(string text) => HandEntry.Parse(text, Now, ExerciseCatalogue.Default);

    static HandOutcome.Understood Understood(string text) => Assert.IsType<HandOutcome.Understood>(Parse(text));

    static Workout Single(string text) => Assert.Single(Understood(text).Workouts);

    static HandOutcome.NotUnderstood NotUnderstood(string text) => Assert.IsType<HandOutcome.NotUnderstood>(Parse(text));

    [Theory]
    [InlineData("legs 60min rpe 8", "training", "strength_training", "legs", 60, 8d)]
    [InlineData("Upper Body, 45 min, RPE 7.5", "training", "strength_training", "upper body", 45, 7.5)]
    [InlineData("RPE 8 60 min leg day", "training", "strength_training", "legs", 60, 8d)]
    [InlineData("yoga 45 min", "training", "yoga", null, 45, null)]
    [InlineData("ride 2h30 rpe 5", "cycling", null, null, 150, 5d)]
    [InlineData("ride 2h 30min rpe 5/10", "cycling", null, null, 150, 5d)]
    [InlineData("hiit 32min rpe 9", "hiit", null, null, 32, 9d)]
    [InlineData("crossfit 1h very hard", "hiit", null, null, 60, 9d)]
    [InlineData("trail-run 1h10 moderate", "running", "trail", null, 70, 5d)]
    [InlineData("swim for 1.5h easy", "swimming", null, null, 90, 3d)]
    public void What_how_long_and_how_hard_is_enough(string text, string sport, string? kind, string? title, double minutes, double? rpe)
    {
        var workout = Single(text);
        Assert.Equal((sport, kind, title, rpe), (workout.Sport, workout.SubSport, workout.Title, workout.Rpe?.Cr10));
        Assert.Equal(TimeSpan.FromMinutes(minutes), workout.Duration);
        Assert.Equal("by-hand", workout.Format);
        Assert.Equal(Now, workout.End);
    }

    [Theory]
    [InlineData("run 10km 52min rpe 6 hilly", 10_000, null, null, "hilly run")]
    [InlineData("run 1:45:00 21.1 km 350m down", 21_100, null, 350d, null)]
    [InlineData("hike 10 miles 800m up 650 m down", 16_093.44, 800d, 650d, null)]
    [InlineData("10k run 50min", 10_000, null, null, null)]
    public void Ways_have_distance_climb_and_descent(string text, double metres, double? up, double? down, string? title)
    {
        var workout = Single(text);
        Assert.Equal(metres, workout.Distance!.Value.Metres, 6);
        Assert.Equal((up, down, title), (workout.Ascent?.Metres, workout.Descent?.Metres, workout.Title));
    }

    [Fact]
    public void Exercises_stand_side_by_side()
    {
        var workout = Single("squat 5x5 100kg; leg curl 3x12");
        Assert.Equal(8, workout.Sets.Count);
        Assert.Equal(("squat", 5, 100d), (workout.Sets[0].Pattern?.Id, workout.Sets[0].Repetitions, workout.Sets[0].LiftedMass!.Value.Kilograms));
        Assert.Equal(("leg curl", 12), (workout.Sets[7].Exercise, workout.Sets[7].Repetitions));
        Assert.Null(workout.Sets[7].LiftedMass);
        Assert.Equal(("training", "strength_training"), (workout.Sport, workout.SubSport));
        Assert.Null(workout.Duration);
    }

    [Fact]
    public void A_heading_says_how_long_and_how_hard_the_exercises_were()
    {
        var workout = Single("legs 60min rpe 8; squat 5x5 225lb; plank 3x60s; farmers walk 4 x 40 m @ 32 kg rpe 9");
        Assert.Equal(("legs", 8d, 60d), (workout.Title, workout.Rpe!.Value.Cr10, workout.Duration!.Value.TotalMinutes));
        Assert.Equal(225 * Mass.KilogramsInPound, workout.Sets[0].LiftedMass!.Value.Kilograms, 9);
        Assert.Equal(TimeSpan.FromSeconds(60), workout.Sets[5].Duration);
        Assert.Equal((40d, 32d, 9d), (workout.Sets[^1].Distance!.Value.Metres, workout.Sets[^1].LiftedMass!.Value.Kilograms, workout.Sets[^1].Rpe!.Value.Cr10));
    }

    [Fact]
    public void The_rating_of_the_only_exercise_is_the_rating_of_the_workout()
    {
        var workout = Single("bench press 3x8 @ 60 kg rpe 8");
        Assert.Equal((8d, 8d), (workout.Rpe!.Value.Cr10, workout.Sets[2].Rpe!.Value.Cr10));
        Assert.Null(Single("squat 5x5 rpe 8; bench press 5x5 rpe 7").Rpe);
    }

    [Theory]
    [InlineData("legs 60min", "2026-11-23T17:42:00+01:00")]
    [InlineData("legs 60min at 07:00", "2026-11-23T07:00:00+01:00")]
    [InlineData("legs 60min at 7pm", "2026-11-22T19:00:00+01:00")]
    [InlineData("yesterday 18:30 legs 60min", "2026-11-22T18:30:00+01:00")]
    [InlineData("legs 60min yesterday", "2026-11-22T17:42:00+01:00")]
    [InlineData("2026-11-22 18:00 legs 60min", "2026-11-22T18:00:00+01:00")]
    public void It_began_when_it_says_or_so_long_before_the_end(string text, string start) =>
        Assert.Equal(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Single(text).Start);

    [Fact]
    public void Words_for_a_rating_are_said()
    {
        var finding = Assert.Single(Understood("legs 60min hard").Findings);
        Assert.Equal(("HND001", FindingSeverity.Note), (finding.Code, finding.Severity));
        Assert.Contains("7 of 10", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_exercise_keeps_its_sets_and_is_said() =>
        Assert.Equal("HND002", Assert.Single(Understood("zorgle blim 3x10").Findings).Code);

    [Fact]
    public void Each_line_is_a_workout() =>
        Assert.Equal("running cycling", string.Join(' ', Understood("run 5km 30min\n\nride 1h\n").Workouts.Select(workout => workout.Sport)));

    [Theory]
    [InlineData("legs 60min rpe 18", 15)]
    [InlineData("legs 60", 5)]
    [InlineData("legs 60 parsecs", 8)]
    [InlineData("60min rpe 8", 0)]
    [InlineData("squat 60min", 0)]
    [InlineData("blorp 60min", 0)]
    [InlineData("legs 60min 50min", 11)]
    [InlineData("ride 1:45", 5)]
    [InlineData("squat 5x", 6)]
    [InlineData("5x5 100kg", 4)]
    [InlineData("run 5km; ride 10km", 14)]
    [InlineData("run 5km; ride hard", 9)]
    [InlineData("legs 60min 2027-01-01", 11)]
    [InlineData("run 5km\nlegs 60min rpe x", 23)]
    public void What_is_not_understood_shows_where(string text, int position)
    {
        var stop = NotUnderstood(text);
        Assert.Equal(position, stop.Position);
        var lines = stop.Message.Split('\n');
        Assert.Equal(lines[1].IndexOf('^', StringComparison.Ordinal), position - (text.LastIndexOf('\n', position) + 1));
        Assert.Contains(stop.Expected, stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_are_understood() =>
        Assert.All(HandEntry.Examples, example => Assert.NotEmpty(Understood(example).Workouts));

    [Fact]
    public void No_text_makes_it_throw()
    {
        var pieces = Gen.OneOf("legs", "run", "squat", "rpe", "hard", "very", "at", "yesterday", "5", "60", "1e9", "x", "kg", "min", "km", ":", ";", "@", "-", "2026", "11", "\n", "h", "10.5", "99999999999999999999", "up", "hilly", "pm", "é", "💪", "/");
        pieces.Array[0, 12].Select(words => string.Join(' ', words)).Sample(text => _ = Parse(text), iter: 5000);
        pieces.Array[0, 12].Select(words => string.Concat(words)).Sample(text => _ = Parse(text), iter: 5000);
        Gen.String.Sample(text => _ = Parse(text), iter: 5000);
    }

    [Fact]
    public void What_is_written_is_what_is_read() =>
        HandText.Entries.Sample(
            (text, expected) => Assert.Equal(Facts.Of(expected with { Start = Now - (expected.Duration ?? TimeSpan.Zero) }), Facts.Of(Single(text))),
            iter: 2000);
}
