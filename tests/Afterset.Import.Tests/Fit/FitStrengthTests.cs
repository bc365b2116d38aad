using Afterset.Fixtures;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitStrengthTests
{
    // Category 28 is the squats; 6 is the barbell back squat.
    static readonly FitSet Squat = new() { Category = 28, Exercise = 6, Repetitions = 5, WeightKg = 102.5, Seconds = 60, Duration = 41.5 };

    [Fact]
    public void A_set_is_read_with_repetitions_mass_and_movement()
    {
        var set = Assert.Single(Read(Training(Squat)).Workouts.Single().Sets);

        Assert.Equal((5, 102.5, TimeSpan.FromSeconds(41.5)), (set.Repetitions, set.LiftedMass?.Kilograms, set.Duration));
        Assert.Equal(("squat", SetKind.Active), (set.Pattern?.Id, set.Kind));
    }

    [Fact]
    public void An_exercise_is_called_what_the_file_calls_it()
    {
        var titled = Training(Squat) with { Titles = [new(28, 6, "Barbell Back Squat")] };
        Assert.Equal("Barbell Back Squat", Read(titled).Workouts.Single().Sets.Single().Exercise);
    }

    [Fact]
    public void An_exercise_without_a_title_is_called_after_its_movement()
    {
        var set = Read(Training(Squat)).Workouts.Single().Sets.Single();
        Assert.Equal(set.Pattern!.Name, set.Exercise);
    }

    [Fact]
    public void A_rest_is_kept_as_a_rest()
    {
        var workout = Read(Training(Squat, new() { IsRest = true, Seconds = 101, Duration = 90 })).Workouts.Single();
        Assert.Equal([SetKind.Active, SetKind.Rest], workout.Sets.Select(set => set.Kind));
    }

    [Fact]
    public void The_first_guess_that_is_known_is_taken()
    {
        var guessed = Squat with { Category = 65534, Exercise = null, OtherGuesses = [(28, 6), (0, 1)] };
        Assert.Equal("squat", Read(Training(guessed)).Workouts.Single().Sets.Single().Pattern?.Id);
    }

    [Fact]
    public void An_exercise_that_the_watch_did_not_recognise_is_a_finding_and_not_a_guess()
    {
        var result = Read(Training(Squat with { Category = 65534, Exercise = null }));

        Assert.Null(result.Workouts.Single().Sets.Single().Pattern);
        Assert.Equal(("FIT020", "set 1"), (Assert.Single(result.Findings).Code, result.Findings[0].Place));
    }

    [Fact]
    public void An_exercise_that_is_not_known_keeps_its_title_and_is_a_finding()
    {
        var made = Training(Squat with { Category = 999, Exercise = 3 }) with { Titles = [new(999, 3, "Blorp")] };
        var result = Read(made);

        Assert.Equal(("Blorp", null), (result.Workouts.Single().Sets.Single().Exercise, result.Workouts.Single().Sets.Single().Pattern));
        Assert.Equal("FIT020", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void An_exercise_that_the_athlete_made_up_is_recognised_by_its_title()
    {
        var own = Training(Squat with { Category = 65534, Exercise = 1 }) with { Titles = [new(65534, 1, "Front Squat")] };
        Assert.NotNull(Read(own).Workouts.Single().Sets.Single().Pattern);
    }

    [Fact]
    public void Sets_are_in_the_order_done()
    {
        var workout = Read(Training(Squat with { Seconds = 300, Repetitions = 2 }, Squat with { Seconds = 60, Repetitions = 1 })).Workouts.Single();
        Assert.Equal([1, 2], workout.Sets.Select(set => set.Repetitions!.Value));
    }

    [Fact]
    public void The_sets_of_a_multisport_activity_go_with_their_sport()
    {
        var start = new FitActivity().Start;
        var both = Training(Squat with { Seconds = 10 }, Squat with { Seconds = 1000 }) with
        {
            Sessions = [new() { Sport = 10, Start = start }, new() { Sport = 10, Start = start.AddSeconds(900) }],
        };
        Assert.Equal([1, 1], Read(both).Workouts.Select(workout => workout.Sets.Count));
    }

    static FitActivity Training(params IReadOnlyList<FitSet> sets) => new() { Sport = 10, SubSport = 20, Sets = sets };

    static ImportResult Read(FitActivity activity) => WorkoutReader.Read(FitWriter.Write(activity));
}
