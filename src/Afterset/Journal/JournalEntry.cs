namespace Afterset.Journal;

/// <summary>One thing that an athlete told, for ever as it was written. Sending it twice changes nothing.</summary>
/// <param name="Id">Made by whoever wrote it first (UUID version 7); the same id is the same entry.</param>
/// <param name="Kind">What it tells: "workout", "check-in". Unknown kinds are kept and passed on.</param>
/// <param name="Version">The version of the kind's content, from 1. Newer ones than we know are kept and passed on.</param>
/// <param name="At">When it was written, on the writer's clock.</param>
/// <param name="Json">The entry as one line of JSON, untouched.</param>
public sealed record JournalEntry(Guid Id, string Kind, int Version, DateTimeOffset At, string Json)
{
    /// <summary>Longest line, in characters.</summary>
    public const int LongestJson = 1_000_000;
}
