using System.Globalization;
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
    /// <exception cref="InvalidOperationException">There is a host and something else is missing or wrong.</exception>
    public static SmtpOptions? Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration["AFTERSET_SMTP_HOST"] is not { Length: > 0 } host)
            return null;

        var port = configuration["AFTERSET_SMTP_PORT"] ?? "587";
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            throw new InvalidOperationException("AFTERSET_SMTP_PORT must be a number from 1 to 65535.");
        if (configuration["AFTERSET_SMTP_FROM"] is not { Length: > 0 } from || !EmailAddress.IsValid(from))
            throw new InvalidOperationException("AFTERSET_SMTP_FROM must be the address that mail is sent from, for example afterset@example.org.");

        return new(host, number, configuration["AFTERSET_SMTP_USER"], PasswordOf(configuration), from);
    }

    static string? PasswordOf(IConfiguration configuration) => configuration["AFTERSET_SMTP_PASSWORD_FILE"] is { Length: > 0 } file
        ? File.ReadAllText(file).TrimEnd('\r', '\n')
        : configuration["AFTERSET_SMTP_PASSWORD"];

    public override string ToString() => $"{Host}:{Port} (user and password hidden)";
}
