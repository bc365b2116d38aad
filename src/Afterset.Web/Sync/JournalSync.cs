using Afterset.Web.Device;
using Afterset.Web.Journal;
using Microsoft.JSInterop;

namespace Afterset.Web.Sync;

/// <summary>Keeps this device in step with the server that was chosen. Without one it never asks anybody anything.</summary>
sealed class JournalSync : IDisposable
{
    readonly JournalDatabase _database;
    readonly AppJournal _journal;
    readonly AppSettings _settings;
    readonly ISyncServer _server;
    readonly TimeProvider _time;
    readonly ITimer _timer;

    // The browser has one thread: what runs here runs between waits, one after the other.
    Task? _running;
    bool _isWanted;
    int _failures;

    public JournalSync(JournalDatabase database, AppJournal journal, AppSettings settings, ISyncServer server, TimeProvider time)
    {
        (_database, _journal, _settings, _server, _time) = (database, journal, settings, server, time);
        _timer = time.CreateTimer(_ => _ = SyncAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Called when it stands otherwise than before.</summary>
    internal event Action? Changed;

    /// <summary>How it stands.</summary>
    internal SyncState State { get; private set; } = SyncState.None;

    /// <summary>Begins: syncs if a server was chosen, and from then on after each change, when the page is looked at again, and every few minutes.</summary>
    internal async Task StartAsync()
    {
        _journal.Changed += OnJournal;
        _settings.VisibleAgain += OnVisibleAgain;
        await LookAsync();
        if (State.Point is not null)
            _ = SyncAsync();
    }

    /// <summary>Chooses a server, and syncs with it for the first time.</summary>
    internal async Task ChooseAsync(SyncPoint point)
    {
        await _database.ChooseAsync(point);
        (_failures, State) = (0, SyncState.None);
        await LookAsync();
        await SyncAsync();
    }

    /// <summary>Forgets the server. What is on this device stays here, and what is on the server stays there.</summary>
    internal async Task ForgetAsync()
    {
        await _database.ChooseAsync(null);
        Again(null);
        State = SyncState.None;
        await LookAsync();
    }

    /// <summary>Looks again at how it stands, without asking the server.</summary>
    internal async Task LookAsync()
    {
        var point = await _database.PointAsync();
        Set(State with { Point = point, Unsent = await _database.CountUnsentAsync() });
    }

    /// <summary>Syncs now; when it does so already, once more after that.</summary>
    internal Task SyncAsync()
    {
        _isWanted = true;
        return _running is { IsCompleted: false } running ? running : _running = RunAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _journal.Changed -= OnJournal;
        _settings.VisibleAgain -= OnVisibleAgain;
        _timer.Dispose();
    }

    async Task RunAsync()
    {
        while (_isWanted)
        {
            _isWanted = false;
            await LookAsync();
            if (State.Point is null)
                return;
            Set(State with { IsRunning = true });
            try
            {
                await RoundAsync();
            }
            catch (JSException)
            {
                // The storage is full, or the browser took it away.
                Set(State with { IsRunning = false, Trouble = new(SyncTroubleKind.DeviceFails) });
                Again(SyncTimes.Next(State.Trouble, ++_failures));
            }
        }
    }

    async Task RoundAsync()
    {
        var outcome = await new SyncRound(_database, _server).RunAsync();
        if (outcome.Received > 0)
            await _journal.ReadAsync();
        _failures = outcome.Trouble is null ? 0 : _failures + 1;
        var unsent = await _database.CountUnsentAsync();
        Set(State with
        {
            IsRunning = false,
            Unsent = unsent,
            Trouble = outcome.Trouble,
            LastDone = outcome.Trouble is null && unsent == 0 ? _time.GetLocalNow() : State.LastDone,
        });
        // What was told while it ran, or goes on under a new id.
        var next = outcome.Trouble is null && unsent > outcome.Held ? SyncTimes.AfterChange : SyncTimes.Next(outcome.Trouble, _failures);
        Again(next);
    }

    void Again(TimeSpan? after) => _timer.Change(after ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    void OnJournal() => _ = AfterChangeAsync();

    async Task AfterChangeAsync()
    {
        await LookAsync();
        if (State is { Point: not null, IsRunning: false, Unsent: > 0 })
            Again(SyncTimes.AfterChange);
    }

    void OnVisibleAgain()
    {
        if (State.Point is not null)
            _ = SyncAsync();
    }

    void Set(SyncState state)
    {
        if (state == State)
            return;
        State = state;
        Changed?.Invoke();
    }
}
