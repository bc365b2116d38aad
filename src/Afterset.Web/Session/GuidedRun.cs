using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Safety;
using Afterset.Sessions.Guide;
using Afterset.Units;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Microsoft.JSInterop;

namespace Afterset.Web.Session;

/// <summary>A guided session in this browser: kept while it is under way, sounded, and at its end in the journal.</summary>
sealed class GuidedRun(JournalDatabase database, AppJournal journal, DeviceClock clock, CueSound sound)
{
    internal const string Key = "session";

    static readonly TimeSpan KeepEach = TimeSpan.FromSeconds(5);

    DateTimeOffset _kept;
    bool _isEnding;
    bool _isStored;

    /// <summary>The session; null while none is under way or was ended here.</summary>
    internal SessionProgress? Progress { get; private set; }

    /// <summary>How cues are given.</summary>
    internal CueSettings Settings { get; private set; } = new();

    /// <summary>What was written to the journal at the end; null when nothing was done, or it is not over.</summary>
    internal JournalEntry? Done { get; private set; }

    /// <summary>Whether it is over and what was done is in the journal.</summary>
    internal bool IsKept { get; private set; }

    /// <summary>Whether it was ended because what is known now speaks against a step of it.</summary>
    internal bool WasForbidden { get; private set; }

    /// <summary>Whether the browser's storage does not take it just now. It is tried again while the page is open.</summary>
    internal bool CannotKeep { get; private set; }

    /// <summary>Whether one has begun and is not over.</summary>
    internal bool IsUnderWay => Progress is not null && !IsKept;

    /// <summary>The language of the cues.</summary>
    internal Language Language { get; set; } = Language.English;

    internal SessionMoment? Moment => Progress?.At(clock.Now);

    /// <summary>Whether the app went away in the middle of one. One that is just being ended is not: the storage is asked after its end.</summary>
    internal async Task<bool> IsUnfinishedAsync() => await database.ReadAsync(Key) is not null || (IsUnderWay && !_isEnding);

    /// <summary>Reads the settings, and takes up a session that the page was in the middle of when it went away.</summary>
    internal async Task ReadAsync()
    {
        Settings = CueSettings.Read(await database.ReadAsync(CueSettings.Key));
        if (IsUnderWay)
        {
            await LookAsync();
            return;
        }

        Forget();
        if (await database.ReadAsync(Key) is not { } text)
            return;
        Progress = ProgressText.TryRead(text)?.Interrupted();
        _isStored = Progress is not null;
        if (Progress is null)
            await database.WriteAsync(Key, value: null);
        else if (!await StopWhereTooLateAsync())
            await AfterAsync(clock.Now);
    }

    /// <summary>Ends what must not go on, because something else was told meanwhile: here, or on another device.</summary>
    internal async Task LookAsync()
    {
        if (!IsUnderWay || _isEnding)
            return;
        // Erased meanwhile, or taken away with the made-up athlete: nothing of it may come back.
        if (_isStored && await database.ReadAsync(Key) is null)
            await LetGoAsync();
        else
            await StopWhereTooLateAsync();
    }

    internal async Task SetAsync(CueSettings settings)
    {
        Settings = settings;
        await database.WriteAsync(CueSettings.Key, settings.Write());
        if (IsUnderWay)
            await SoundAsync();
    }

    /// <summary>Begins, if what is known now does not speak against it.</summary>
    internal async Task<bool> StartAsync(SessionGuide guide)
    {
        var now = clock.Now;
        var begun = SessionProgress.Of(guide).Start(now);
        if (IsForbidden(begun))
            return false;
        Forget();
        Progress = begun;
        await AfterAsync(now);
        return true;
    }

    internal async Task PauseOrResumeAsync()
    {
        // The plan may have changed while it stood.
        if (Moment?.Phase is GuidePhase.Paused or GuidePhase.Hurts && await StopWhereTooLateAsync())
            return;
        await DoAsync((progress, now) => progress.At(now).Phase is GuidePhase.Paused or GuidePhase.Hurts ? progress.Resume(now) : progress.Pause(now));
    }

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
        var mayKeep = now - _kept >= KeepEach;
        Progress = progress.Seen(now);
        if (Progress.At(now).Phase == GuidePhase.Ended && (mayKeep || !CannotKeep))
            await AfterAsync(now);
        else if (isLeaving || mayKeep)
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

    // Under a refusal nothing is touched; breathing alone goes on where it is among what is still fine. A sign of one place leaves a
    // plan, and forbids the steps there.
    bool IsForbidden(SessionProgress progress) => journal.Plan() is PlanOutcome.Withheld withheld
        ? progress.Guide.Steps.Any(step => step.Where is not null) || withheld.StillFine.All(alternative => alternative.Id != "breathing")
        : Planner.Clear(journal.Request(clock.Now)) is not Clearance.Given given || !progress.IsWithin(given);

    async Task<bool> StopWhereTooLateAsync()
    {
        if (Progress is not { } progress || !IsUnderWay || _isEnding)
            return false;
        WasForbidden = IsForbidden(progress);
        if (!WasForbidden && !progress.IsTooLongAgo(clock.Now))
            return false;
        await StopAsync();
        return true;
    }

    async Task LetGoAsync()
    {
        Forget();
        await sound.StopAsync();
        await sound.StayAwakeAsync(isWanted: false);
    }

    void Forget()
    {
        (Progress, Done, IsKept, WasForbidden) = (null, null, false, false);
        (CannotKeep, _isStored) = (false, false);
    }

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

    // Kept before anything is waited for: whoever presses and leaves in the same moment finds it as they left it.
    async Task AfterAsync(DateTimeOffset at)
    {
        if (Progress is not { } progress)
            return;
        _isEnding = Moment?.Phase == GuidePhase.Ended;
        await Task.WhenAll(_isEnding ? EndAsync(progress) : KeepAsync(), SoundAsync(at));
        await sound.StayAwakeAsync(Settings.Awake && Moment is { Phase: not GuidePhase.Ended });
    }

    async Task KeepAsync()
    {
        _kept = clock.Now;
        try
        {
            await database.WriteAsync(Key, ProgressText.Write(Progress!));
            (_isStored, CannotKeep) = (true, false);
        }
        catch (JSException)
        {
            (_isStored, CannotKeep) = (false, true);
        }
    }

    // What hurt, what was done, and that none is under way any more: all of it or nothing. What the storage does not take is tried again.
    async Task EndAsync(SessionProgress progress)
    {
        _kept = clock.Now;
        try
        {
            EntryContent?[] came = [GuidedSession.WhatHurt(progress, _kept), GuidedSession.Done(progress, _kept)];
            var entries = await journal.EndSessionAsync([.. came.OfType<EntryContent>()]);
            Done = entries.FirstOrDefault(entry => entry.Content is RecoverySessionEntry);
            (IsKept, CannotKeep) = (true, false);
        }
        catch (JSException)
        {
            CannotKeep = true;
        }
        finally
        {
            _isEnding = false;
        }
    }
}
