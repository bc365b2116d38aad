namespace Afterset.Storage.Reminders;

/// <summary>A way by which one account gets reminders about one athlete.</summary>
/// <param name="AthleteId">About whom.</param>
/// <param name="Id">Which.</param>
/// <param name="AccountId">Whose.</param>
/// <param name="Kind">"ntfy", "webhook", "email" or "web-push".</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="ProtectedTarget">Where to, with its secrets, encrypted by the server. Storage cannot read it.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record ReminderChannel(
    Guid AthleteId, Guid Id, Guid AccountId, string Kind, string Label, string ProtectedTarget, DateTimeOffset CreatedAt)
{
    /// <summary>Whether it has been shown that its owner reads it. Nothing but a code is sent before.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>How often a code was entered.</summary>
    public int CodeTries { get; init; }

    /// <summary>Whether it gets reminders of sessions.</summary>
    public bool Sessions { get; init; } = true;

    /// <summary>Whether it gets reminders to check in.</summary>
    public bool CheckIns { get; init; } = true;

    /// <summary>What last went wrong, in words for its owner; null when the last message was taken.</summary>
    public string? Trouble { get; init; }
}
