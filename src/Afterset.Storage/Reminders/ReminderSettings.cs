namespace Afterset.Storage.Reminders;

/// <summary>When one account wants to be reminded about one athlete.</summary>
public sealed record ReminderSettings
{
    /// <summary>IANA name of the time zone that the times below are in.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>From here on nothing is sent.</summary>
    public TimeOnly QuietFrom { get; init; } = new(22, 0);

    /// <summary>From here on things are sent again. The same time as <see cref="QuietFrom"/>: no quiet hours.</summary>
    public TimeOnly QuietTo { get; init; } = new(7, 0);

    /// <summary>The most reminders a day, whatever the number of channels. Zero: none.</summary>
    public int PerDay { get; init; } = 2;

    /// <summary>How long before a session.</summary>
    public int SessionMinutesBefore { get; init; } = 10;

    /// <summary>When to ask how it feels, on the mornings after a workout.</summary>
    public TimeOnly CheckInAt { get; init; } = new(8, 0);
}
