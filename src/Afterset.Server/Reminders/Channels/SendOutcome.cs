namespace Afterset.Server.Reminders.Channels;

/// <summary>How a try to send ended.</summary>
public abstract record SendOutcome
{
    private protected SendOutcome()
    {
    }

    /// <summary>The receiver took it.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>The receiver will never take anything again; the channel is removed.</summary>
    public sealed record GoneForever : SendOutcome;

    /// <summary>Not now.</summary>
    /// <param name="After">How long the receiver asks to be left alone; null when it does not say.</param>
    public sealed record TryAgain(TimeSpan? After) : SendOutcome;

    /// <summary>The receiver does not want this, and trying again would not help.</summary>
    /// <param name="Reason">A sentence for the person who set up the channel.</param>
    public sealed record Refused(string Reason) : SendOutcome;
}
