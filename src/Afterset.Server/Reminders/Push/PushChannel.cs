using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;

namespace Afterset.Server.Reminders.Push;

/// <summary>Sends through the push service of a browser's maker: RFC 8030, 8291, 8292.</summary>
sealed class PushChannel(SafeHttp http, VapidKeys keys, ReminderOptions options, TimeProvider time) : IChannel
{
    const int FillUpTo = 512;
    static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);
    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public ChannelKind Kind => ChannelKind.WebPush;

    public async Task<SendOutcome> Send(ChannelTarget target, ReminderMessage message, CancellationToken cancellation)
    {
        var push = (PushTarget)target;
        if (Objection(push) is { } objection)
            return new SendOutcome.Refused(objection);

        using var request = Request(push, message, await keys.Pair(cancellation));
        return await HttpSending.Send(http, request, gone: [404, 410], cancellation);
    }

    /// <summary>What is wrong with a subscription; null for nothing.</summary>
    internal static string? Objection(PushTarget push)
    {
        if (!Base64Url.IsValid(push.Auth, out var auth) || auth != PushEncryption.AuthLength)
            return "keys.auth must be 16 bytes in base64url.";
        if (!Base64Url.IsValid(push.P256dh, out var length) || length != PushEncryption.KeyLength)
            return "keys.p256dh must be 65 bytes in base64url.";

        try
        {
            using var receiver = P256.Receiver(Base64Url.DecodeFromChars(push.P256dh));
            return null;
        }
        catch (CryptographicException)
        {
            return "keys.p256dh is no key of the curve P-256.";
        }
    }

    HttpRequestMessage Request(PushTarget push, ReminderMessage message, ECDsa pair)
    {
        var now = time.GetUtcNow();
        var left = message.UsefulUntil - now;
        var payload = JsonSerializer.SerializeToUtf8Bytes(new Payload(message.Title, message.Body, message.Url, message.Tag), Names);
        var body = PushEncryption.Encrypt(
            payload, Base64Url.DecodeFromChars(push.P256dh), Base64Url.DecodeFromChars(push.Auth), FillUpTo);

        var request = new HttpRequestMessage(HttpMethod.Post, push.Endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", $"vapid {VapidToken.Of(pair, push.Endpoint, options.Contact, now)}");
        request.Headers.Add("TTL", Seconds(left).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Topic", Topic(message.Tag));
        request.Headers.Add("Urgency", left <= Soon ? "high" : "normal");
        return request;
    }

    static long Seconds(TimeSpan left) => (long)Math.Clamp(left.TotalSeconds, 0, LongestLife.TotalSeconds);

    // A topic has at most 32 characters of base64url, and the push service reads it: a digest tells it nothing.
    static string Topic(string tag) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(tag)).AsSpan(0, 24));

    sealed record Payload(string Title, string Body, Uri? Url, string Tag);
}
