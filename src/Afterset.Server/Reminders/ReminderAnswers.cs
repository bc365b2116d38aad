using System.Globalization;
using Afterset.Server.Reminders.Channels;
using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders;

/// <summary>A channel as its owner sees it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Kind">The way.</param>
/// <param name="Label">What you call it.</param>
/// <param name="Target">Where it goes to, without secrets; null when the server cannot read it any more.</param>
/// <param name="Confirmed">Whether it gets anything: an e-mail address does once its code has come back.</param>
/// <param name="Sessions">Whether it gets reminders of sessions.</param>
/// <param name="CheckIns">Whether it gets reminders to check in.</param>
/// <param name="Trouble">What last went wrong; null for nothing.</param>
/// <param name="CreatedAt">When it was added.</param>
sealed record ChannelAnswer(
    Guid Id, ChannelKind Kind, string Label, string? Target, bool Confirmed, bool Sessions, bool CheckIns, string? Trouble, DateTimeOffset CreatedAt)
{
    internal static ChannelAnswer From(ReminderChannel channel, ChannelTarget? target) => new(
        channel.Id, ChannelKinds.Parse(channel.Kind), channel.Label, Where(target), channel.Confirmed, channel.Sessions, channel.CheckIns,
        channel.Trouble, channel.CreatedAt);

    static string? Where(ChannelTarget? target) => target switch
    {
        NtfyTarget ntfy => $"{ntfy.Server.AbsoluteUri.TrimEnd('/')}/{ntfy.Topic}",
        WebhookTarget webhook => webhook.Url.AbsoluteUri,
        EmailTarget email => email.Address,
        PushTarget push => push.Endpoint.Host,
        _ => null,
    };
}

/// <summary>A webhook that was just added.</summary>
/// <param name="Secret">What requests are signed with. It is shown this once.</param>
/// <param name="Channel">The channel.</param>
sealed record AddedWebhook(string Secret, ChannelAnswer Channel);

/// <summary>How a test went.</summary>
/// <param name="Arrived">Whether the receiver took it.</param>
/// <param name="Reason">Why not; null when it did.</param>
sealed record TestAnswer(bool Arrived, string? Reason);

/// <summary>What a browser needs in order to subscribe.</summary>
/// <param name="PublicKey">The application server key, base64url.</param>
sealed record PushKeyAnswer(string PublicKey);

/// <summary>When to remind. Times of day are written as 22:00.</summary>
/// <param name="TimeZone">The IANA name of your time zone, such as Europe/Berlin.</param>
/// <param name="QuietFrom">From here on nothing is sent.</param>
/// <param name="QuietTo">From here on things are sent again; the same as quietFrom for no quiet hours.</param>
/// <param name="PerDay">The most reminders a day, 0 to 20.</param>
/// <param name="SessionMinutesBefore">How long before a session, 0 to 240 minutes.</param>
/// <param name="CheckInAt">When to ask how it feels, on the mornings after a workout.</param>
sealed record SettingsBody(string TimeZone, string QuietFrom, string QuietTo, int PerDay, int SessionMinutesBefore, string CheckInAt)
{
    const string Hours = "HH:mm";

    internal static SettingsBody From(ReminderSettings settings) => new(
        settings.TimeZone, Text(settings.QuietFrom), Text(settings.QuietTo), settings.PerDay, settings.SessionMinutesBefore, Text(settings.CheckInAt));

    internal ReminderSettings ToSettings() => new()
    {
        TimeZone = TimeZone,
        QuietFrom = Time(QuietFrom)!.Value,
        QuietTo = Time(QuietTo)!.Value,
        PerDay = PerDay,
        SessionMinutesBefore = SessionMinutesBefore,
        CheckInAt = Time(CheckInAt)!.Value,
    };

    internal (string Field, string Sentence)? Wrong() => this switch
    {
        _ when TimeZone is not { Length: <= 64 } || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) =>
            ("timeZone", "Write the name of a time zone, such as Europe/Berlin."),
        _ when Time(QuietFrom) is null => ("quietFrom", "Write a time of day such as 22:00."),
        _ when Time(QuietTo) is null => ("quietTo", "Write a time of day such as 07:00."),
        _ when Time(CheckInAt) is null => ("checkInAt", "Write a time of day such as 08:00."),
        { PerDay: < 0 or > 20 } => ("perDay", "Choose 0 to 20 reminders a day."),
        { SessionMinutesBefore: < 0 or > 240 } => ("sessionMinutesBefore", "Choose 0 to 240 minutes."),
        _ => null,
    };

    static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text, Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    static string Text(TimeOnly time) => time.ToString(Hours, CultureInfo.InvariantCulture);
}
