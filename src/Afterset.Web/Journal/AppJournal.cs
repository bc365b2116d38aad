using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Web.Device;
using Microsoft.JSInterop;

namespace Afterset.Web.Journal;

/// <summary>The person's journal while the app is open: its fold, the plan that follows, and the one way in which anything is added.</summary>
sealed class AppJournal(JournalDatabase database, DeviceClock clock) : IDisposable
{
    // Farther back than this the clock was set, and what it says now is as good as what it said.
    static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    DateTimeOffset? _last;
    (DateTimeOffset AsOf, PlanOutcome Outcome)? _plan;
    DotNetObjectReference<AppJournal>? _self;

    /// <summary>Called when the journal is another one than before.</summary>
    internal event Action? Changed;

    /// <summary>The fold of all entries.</summary>
    internal AthleteJournal Journal { get; private set; } = AthleteJournal.Empty;

    /// <summary>Whether what is kept was read; before, nothing is known about the person.</summary>
    internal bool IsRead { get; private set; }

    /// <summary>Lines that could not be read; while there are any, no plan is made.</summary>
    internal IReadOnlyList<JournalFinding> Unreadable { get; private set; } = [];

    /// <summary>Reads what is kept.</summary>
    internal async Task ReadAsync()
    {
        var contents = await database.ReadAsync();
        Journal = AthleteJournal.Of(contents.Entries);
        Unreadable = contents.HasUnreadableLine ? contents.Findings : [];
        if (!IsRead)
            await database.ListenAsync(_self ??= DotNetObjectReference.Create(this));
        IsRead = true;
        Tell();
    }

    /// <summary>The plan as of now. It is made anew each minute and after each change.</summary>
    internal PlanOutcome Plan()
    {
        var now = clock.Now;
        var asOf = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        if (_plan is not { } known || known.AsOf != asOf)
            _plan = known = (asOf, Planner.Plan(Request(asOf)));
        return known.Outcome;
    }

    /// <summary>What the plan of a moment is made from.</summary>
    internal PlanRequest Request(DateTimeOffset asOf)
    {
        var request = JournalPlan.Request(Journal, asOf, clock.Zone);
        return Unreadable.Count == 0 ? request : JournalPlan.WithUnreadablePart(request);
    }

    /// <summary>Keeps something new. When this returns it is on the disk.</summary>
    /// <returns>The entry, to undo it with.</returns>
    internal async Task<JournalEntry> AddAsync(EntryContent content)
    {
        var entry = Entry(content);
        await database.AddAsync([entry], areNew: true);
        Take([entry]);
        return entry;
    }

    /// <summary>Keeps what came of the guided session that is under way here, and that none is any more: all of it or nothing.</summary>
    /// <param name="contents">In the order in which they count; none when nothing was done.</param>
    internal async Task<IReadOnlyList<JournalEntry>> EndSessionAsync(IReadOnlyList<EntryContent> contents)
    {
        JournalEntry[] entries = [.. contents.Select(Entry)];
        await database.EndSessionAsync(entries);
        Take(entries);
        return entries;
    }

    JournalEntry Entry(EntryContent content)
    {
        var now = Later(clock.Now);
        return JournalEntry.Of(Guid.CreateVersion7(now), now, content);
    }

    // Entries count by the time of their writer; two of one thousandth of a second would have no sure order.
    DateTimeOffset Later(DateTimeOffset now)
    {
        var next = _last is { } last && now < last.AddMilliseconds(1) && last - now < Tick ? last.AddMilliseconds(1) : now;
        _last = next;
        return next;
    }

    /// <summary>Keeps entries that have ids already: of imported workouts, of another device.</summary>
    internal async Task AddAsync(IReadOnlyList<JournalEntry> entries)
    {
        await database.AddAsync(entries);
        Take(entries);
    }

    /// <summary>Takes an entry back; it stays in the journal and no longer counts.</summary>
    internal Task<JournalEntry> UndoAsync(Guid id) => AddAsync(new RetractionEntry(id, Why: null));

    /// <summary>After something else changed what is kept: another tab, a server, an import, erasing.</summary>
    [JSInvokable]
    public Task OnOtherTab(string what) => ReadAsync();

    /// <inheritdoc />
    public void Dispose() => _self?.Dispose();

    void Take(IReadOnlyList<JournalEntry> entries)
    {
        Journal = Journal.With(entries);
        Tell();
    }

    void Tell()
    {
        _plan = null;
        Changed?.Invoke();
    }
}
