using Afterset.Journal;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class WorkoutIdTests
{
    static readonly Workout Run = new() { Format = "fit", Sport = "running", Start = Generators.Monday, Elapsed = TimeSpan.FromMinutes(52), Duration = TimeSpan.FromMinutes(50) };

    [Fact]
    public void It_begins_with_the_start_and_is_a_uuid_of_version_7() => Generators.WorkoutBefore(Generators.Monday, 4000).Sample(workout =>
    {
        var id = WorkoutId.Of(workout)!.Value;
        Assert.Equal((7, 0x8), (id.Version, id.Variant & 0xC));
        Assert.Equal(workout.Start!.Value.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
        Assert.NotNull(JournalEntry.TryRead(JournalEntry.Of(id, Generators.Monday, new Afterset.Journal.Entries.WorkoutEntry(workout, null)).Json, out _));
    });

    [Fact]
    public void It_is_the_same_for_the_same_file_for_ever() => Assert.Equal("01a20959-a680-7f24-a9ef-82a19c51b523", WorkoutId.Of(Run).ToString());

    [Fact]
    public void It_depends_on_the_moment_and_not_on_the_clock_that_shows_it() =>
        Assert.Equal(WorkoutId.Of(Run), WorkoutId.Of(Run with { Start = Run.Start!.Value.ToOffset(TimeSpan.FromHours(9)), Title = "Evening run", Duration = null }));

    [Fact]
    public void Two_that_differ_in_format_start_time_sport_or_sets_have_two() => Assert.Equal(
        6,
        new[]
        {
            Run,
            Run with { Format = "tcx" },
            Run with { Start = Run.Start!.Value.AddMilliseconds(1) },
            Run with { Elapsed = TimeSpan.FromMinutes(53) },
            Run with { Sport = null },
            Run with { Sets = [new()] },
        }.Select(WorkoutId.Of).Distinct().Count());

    [Fact]
    public void Without_a_start_there_is_none() => Assert.Null(WorkoutId.Of(Run with { Start = null }));

    [Fact]
    public void A_start_before_1970_still_has_one() =>
        Assert.Equal("000000000000", WorkoutId.Of(Run with { Start = new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero) })!.Value.ToString("N")[..12]);
}
