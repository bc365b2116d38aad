using System.Net.Http.Headers;
using System.Text.Json;
using Afterset.Server.Outgoing;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Posts a signed JSON object.</summary>
sealed class WebhookChannel(SafeHttp http, TimeProvider time) : IChannel
{
    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<SendOutcome> Send(ChannelTarget target, ReminderMessage message, CancellationToken cancellation)
    {
        using var request = Request((WebhookTarget)target, message, time.GetUtcNow());
        return await HttpSending.Send(http, request, gone: [410], cancellation);
    }

    static HttpRequestMessage Request(WebhookTarget webhook, ReminderMessage message, DateTimeOffset now)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new Payload(message.DeliveryId, "reminder", message.Title, message.Body, message.Url, message.Tag, now, message.UsefulUntil), Names);
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(webhook.Secret, now, body));
        request.Headers.Add("Afterset-Delivery", message.DeliveryId.ToString());
        return request;
    }

    sealed record Payload(
        Guid Id, string Type, string Title, string Body, Uri? Url, string Tag, DateTimeOffset SentAt, DateTimeOffset UsefulUntil);
}
