using Afterset.Journal;

namespace Afterset.Web.Sync;

/// <summary>An entry that no server has yet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The entry; null when its line is damaged and cannot be sent.</param>
readonly record struct UnsentEntry(Guid Id, JournalEntry? Entry);

/// <summary>The journal of this device, as syncing needs it. What changes it does so at once and whole, or not at all.</summary>
/// <remarks>
/// What says "from" does nothing and returns false when the device stands somewhere else by now: another tab went on, or another server
/// was chosen. What one server has acknowledged must never count for another.
/// </remarks>
interface ISyncStore
{
    /// <summary>Where this device stands; null when no server was chosen.</summary>
    Task<SyncPoint?> PointAsync();

    /// <summary>Those of the entries that are here.</summary>
    Task<IReadOnlyList<JournalEntry>> FindAsync(IReadOnlyList<Guid> ids);

    /// <summary>Entries that no server has yet.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="without">But not these.</param>
    Task<IReadOnlyList<UnsentEntry>> UnsentAsync(int most, IReadOnlyCollection<Guid> without);

    /// <summary>Keeps what the server told, and goes on from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <param name="from">Where the device stands.</param>
    /// <param name="to">Where it then stands.</param>
    /// <param name="theirs">The server's entries. They take the place of ours with the same id, and count as sent.</param>
    /// <param name="ours">Entries to add that no server has yet.</param>
    Task<bool> ReceiveAsync(SyncPoint from, SyncPoint to, IReadOnlyList<JournalEntry> theirs, IReadOnlyList<JournalEntry> ours);

    /// <summary>Marks what the server has.</summary>
    Task<bool> MarkSentAsync(SyncPoint from, IReadOnlyList<Guid> ids);

    /// <summary>Begins anew: everything is to be sent again, and read again from where <paramref name="to"/> says.</summary>
    Task<bool> RestartAsync(SyncPoint from, SyncPoint to);
}
