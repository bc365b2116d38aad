namespace Afterset.Server.Reminders;

/// <summary>Knows what an athlete could be reminded of in the next days.</summary>
interface IReminderSource
{
    /// <summary>What could be due from now on, and what was due a few hours ago.</summary>
    Task<IReadOnlyList<ReminderCandidate>> For(Guid athlete, CancellationToken cancellation);
}
