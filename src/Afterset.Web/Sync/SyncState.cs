namespace Afterset.Web.Sync;

/// <summary>How it stands with the server, for people.</summary>
/// <param name="Point">The server; null when none was chosen.</param>
/// <param name="Unsent">Entries that no server has yet.</param>
/// <param name="LastDone">When all was last on the server; null for not yet since the app was opened.</param>
/// <param name="Trouble">What was in the way last time; null for nothing.</param>
/// <param name="IsRunning">Whether it syncs just now.</param>
sealed record SyncState(SyncPoint? Point, int Unsent, DateTimeOffset? LastDone, SyncTrouble? Trouble, bool IsRunning)
{
    internal static SyncState None { get; } = new(null, 0, null, null, false);
}
