using System.Net;
using MailKit.Security;

namespace Afterset.Server.Reminders.Channels;

/// <summary>The mail server that this server hands its mail to.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port. 465 speaks TLS from the first byte; all others must offer STARTTLS, but for this machine.</param>
/// <param name="User">The user name; null for none.</param>
/// <param name="Password">The password; null for none.</param>
/// <param name="From">The sender's address.</param>
public sealed record SmtpOptions(string Host, int Port, string? User, string? Password, string From)
{
    internal SecureSocketOptions Security => this switch
    {
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        { IsLoopback: true } => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.StartTls,
    };

    bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads AFTERSET_SMTP_HOST, _PORT, _USER, _PASSWORD or _PASSWORD_FILE, and _FROM. Null without a host.</summary>
    /// <exception cref="ConfigurationException">There is a host and something else is missing or wrong.</exception>
    public static SmtpOptions? Read(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Text("AFTERSET_SMTP_HOST") is not { } host)
            return null;

        return new(
            host,
            settings.Whole("AFTERSET_SMTP_PORT", 587, 1, 65535),
            settings.Text("AFTERSET_SMTP_USER"),
            settings.Secret("AFTERSET_SMTP_PASSWORD"),
            settings.Text("AFTERSET_SMTP_FROM") is { } from && EmailAddress.IsValid(from)
                ? from
                : throw new ConfigurationException("AFTERSET_SMTP_FROM must be the address that mail is sent from, such as afterset@example.org."));
    }

    public override string ToString() => $"{Host}:{Port} (user and password hidden)";
}
