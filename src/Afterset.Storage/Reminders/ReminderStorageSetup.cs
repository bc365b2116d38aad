using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Storage.Reminders;

/// <summary>Connects the storage of reminders with a program.</summary>
public static class ReminderStorageSetup
{
    /// <summary>Adds <see cref="ReminderStore"/> and <see cref="ReminderLog"/>, over what AddAftersetStorage adds.</summary>
    public static IServiceCollection AddReminderStorage(this IServiceCollection services)
    {
        services.TryAddScoped(provider => new ReminderStore(provider.GetRequiredService<AftersetDb>()));
        services.TryAddScoped(provider => new ReminderLog(provider.GetRequiredService<AftersetDb>()));
        return services;
    }
}
