using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Push;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage;
using Afterset.Storage.Reminders;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Server.Reminders;

/// <summary>Connects reminders with the server.</summary>
static class RemindersSetup
{
    /// <summary>Adds reminders. What there is to remind of comes from an <see cref="IReminderSource"/>, which somebody else adds.</summary>
    internal static IServiceCollection AddReminders(
        this IServiceCollection services, StorageOptions storage, OutgoingOptions outgoing, ReminderOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutgoing(outgoing);
        services.AddReminderStorage();
        services.AddSingleton(options);
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<IChannel, NtfyChannel>();
        services.AddSingleton<IChannel, WebhookChannel>();
        services.AddSingleton<EmailChannel>(_ => new EmailChannel(options.Smtp));
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<EmailChannel>());
        services.AddSingleton<IChannel, PushChannel>();
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<ReminderSchedule>();
        services.AddScoped<ReminderDelivery>();
        return services.AddReminderClock(storage, options);
    }
}
