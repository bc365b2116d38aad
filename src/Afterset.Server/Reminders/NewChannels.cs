using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Push;

namespace Afterset.Server.Reminders;

/// <summary>What is sent to add a channel, and what can be wrong with it.</summary>
interface INewChannel
{
    /// <summary>What you call it; without one it gets the name of its receiver.</summary>
    string? Label { get; }

    (string Field, string Sentence)? Wrong(SafeHttp http);

    ChannelTarget ToTarget();

    string UsualLabel();
}

/// <summary>A topic of an ntfy server.</summary>
/// <param name="Label">What you call it; without one it gets the name of the server.</param>
/// <param name="Server">For example https://ntfy.sh.</param>
/// <param name="Topic">The topic. On a public server whoever knows it can read it.</param>
/// <param name="Token">An access token, for a protected topic.</param>
/// <param name="User">With password, where there is no token.</param>
/// <param name="Password">See user.</param>
sealed record NewNtfy(string? Label, string Server, string Topic, string? Token, string? User, string? Password) : INewChannel
{
    public (string Field, string Sentence)? Wrong(SafeHttp http) => this switch
    {
        _ when NewChannels.WrongAddress(http, Server) is { } wrong => ("server", wrong),
        _ when string.IsNullOrEmpty(Topic) || Topic.Length > 64 || !Topic.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') =>
            ("topic", "Use letters, digits, - and _, at most 64 of them."),
        _ when NewChannels.IsNoHeader(Token) => ("token", "Write the token as the ntfy server shows it, at most 200 characters."),
        _ when User is null != Password is null => ("password", "Give both a user and a password, or neither."),
        { User.Length: > 200 } or { Password.Length: > 200 } => ("password", "Use at most 200 characters."),
        _ when User?.Contains(':', StringComparison.Ordinal) == true => ("user", "A user name has no colon."),
        _ => null,
    };

    public ChannelTarget ToTarget() => new NtfyTarget(new Uri(Server), Topic, Token, User, Password);

    public string UsualLabel() => new Uri(Server).Host;
}

/// <summary>A receiver of signed requests.</summary>
/// <param name="Label">What you call it; without one it gets the name of the receiver.</param>
/// <param name="Url">Where to.</param>
sealed record NewWebhook(string? Label, string Url) : INewChannel
{
    internal string Secret { get; } = $"whsec_{Secrets.New()}";

    public (string Field, string Sentence)? Wrong(SafeHttp http) =>
        NewChannels.WrongAddress(http, Url) is { } wrong ? ("url", wrong) : null;

    public ChannelTarget ToTarget() => new WebhookTarget(new Uri(Url), Secret);

    public string UsualLabel() => new Uri(Url).Host;
}

/// <summary>A mailbox.</summary>
/// <param name="Label">What you call it.</param>
/// <param name="Address">The address; a code is sent there first.</param>
sealed record NewEmail(string? Label, string Address) : INewChannel
{
    internal string Code { get; } = NewChannels.SixDigits();

    public (string Field, string Sentence)? Wrong(SafeHttp http) =>
        Address is not null && EmailAddress.IsValid(Address) ? null : ("address", "Write one address, such as ada@example.org.");

    public ChannelTarget ToTarget() => new EmailTarget(Address, Code);

    // The address itself is kept encrypted only.
    public string UsualLabel() => "E-mail";
}

/// <summary>A push subscription as the browser gives it.</summary>
/// <param name="Label">What you call it, such as "my phone".</param>
/// <param name="Endpoint">Where to.</param>
/// <param name="Keys">The receiver's keys.</param>
sealed record NewPush(string? Label, string Endpoint, PushKeys Keys) : INewChannel
{
    public (string Field, string Sentence)? Wrong(SafeHttp http) => this switch
    {
        _ when NewChannels.WrongAddress(http, Endpoint) is { } wrong => ("endpoint", wrong),
        { Keys.P256dh: null } or { Keys.Auth: null } or { Keys: null } => ("keys", "Send the keys that the browser gave with the subscription."),
        _ when PushChannel.Objection((PushTarget)ToTarget()) is { } wrong => ("keys", wrong),
        _ => null,
    };

    public ChannelTarget ToTarget() => new PushTarget(new Uri(Endpoint), Keys.P256dh.TrimEnd('='), Keys.Auth.TrimEnd('='));

    public string UsualLabel() => "Browser";
}

/// <summary>The keys of a push subscription.</summary>
/// <param name="P256dh">65 bytes, base64url.</param>
/// <param name="Auth">16 bytes, base64url.</param>
sealed record PushKeys(string P256dh, string Auth);

static class NewChannels
{
    const int LongestAddress = 1000;

    internal static string? WrongAddress(SafeHttp http, string? text) =>
        text is { Length: <= LongestAddress } && Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? http.Objection(address)
            : $"Write an address such as https://example.org, at most {LongestAddress} characters long.";

    /// <summary>Whether a token could not stand in a header as it is.</summary>
    internal static bool IsNoHeader(string? token) => token is not null && (token.Length is 0 or > 200 || !token.All(letter => letter is > ' ' and <= '~'));

    internal static string SixDigits() =>
        System.Security.Cryptography.RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
