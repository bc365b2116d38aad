using System.Text.Json;
using System.Text.Json.Serialization;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Where a channel sends to, with its secrets. Kept encrypted only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NtfyTarget), "ntfy")]
[JsonDerivedType(typeof(WebhookTarget), "webhook")]
[JsonDerivedType(typeof(EmailTarget), "email")]
[JsonDerivedType(typeof(PushTarget), "web-push")]
public abstract record ChannelTarget
{
    private protected ChannelTarget()
    {
    }

    /// <summary>The way.</summary>
    [JsonIgnore]
    public abstract ChannelKind Kind { get; }

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static ChannelTarget FromJson(string json) =>
        JsonSerializer.Deserialize<ChannelTarget>(json) ?? throw new JsonException("A channel without a target.");

    // A record prints its members; these hold secrets.
    public sealed override string ToString() => $"{Kind} (target hidden)";
}

/// <summary>A topic of an ntfy server.</summary>
/// <param name="Server">For example https://ntfy.sh.</param>
/// <param name="Topic">The topic; whoever knows it can read it unless the server protects it.</param>
/// <param name="Token">An access token, sent as a bearer token.</param>
/// <param name="User">With <paramref name="Password"/>, where there is no token.</param>
/// <param name="Password">See <paramref name="User"/>.</param>
public sealed record NtfyTarget(Uri Server, string Topic, string? Token, string? User, string? Password) : ChannelTarget
{
    public override ChannelKind Kind => ChannelKind.Ntfy;
}

/// <summary>A receiver of signed requests.</summary>
/// <param name="Url">Where to.</param>
/// <param name="Secret">What requests are signed with.</param>
public sealed record WebhookTarget(Uri Url, string Secret) : ChannelTarget
{
    public override ChannelKind Kind => ChannelKind.Webhook;
}

/// <summary>A mailbox.</summary>
/// <param name="Address">The address.</param>
/// <param name="Code">The code that was sent there; null once it has come back.</param>
public sealed record EmailTarget(string Address, string? Code) : ChannelTarget
{
    public override ChannelKind Kind => ChannelKind.Email;
}

/// <summary>A push subscription as the browser gave it.</summary>
/// <param name="Endpoint">Where to.</param>
/// <param name="P256dh">The receiver's public key: 65 bytes, base64url.</param>
/// <param name="Auth">The receiver's secret: 16 bytes, base64url.</param>
public sealed record PushTarget(Uri Endpoint, string P256dh, string Auth) : ChannelTarget
{
    public override ChannelKind Kind => ChannelKind.WebPush;
}
