namespace Afterset.Server.Reminders.Channels;

/// <summary>A way to send reminders.</summary>
public interface IChannel
{
    /// <summary>Which.</summary>
    ChannelKind Kind { get; }

    /// <summary>Sends one message to one target of this kind. Never throws for anything a receiver does.</summary>
    Task<SendOutcome> Send(ChannelTarget target, ReminderMessage message, CancellationToken cancellation);
}
