namespace Afterset.Storage.Reminders;

/// <summary>A reminder that one account was sent, by whatever channel.</summary>
/// <param name="Key">Which reminder.</param>
/// <param name="At">When its sending began.</param>
public sealed record SentReminder(string Key, DateTimeOffset At);

/// <summary>One reminder by one channel.</summary>
/// <param name="AthleteId">About whom.</param>
/// <param name="Key">Which reminder; at most <see cref="ReminderStore.LongestKey"/> characters.</param>
/// <param name="ChannelId">By which channel.</param>
public sealed record ReminderClaim(Guid AthleteId, string Key, Guid ChannelId);
