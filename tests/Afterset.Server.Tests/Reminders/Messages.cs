using Afterset.Server.Reminders.Channels;

namespace Afterset.Server.Tests.Reminders;

static class Messages
{
    internal static readonly DateTimeOffset Now = new(2026, 6, 1, 18, 20, 0, TimeSpan.Zero);

    internal static readonly ReminderMessage Session = new(
        "A session is due at 20:30", "Light, 12 min.", new Uri("https://afterset.example.org/today"), "session-1")
    {
        DeliveryId = Guid.Parse("0197f3a0-0000-7000-8000-000000000001"),
        UsefulUntil = Now.AddMinutes(40),
    };
}

/// <summary>A clock that stands still.</summary>
sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
