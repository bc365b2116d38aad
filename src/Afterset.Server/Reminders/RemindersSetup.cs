using Afterset.Server.Operations;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Push;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage.Reminders;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Server.Reminders;

/// <summary>Connects reminders with the server.</summary>
static class RemindersSetup
{
    /// <summary>Adds reminders. What there is to remind of comes from every <see cref="IReminderSource"/> that is added beside.</summary>
    internal static IServiceCollection AddReminders(this IServiceCollection services, ServerOptions server) => services.AddReminders(
        new StorageOptions(server.DataFolder, server.Postgres), OutgoingOptions.From(server.Settings), ReminderOptions.From(server));

    /// <summary>The same with everything said.</summary>
    internal static IServiceCollection AddReminders(
        this IServiceCollection services, StorageOptions storage, OutgoingOptions outgoing, ReminderOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddCounters();
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
        services.AddScoped<ChannelBook>();
        services.AddScoped<ChannelTrials>();
        return services.AddReminderClock(storage, options);
    }
}
