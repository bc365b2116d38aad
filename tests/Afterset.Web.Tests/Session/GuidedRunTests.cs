using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Sessions.Guide;
using Afterset.Units;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Session;
using Xunit;

namespace Afterset.Web.Tests.Session;

/// <summary>A session of two minutes, kept and sounded by a browser that only remembers.</summary>
public sealed class GuidedRunTests : IAsyncDisposable
{
    static readonly SessionGuide Calves = new(
        "next-day-20261123T1742Z", "The next day", GuideOptions.Usual, [Step(Side.Left), Step(Side.Right)]);

    readonly MemoryBrowser _browser = new();
    readonly HandClock _clock = new();

    [Fact]
    public async Task What_was_done_is_in_the_journal_at_the_end_and_nothing_is_left_under_way()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        Assert.NotNull(_browser.Words.GetValueOrDefault(GuidedRun.Key));
        await PassAsync(run, 140);
        Assert.True(run.IsKept);
        Assert.Equal([60, 60], Assert.Single(journal.Journal.All<RecoverySessionEntry>()).Steps.Select(step => step.Seconds));
        Assert.Null(_browser.Words.GetValueOrDefault(GuidedRun.Key));
    }

    [Fact]
    public async Task Seen_at_its_end_many_times_it_is_kept_once()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        _clock.Now = _clock.Now.AddSeconds(140);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => run.SeenAsync()));
        Assert.Single(journal.Journal.Entries);
    }

    [Fact]
    public async Task A_page_that_was_killed_takes_up_where_it_was_seen_last()
    {
        var (run, _) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _clock.Now = _clock.Now.AddMinutes(20);
        var (again, _) = await OpenAsync();
        Assert.True(again.IsUnderWay);
        Assert.Equal(GuidePhase.Paused, again.Moment!.Phase);
        Assert.InRange(again.Moment.Second.TotalSeconds, 19, 25);
    }

    [Fact]
    public async Task What_was_left_for_a_night_is_kept_as_far_as_it_went()
    {
        var (run, _) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _clock.Now = _clock.Now.AddHours(9);
        var (again, journal) = await OpenAsync();
        Assert.False(again.IsUnderWay);
        Assert.InRange(Assert.Single(journal.Journal.All<RecoverySessionEntry>()).Steps[0].Seconds, 19, 25);
    }

    [Fact]
    public async Task A_sign_that_was_told_meanwhile_ends_it()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        await journal.AddAsync(new CheckInEntry(new CheckIn([], [new("dark-urine", null)]), _clock.Now, new Wellbeing()));
        await run.LookAsync();
        Assert.True(run.IsKept);
        Assert.Equal(GuideEnd.Stopped, run.Moment!.End);
    }

    [Fact]
    public async Task A_sign_of_one_place_that_leaves_a_plan_ends_what_works_on_that_place()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        await journal.AddAsync(Sharp());
        Assert.IsType<PlanOutcome.Planned>(journal.Plan());
        await run.LookAsync();
        Assert.True(run.IsKept && run.WasForbidden);
    }

    [Fact]
    public async Task A_pause_in_another_room_of_the_app_is_not_a_way_around_a_sign()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        await run.PauseAsync();
        await journal.AddAsync(new CheckInEntry(new CheckIn([], [new("dark-urine", null)]), _clock.Now, new Wellbeing()));
        await run.PauseOrResumeAsync();
        Assert.True(run.IsKept);

        (run, journal) = await OpenAsync();
        Assert.False(await run.StartAsync(Calves));
        Assert.False(run.IsUnderWay);
    }

    [Fact]
    public async Task Coming_back_to_it_after_a_sign_ends_it()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        await run.PauseAsync();
        await journal.AddAsync(Sharp());
        await run.ReadAsync();
        Assert.False(run.IsUnderWay);
    }

    [Fact]
    public async Task What_was_erased_meanwhile_does_not_come_back()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _browser.Words.Clear();
        await run.LookAsync();
        Assert.Null(run.Progress);
        await PassAsync(run, 140);
        Assert.Empty(_browser.Words);
        Assert.Empty(journal.Journal.Entries);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_end_is_kept_once_there_is_room()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _browser.IsFull = true;
        await run.HurtsAsync();
        await run.AdaptAsync(HurtAnswer.Numb, null);
        await PassAsync(run, 10);
        Assert.True(run.CannotKeep && run.IsUnderWay);
        _browser.IsFull = false;
        await PassAsync(run, 10);
        Assert.True(run.IsKept);
        Assert.Single(journal.Journal.All<CheckInEntry>());
        Assert.Single(journal.Journal.All<RecoverySessionEntry>());
    }

    [Fact]
    public async Task The_last_line_of_the_journal_that_breaks_off_could_have_been_a_warning()
    {
        _browser.Lines.Add("{\"id\":\"0193");
        var (_, journal) = await OpenAsync();
        Assert.NotEmpty(journal.Unreadable);
        Assert.IsType<PlanOutcome.Withheld>(journal.Plan());
    }

    [Fact]
    public async Task What_hurts_is_a_check_in_before_the_session_is_kept()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        await run.HurtsAsync();
        await run.AdaptAsync(HurtAnswer.Numb, null);
        Assert.Contains("\"check-in\"", _browser.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"recovery-session\"", _browser.Lines[1], StringComparison.Ordinal);
        Assert.Equal("numb", Assert.Single(Assert.Single(journal.Journal.All<CheckInEntry>()).CheckIn.Symptoms).Symptom);
    }

    [Fact]
    public async Task How_it_felt_is_said_of_the_session_that_was_kept()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 140);
        await run.FeltAsync(SessionFelt.Worse);
        _clock.Now = _clock.Now.AddSeconds(1);
        await run.FeltAsync(SessionFelt.Same);
        Assert.Equal(SessionFelt.Same, Assert.Single(journal.Journal.All<RecoverySessionEntry>()).Felt);
    }

    [Fact]
    public async Task Nothing_done_is_nothing_kept()
    {
        var (run, journal) = await OpenAsync();
        await run.StartAsync(Calves);
        await run.StopAsync();
        Assert.True(run.IsKept);
        Assert.Empty(journal.Journal.Entries);
    }

    [Fact]
    public async Task What_was_ended_is_over_though_the_page_is_left_in_the_same_moment()
    {
        var (run, _) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _browser.IsLeft = true;
        _ = run.StopAsync();
        _browser.IsLeft = false;
        Assert.False(await run.IsUnfinishedAsync());
        var (again, journal) = await OpenAsync();
        Assert.Null(again.Progress);
        Assert.Single(journal.Journal.All<RecoverySessionEntry>());
        Assert.Empty(_browser.Words);
    }

    [Fact]
    public async Task What_hurt_and_the_end_are_kept_though_the_page_is_left_in_the_same_moment()
    {
        var (run, _) = await OpenAsync();
        await run.StartAsync(Calves);
        await PassAsync(run, 30);
        _browser.IsLeft = true;
        _ = run.HurtsAsync();
        _ = run.AdaptAsync(HurtAnswer.Numb, null);
        _browser.IsLeft = false;
        var (_, journal) = await OpenAsync();
        Assert.Single(journal.Journal.All<CheckInEntry>());
        Assert.Single(journal.Journal.All<RecoverySessionEntry>());
        Assert.Empty(_browser.Words);
    }

    [Fact]
    public async Task A_word_that_is_no_session_is_thrown_away()
    {
        _browser.Words[GuidedRun.Key] = "{\"version\":99}";
        var (run, _) = await OpenAsync();
        Assert.False(run.IsUnderWay);
        Assert.Empty(_browser.Words);
    }

    [Fact]
    public async Task The_ways_are_remembered_and_a_pause_silences_all()
    {
        var (run, _) = await OpenAsync();
        await run.SetAsync(run.Settings with { Beeps = true, Voice = false });
        await run.StartAsync(Calves);
        _browser.Asked.Clear();
        await run.PauseAsync();
        Assert.Contains("stop", _browser.Asked);
        Assert.DoesNotContain("start", _browser.Asked);
        var (again, _) = await OpenAsync();
        Assert.Equal((true, false), (again.Settings.Beeps, again.Settings.Voice));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    CheckInEntry Sharp() =>
        new(new CheckIn([], [new("sharp", new([new(new("calves"), Side.Left)], null, "left calf"))]), _clock.Now, new Wellbeing());

    static GuideStep Step(Side side) => new(
        new RegionSide(new("calves"), side), "effleurage", "long gliding strokes", "hands", [new(0, PressureLevel.Light)], 5, 60, 12, null, [], []);

    async Task<(GuidedRun Run, AppJournal Journal)> OpenAsync()
    {
        var (database, clock) = (new JournalDatabase(_browser), new DeviceClock(_clock));
        var journal = new AppJournal(database, clock);
        await journal.ReadAsync();
        var run = new GuidedRun(database, journal, clock, new CueSound(_browser));
        await run.ReadAsync();
        return (run, journal);
    }

    async Task PassAsync(GuidedRun run, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            _clock.Now = _clock.Now.AddSeconds(1);
            await run.SeenAsync();
        }
    }
}
