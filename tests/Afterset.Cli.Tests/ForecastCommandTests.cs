using Xunit;

namespace Afterset.Cli.Tests;

public sealed class ForecastCommandTests : IDisposable
{
    readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task It_says_what_would_change_the_forecast_of_the_sorest_place_or_of_one_that_is_named()
    {
        var run = await Command.Afterset("forecast", "samples/hilly-run.gpx", "--as-of", "2026-11-22T12:00");
        Assert.Contains("What would change this: left ", run.Output, StringComparison.Ordinal);
        Assert.Contains("you rate the effort 8 of 10", run.Output, StringComparison.Ordinal);
        var named = await Command.Afterset("forecast", "samples/hilly-run.gpx", "--as-of", "2026-11-22T12:00", "--place", "right calf");
        Assert.Contains("What would change this: right calves", named.Output, StringComparison.Ordinal);
        Assert.Contains("without the workout 2026-11-22", named.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.Afterset("forecast", "samples/hilly-run.gpx", "--place", "left knee")).Code);
        Assert.DoesNotContain("How good", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_how_good_it_has_been_and_when_that_is_not_known_yet()
    {
        await _journal.Does("log", "samples/leg-day.fit");
        await _journal.Does("check-in", "--at", "2026-11-24T07:00", "quads 5, hamstrings 4");
        Assert.Contains("4 reports with a forecast so far: too few to say.", await _journal.Does("forecast", "--as-of", "2026-11-24T08:00"), StringComparison.Ordinal);
        await _journal.Does("check-in", "--at", "2026-11-25T07:00", "quads 4, hamstrings 4");
        await _journal.Does("check-in", "--at", "2026-11-26T07:00", "quads 2, hamstrings 2, glutes 3");
        var said = await _journal.Does("forecast", "--as-of", "2026-11-26T08:00");
        Assert.Contains("14 reports, on average ", said, StringComparison.Ordinal);
        Assert.Contains("Too few places were rated twice", said, StringComparison.Ordinal);
        // What is asked as of an earlier moment does not know later reports.
        Assert.Contains("8 reports with a forecast so far", await _journal.Does("forecast", "--as-of", "2026-11-25T08:00"), StringComparison.Ordinal);
        await _journal.Does("check-in", "--at", "2026-11-26T20:00", "quads 2, hamstrings 1, glutes 2");
        Assert.Matches("Typical error over 1[0-9] reports: forecast [0-9.]+, what you told last [0-9.]+, your own mean [0-9.]+", await _journal.Does("forecast", "--as-of", "2026-11-26T21:00"));
    }
}
