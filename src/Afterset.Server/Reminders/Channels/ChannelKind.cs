using System.Text.Json.Serialization;

namespace Afterset.Server.Reminders.Channels;

/// <summary>The ways a reminder can go.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelKind>))]
public enum ChannelKind
{
    /// <summary>A topic of an ntfy server.</summary>
    [JsonStringEnumMemberName("ntfy")]
    Ntfy,

    /// <summary>A signed request to an address of the person's choice.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    /// <summary>E-mail.</summary>
    [JsonStringEnumMemberName("email")]
    Email,

    /// <summary>Web Push to a browser or an installed web app.</summary>
    [JsonStringEnumMemberName("web-push")]
    WebPush,
}
