using System.Security.Cryptography;
using Afterset.Storage.Reminders;
using Microsoft.AspNetCore.DataProtection;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Sends by whatever channel somebody has added, and alone knows how their secrets are kept.</summary>
sealed class ChannelSender(IEnumerable<IChannel> channels, IDataProtectionProvider protection)
{
    readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(channel => channel.Kind);
    readonly IDataProtector _protector = protection.CreateProtector("Afterset.Reminders.Channel");

    internal string Protect(ChannelTarget target) => _protector.Protect(target.ToJson());

    /// <summary>Null when the keys that it was encrypted with are lost.</summary>
    internal ChannelTarget? Unprotect(ReminderChannel channel)
    {
        try
        {
            return ChannelTarget.FromJson(_protector.Unprotect(channel.ProtectedTarget));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal Task<SendOutcome> Send(ReminderChannel channel, ReminderMessage message, CancellationToken cancellation) =>
        Unprotect(channel) is { } target
            ? _channels[target.Kind].Send(target, message, cancellation)
            : Task.FromResult<SendOutcome>(new SendOutcome.Refused("The server has lost the key to this channel. Remove it and add it again."));
}
