using Afterset.Journal;

namespace Afterset.Web.Sync;

/// <summary>The journal on the server, as docs/api.md has it.</summary>
interface ISyncServer
{
    /// <summary>The next part of the journal after the point.</summary>
    Task<SyncAnswer<JournalPart>> ReadAsync(SyncPoint point);

    /// <summary>Keeps entries, all or none.</summary>
    Task<SyncAnswer<JournalReceipt>> WriteAsync(SyncPoint point, IReadOnlyList<JournalEntry> entries);
}

/// <summary>A part of the server's journal.</summary>
/// <param name="Epoch">Another one than before means that the server was restored from a backup.</param>
/// <param name="Cursor">Where to go on.</param>
/// <param name="HasMore">Whether there is more.</param>
/// <param name="Entries">The entries.</param>
sealed record JournalPart(Guid Epoch, long Cursor, bool HasMore, IReadOnlyList<JournalEntry> Entries);

/// <summary>What became of entries that were sent.</summary>
/// <param name="Kept">Which the server has, as they were sent.</param>
/// <param name="Conflicts">For which it has another entry under the same id, which stays.</param>
sealed record JournalReceipt(IReadOnlyList<Guid> Kept, IReadOnlyList<Guid> Conflicts);

/// <summary>What came of asking: a value, or what was in the way.</summary>
/// <param name="Value">The value; null when there is trouble.</param>
/// <param name="Trouble">What was in the way; null for nothing.</param>
readonly record struct SyncAnswer<T>(T? Value, SyncTrouble? Trouble)
    where T : class
{
    public static implicit operator SyncAnswer<T>(T value) => new(value, null);

    public static implicit operator SyncAnswer<T>(SyncTrouble trouble) => new(null, trouble);
}

/// <summary>What was in the way of syncing. Nothing is lost by it.</summary>
/// <param name="Kind">What.</param>
/// <param name="RetryAfter">How long the server wants to be left alone; null when it does not say.</param>
sealed record SyncTrouble(SyncTroubleKind Kind, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether it is about what was sent: less at once, or without one of them, may go through.</summary>
    internal bool IsAboutContent => Kind is SyncTroubleKind.Refused or SyncTroubleKind.TooLarge;

    /// <summary>Whether it passes by itself.</summary>
    internal bool Passes => Kind is SyncTroubleKind.NoNetwork or SyncTroubleKind.TooOften or SyncTroubleKind.ServerFails or SyncTroubleKind.DeviceFails or SyncTroubleKind.Superseded;
}

/// <summary>Kinds of trouble.</summary>
enum SyncTroubleKind
{
    /// <summary>The server cannot be reached.</summary>
    NoNetwork,

    /// <summary>401: nobody is signed in, or the key has ended.</summary>
    NotSignedIn,

    /// <summary>403: the key or the account may not do this.</summary>
    NotAllowed,

    /// <summary>404: the athlete, or the server, is not there any more.</summary>
    NotThere,

    /// <summary>400: an entry was refused.</summary>
    Refused,

    /// <summary>413: too much at once.</summary>
    TooLarge,

    /// <summary>429: too often.</summary>
    TooOften,

    /// <summary>5xx: its mistake, or it is stopping.</summary>
    ServerFails,

    /// <summary>The answer is none of an Afterset server.</summary>
    NotUnderstood,

    /// <summary>The browser's own storage cannot be read or written.</summary>
    DeviceFails,

    /// <summary>Another tab went on meanwhile, or another server was chosen.</summary>
    Superseded,
}
