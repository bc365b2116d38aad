using Afterset.Web.Journal;

namespace Afterset.Web.Shell;

/// <summary>Says for a moment what was kept, with an undo beside it. One thing at a time: the next takes the place of the last.</summary>
sealed class Told(AppJournal journal, TimeProvider time)
{
    // Long enough to read, decide and reach it.
    static readonly TimeSpan Shown = TimeSpan.FromSeconds(8);

    IReadOnlyList<Guid> _entries = [];
    long _number;

    /// <summary>Called when something is said, or no longer said.</summary>
    internal event Action? Changed;

    /// <summary>What is said now, in the person's language; null for nothing.</summary>
    internal string? Text { get; private set; }

    /// <summary>Whether it can be undone.</summary>
    internal bool HasUndo => _entries.Count > 0;

    /// <summary>Says what was kept.</summary>
    /// <param name="text">What was kept, in the person's language.</param>
    /// <param name="entries">The entries that an undo takes back.</param>
    internal void Kept(string text, IReadOnlyList<Guid> entries)
    {
        (Text, _entries) = (text, entries);
        var number = ++_number;
        Changed?.Invoke();
        _ = HideAsync(number);
    }

    /// <summary>Says something that needs no undo.</summary>
    internal void Say(string text) => Kept(text, []);

    /// <summary>Takes back what was kept.</summary>
    internal async Task UndoAsync()
    {
        var entries = _entries;
        Hide();
        foreach (var id in entries)
            await journal.UndoAsync(id);
    }

    /// <summary>Says no more.</summary>
    internal void Hide()
    {
        (Text, _entries) = (null, []);
        Changed?.Invoke();
    }

    async Task HideAsync(long number)
    {
        await Task.Delay(Shown, time);
        if (number == _number && Text is not null)
            Hide();
    }
}
