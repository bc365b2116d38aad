using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Sessions.Guide;
using Afterset.Units;
using Afterset.Web.Device;
using Afterset.Web.Journal;

namespace Afterset.Web.Session;

/// <summary>A guided session in this browser: kept while it is under way, sounded, and at its end in the journal.</summary>
sealed class GuidedRun(JournalDatabase database, AppJournal journal, DeviceClock clock, CueSound sound)
{
    internal const string Key = "session";

    static readonly TimeSpan KeepEach = TimeSpan.FromSeconds(5);

    DateTimeOffset _kept;
    bool _isEnding;

    /// <summary>The session; null while none is under way or was ended here.</summary>
    internal SessionProgress? Progress { get; private set; }

    /// <summary>How cues are given.</summary>
    internal CueSettings Settings { get; private set; } = new();

    /// <summary>What was written to the journal at the end; null when nothing was done, or it is not over.</summary>
    internal JournalEntry? Done { get; private set; }

    /// <summary>Whether it is over and what was done is in the journal.</summary>
    internal bool IsKept { get; private set; }

    /// <summary>Whether one has begun and is not over.</summary>
    internal bool IsUnderWay => Progress is not null && !IsKept;

    /// <summary>The language of the cues.</summary>
    internal Language Language { get; set; } = Language.English;

    internal SessionMoment? Moment => Progress?.At(clock.Now);

    /// <summary>Whether the app went away in the middle of one.</summary>
    internal async Task<bool> IsUnfinishedAsync() => IsUnderWay || await database.ReadAsync(Key) is not null;

    /// <summary>Reads the settings, and takes up a session that the page was in the middle of when it went away.</summary>
    internal async Task ReadAsync()
    {
        Settings = CueSettings.Read(await database.ReadAsync(CueSettings.Key));
        if (IsUnderWay)
            return;
        (Progress, Done, IsKept) = (null, null, false);
        if (await database.ReadAsync(Key) is not { } text)
            return;
        Progress = ProgressText.TryRead(text)?.Interrupted();
        if (Progress is null)
            await database.WriteAsync(Key, value: null);
        else if (Progress.IsTooLongAgo(clock.Now) || IsForbidden(Progress))
            await StopAsync();
        else
            await AfterAsync(clock.Now);
    }

    /// <summary>Ends what must not go on, because something else was told meanwhile: here, or on another device.</summary>
    internal Task StopWhereForbiddenAsync() => Progress is { } progress && IsUnderWay && IsForbidden(progress) ? StopAsync() : Task.CompletedTask;

    internal async Task SetAsync(CueSettings settings)
    {
        Settings = settings;
        await database.WriteAsync(CueSettings.Key, settings.Write());
        if (IsUnderWay)
            await SoundAsync();
    }

    internal async Task StartAsync(SessionGuide guide)
    {
        var now = clock.Now;
        (Progress, Done, IsKept) = (SessionProgress.Of(guide).Start(now), null, false);
        await AfterAsync(now);
    }

    internal Task PauseOrResumeAsync() =>
        DoAsync((progress, now) => progress.At(now).Phase is GuidePhase.Paused or GuidePhase.Hurts ? progress.Resume(now) : progress.Pause(now));

    internal Task PauseAsync() => DoAsync((progress, now) => progress.Pause(now));

    internal Task SkipAsync() => DoAsync((progress, now) => progress.Skip(now));

    internal Task BackAsync() => DoAsync((progress, now) => progress.Back(now));

    internal Task HurtsAsync() => DoAsync((progress, now) => progress.Hurts(now));

    internal Task AdaptAsync(HurtAnswer answer, SorenessScore? score) => DoAsync((progress, now) => progress.Adapt(now, answer, score));

    internal Task StopAsync() => DoAsync((progress, now) => progress.Stop(now));

    internal Task WentOnAsync(bool didGoOn) => DoAsync((progress, now) => progress.WentOn(now, didGoOn));

    /// <summary>The page is there: called often, kept every few seconds, and at once when it is about to go.</summary>
    internal async Task SeenAsync(bool isLeaving = false)
    {
        if (Progress is not { } progress || IsKept || _isEnding)
            return;
        var now = clock.Now;
        Progress = progress.Seen(now);
        if (Progress.At(now).Phase == GuidePhase.Ended)
            await AfterAsync(now);
        else if (isLeaving || now - _kept >= KeepEach)
            await KeepAsync();
    }

    /// <summary>Puts what is to come on the clocks anew: after the page was away, or when the ways changed.</summary>
    internal Task SoundAsync() => SoundAsync(clock.Now);

    /// <summary>How it felt, said after the end.</summary>
    internal async Task FeltAsync(SessionFelt felt)
    {
        if (Done is { Content: RecoverySessionEntry entry } done)
            await journal.AddAsync(new CorrectionEntry(done.Id, entry with { Felt = felt }));
    }

    // Under a refusal nothing is touched; breathing alone goes on where it is among what is still fine.
    bool IsForbidden(SessionProgress progress) => journal.Plan() is PlanOutcome.Withheld withheld
        && (progress.Guide.Steps.Any(step => step.Where is not null) || withheld.StillFine.All(alternative => alternative.Id != "breathing"));

    async Task DoAsync(Func<SessionProgress, DateTimeOffset, SessionProgress> what)
    {
        if (Progress is not { } progress || IsKept || _isEnding)
            return;
        var now = clock.Now;
        Progress = what(progress, now);
        if (!ReferenceEquals(Progress, progress))
            await AfterAsync(now);
    }

    // As of when it happened: a moment later the cue that it begins with would be one of the past.
    async Task SoundAsync(DateTimeOffset from)
    {
        if (Progress is { } progress)
            await sound.StartAsync(progress, from, Settings, Language);
    }

    async Task AfterAsync(DateTimeOffset at)
    {
        if (Progress is null)
            return;
        var isEnded = _isEnding = Moment?.Phase == GuidePhase.Ended;
        await SoundAsync(at);
        await KeepAsync();
        await sound.StayAwakeAsync(Settings.Awake && !isEnded);
        if (isEnded)
            await EndAsync(Progress);
    }

    async Task KeepAsync()
    {
        _kept = clock.Now;
        await database.WriteAsync(Key, ProgressText.Write(Progress!));
    }

    // What hurt is written first: were the page killed in between, the next plan would still know.
    async Task EndAsync(SessionProgress progress)
    {
        var now = clock.Now;
        if (GuidedSession.WhatHurt(progress, now) is { } hurt)
            await journal.AddAsync(hurt);
        if (GuidedSession.Done(progress, now) is { } done)
            Done = await journal.AddAsync(done);
        await database.WriteAsync(Key, value: null);
        (IsKept, _isEnding) = (true, false);
    }
}
