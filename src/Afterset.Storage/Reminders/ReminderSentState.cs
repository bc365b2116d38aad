namespace Afterset.Storage.Reminders;

/// <summary>How far one reminder by one channel has come.</summary>
public enum ReminderSentState
{
    /// <summary>Some node is sending it, or died while it did. It is not sent again.</summary>
    Claimed = 0,

    /// <summary>The receiver took it.</summary>
    Sent = 1,

    /// <summary>The receiver was not there; another try is planned.</summary>
    Waiting = 2,

    /// <summary>It was not delivered and will not be.</summary>
    Failed = 3,
}
