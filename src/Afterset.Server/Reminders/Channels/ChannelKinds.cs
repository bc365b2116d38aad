namespace Afterset.Server.Reminders.Channels;

/// <summary>Kinds of channels as they are stored.</summary>
static class ChannelKinds
{
    internal static string Name(this ChannelKind kind) => kind switch
    {
        ChannelKind.Ntfy => "ntfy",
        ChannelKind.Webhook => "webhook",
        ChannelKind.Email => "email",
        ChannelKind.WebPush => "web-push",
    };

    internal static ChannelKind Parse(string name) => Enum.GetValues<ChannelKind>().Single(kind => kind.Name() == name);
}
