using Afterset.Server.Journal;

namespace Afterset.Server.Reminders.FromJournal;

/// <summary>Connects reminders with journals.</summary>
static class JournalRemindersSetup
{
    internal static IServiceCollection AddJournalReminders(this IServiceCollection services)
    {
        services.AddSingleton<IReminderSource, JournalReminders>();
        services.AddSingleton<ReminderListener>();
        services.AddSingleton<IJournalListener>(provider => provider.GetRequiredService<ReminderListener>());
        services.AddHostedService(provider => provider.GetRequiredService<ReminderListener>());
        return services;
    }
}
