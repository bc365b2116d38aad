namespace Afterset.Server.Reminders;

/// <summary>A reminder and the time at which it goes out.</summary>
/// <param name="Candidate">What about.</param>
/// <param name="At">When.</param>
/// <param name="Latest">The last moment at which it may still go out when the server was busy or down.</param>
public sealed record PlannedReminder(ReminderCandidate Candidate, DateTimeOffset At, DateTimeOffset Latest)
{
    internal static TimeSpan LateBy(ReminderKind kind) => kind switch
    {
        ReminderKind.Session => TimeSpan.FromMinutes(30),
        ReminderKind.CheckIn => TimeSpan.FromHours(6),
    };
}
