using Afterset.Server.Reminders.Channels;

namespace Afterset.Server.Reminders;

/// <summary>What the owner of the server decides about reminders.</summary>
public sealed record ReminderOptions
{
    /// <summary>The mail server; null for no e-mail.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>Where people open Afterset; null when the owner did not say. Reminders link to it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long to wait before each further try, unless the receiver asks for more. Their number is the number of further tries.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(15)];

    /// <summary>How often a node of a cluster says that it is alive; another takes over its reminders when it has been silent for twice that.</summary>
    public TimeSpan NodeCheckIn { get; init; } = TimeSpan.FromSeconds(7.5);

    /// <summary>Whom a push service may ask about our messages. Some take nothing without it.</summary>
    internal string Contact => this switch
    {
        { PublicUrl: { Scheme: "https" } url } => url.AbsoluteUri,
        { Smtp.From: { } from } => $"mailto:{from}",
        _ => "mailto:afterset@localhost.invalid",
    };

    /// <summary>Reads the AFTERSET_SMTP_… variables.</summary>
    /// <exception cref="ConfigurationException">One of them cannot be used; the message says which and what to write.</exception>
    public static ReminderOptions From(ServerOptions server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new() { Smtp = SmtpOptions.Read(server.Settings), PublicUrl = server.PublicUrl };
    }
}
