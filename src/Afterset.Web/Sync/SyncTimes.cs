namespace Afterset.Web.Sync;

/// <summary>When to sync next.</summary>
static class SyncTimes
{
    /// <summary>After a change: whoever tells one thing soon tells another.</summary>
    internal static readonly TimeSpan AfterChange = TimeSpan.FromSeconds(2);

    /// <summary>When nothing happens here, something may have happened on another device.</summary>
    internal static readonly TimeSpan Usual = TimeSpan.FromMinutes(5);

    static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>After a round.</summary>
    /// <param name="trouble">What was in the way; null for nothing.</param>
    /// <param name="failures">How often in a row something was in the way, this time too.</param>
    /// <returns>Null: not by itself, as a person has to do something first.</returns>
    internal static TimeSpan? Next(SyncTrouble? trouble, int failures) => trouble switch
    {
        null => Usual,
        { Kind: SyncTroubleKind.Superseded } => AfterChange,
        { RetryAfter: { } wait } => wait > First ? wait : First,
        { Passes: true } => BackOff(failures),
        // One entry was refused, a wrong clock for example: that may pass, and others are not kept from the server by it.
        { IsAboutContent: true } => Usual,
        _ => null,
    };

    static TimeSpan BackOff(int failures)
    {
        var wait = First * Math.Pow(2, Math.Clamp(failures - 1, 0, 10));
        return wait < Longest ? wait : Longest;
    }
}
