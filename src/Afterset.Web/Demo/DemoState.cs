using System.Diagnostics;
using Afterset.Journal;
using Afterset.Web.Device;
using Afterset.Web.Journal;

namespace Afterset.Web.Demo;

/// <summary>Whether what is kept here is that of the made-up athlete. The word stands on the device, and whoever sends anything looks at it first.</summary>
sealed class DemoState(JournalDatabase database, AppJournal journal, DeviceClock clock)
{
    /// <summary>The word about this device while the made-up athlete is here: "demo".</summary>
    internal const string Key = "demo";

    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(30);

    internal bool IsOn { get; private set; }

    /// <summary>Whether the made-up athlete may come: nothing of the person's own is here.</summary>
    internal bool IsFree => !IsOn && journal.Journal.Entries.Count == 0 && journal.Unreadable.Count == 0;

    internal async Task ReadAsync() => IsOn = await database.ReadAsync(Key) is not null;

    /// <summary>Fills the journal, in slices. Refuses where there is one already.</summary>
    /// <returns>Whether it was done.</returns>
    internal async Task<bool> BeginAsync()
    {
        await journal.ReadAsync();
        await ReadAsync();
        if (!IsFree)
            return false;
        // The word first: at no moment is there a made-up entry that could be taken for a real one.
        await database.WriteAsync(Key, "1");
        IsOn = true;
        var entries = new List<JournalEntry>();
        var since = Stopwatch.GetTimestamp();
        foreach (var entry in new DemoAthlete(clock.Now, clock.Zone).Entries())
        {
            entries.Add(entry);
            if (Stopwatch.GetElapsedTime(since) < Slice)
                continue;
            await Task.Delay(1);
            since = Stopwatch.GetTimestamp();
        }

        await journal.AddAsync(entries);
        return true;
    }

    /// <summary>Takes away all that is in the journal, and the word with it. Settings of the device stay.</summary>
    internal async Task RemoveAsync()
    {
        await database.RemoveDemoAsync();
        await ReadAsync();
        await journal.ReadAsync();
    }
}
