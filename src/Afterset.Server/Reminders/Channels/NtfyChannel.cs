using System.Net.Http.Headers;
using System.Text;
using Afterset.Server.Outgoing;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Publishes to a topic of an ntfy server.</summary>
sealed class NtfyChannel(SafeHttp http) : IChannel
{
    public ChannelKind Kind => ChannelKind.Ntfy;

    public async Task<SendOutcome> Send(ChannelTarget target, ReminderMessage message, CancellationToken cancellation)
    {
        using var request = Request((NtfyTarget)target, message);
        return await HttpSending.Send(http, request, gone: [], cancellation);
    }

    static HttpRequestMessage Request(NtfyTarget ntfy, ReminderMessage message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(ntfy))
        {
            Content = new StringContent(message.Body, Encoding.UTF8, "text/plain"),
        };
        request.Headers.Authorization = Authorization(ntfy);
        request.Headers.Add("Title", InAscii(message.Title));
        request.Headers.Add("Tags", "alarm_clock");
        if (message.Url is { } url)
            request.Headers.Add("Click", url.AbsoluteUri);
        return request;
    }

    static Uri Address(NtfyTarget ntfy) => new($"{ntfy.Server.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(ntfy.Topic)}");

    static AuthenticationHeaderValue? Authorization(NtfyTarget ntfy) => ntfy switch
    {
        { Token: { } token } => new("Bearer", token),
        { User: { } user, Password: { } password } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))),
        _ => null,
    };

    // Headers are ASCII; ntfy reads the form that e-mail uses for the rest.
    static string InAscii(string text) => text.All(letter => letter is >= ' ' and <= '~')
        ? text
        : $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
