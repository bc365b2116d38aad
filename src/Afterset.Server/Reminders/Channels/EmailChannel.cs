using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Hands mail to the mail server of the server's owner.</summary>
sealed class EmailChannel(SmtpOptions? options) : IChannel
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public ChannelKind Kind => ChannelKind.Email;

    public Task<SendOutcome> Send(ChannelTarget target, ReminderMessage message, CancellationToken cancellation)
    {
        var email = (EmailTarget)target;
        return email.Code is null
            ? Post(email.Address, message, cancellation)
            : Task.FromResult<SendOutcome>(new SendOutcome.Refused("The address has not been confirmed. Enter the code that was sent to it."));
    }

    /// <summary>Sends the code by which an address is confirmed: the only message that goes to an unconfirmed address.</summary>
    internal Task<SendOutcome> SendCode(EmailTarget target, Guid delivery, DateTimeOffset until, CancellationToken cancellation) =>
        Post(target.Address, CodeMessage(target, delivery, until), cancellation);

    static ReminderMessage CodeMessage(EmailTarget target, Guid delivery, DateTimeOffset until) => new(
        $"Your code is {target.Code}",
        $"Enter {target.Code} in Afterset to get reminders at this address. The code holds for 30 minutes.\n\n"
        + "If you did not ask for this, do nothing. Nothing else will be sent to you.",
        null,
        "code")
    { DeliveryId = delivery, UsefulUntil = until };

    async Task<SendOutcome> Post(string address, ReminderMessage message, CancellationToken cancellation)
    {
        if (options is null)
            return new SendOutcome.Refused("This server has no mail server. Its owner sets one with AFTERSET_SMTP_HOST.");

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            using var mail = Mail(options, address, message);
            await Hand(options, mail, limit.Token);
            return new SendOutcome.Sent();
        }
        catch (Exception failure) when (Outcome(failure, cancellation) is not null)
        {
            return Outcome(failure, cancellation)!;
        }
    }

    static async Task Hand(SmtpOptions options, MimeMessage mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(options.Host, options.Port, options.Security, cancellation);
        if (options is { User: { Length: > 0 } user, Password: { } password })
            await client.AuthenticateAsync(user, password, cancellation);
        await client.SendAsync(mail, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    static MimeMessage Mail(SmtpOptions options, string address, ReminderMessage message)
    {
        var text = message.Url is { } url ? $"{message.Body}\n\n{url.AbsoluteUri}\n" : $"{message.Body}\n";
        var mail = new MimeMessage
        {
            Subject = message.Title,
            Body = new TextPart(TextFormat.Plain) { Text = text },
            MessageId = $"{message.DeliveryId:N}@{options.From[(options.From.IndexOf('@') + 1)..]}",
        };
        mail.From.Add(new MailboxAddress("Afterset", options.From));
        mail.To.Add(new MailboxAddress(null, address));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    static SendOutcome? Outcome(Exception failure, CancellationToken cancellation) => failure switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 } =>
            new SendOutcome.Refused("The mail server does not accept this address."),
        SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 } => new SendOutcome.Refused("The mail server did not take the message."),
        AuthenticationException => new SendOutcome.Refused("The mail server did not accept the server's user name and password."),
        SslHandshakeException => new SendOutcome.Refused("The mail server's certificate is not valid for its name."),
        NotSupportedException => new SendOutcome.Refused("The mail server offers no encryption, or no way to sign in that is known here."),
        OperationCanceledException when cancellation.IsCancellationRequested => null,
        SmtpCommandException or ProtocolException or SocketException or IOException or OperationCanceledException
            or ServiceNotConnectedException => new SendOutcome.TryAgain(null),
        _ => null,
    };
}
