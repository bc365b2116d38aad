namespace Afterset.Server.Reminders;

/// <summary>What a reminder is about.</summary>
public enum ReminderKind
{
    /// <summary>A planned recovery session begins.</summary>
    Session,

    /// <summary>It is time to say how it feels.</summary>
    CheckIn,
}
