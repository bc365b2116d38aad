using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Quartz as reminders use it: its tables lie in the same database as everything else and survive a restart.</summary>
static class QuartzSetup
{
    internal static IServiceCollection AddReminderClock(this IServiceCollection services, StorageOptions storage, ReminderOptions options)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "afterset";
                scheduler.GenerateInstanceId = storage.Postgres is not null;
                // How soon a node notices what another node has scheduled.
                scheduler.IdleWaitTime = 2 * options.NodeCheckIn;
            });
            quartz.UsePersistentStore(store => Store(store, storage, options));
            quartz.AddJob<SendReminderJob>(job => job.WithIdentity(ReminderTriggers.Send).StoreDurably().RequestRecovery());
            quartz.AddJob<PlanOneJob>(job => job.WithIdentity(ReminderTriggers.PlanOne).StoreDurably());
            quartz.AddJob<PlanAllJob>(job => job.WithIdentity(ReminderTriggers.PlanAll).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .WithIdentity("hourly", "reminders")
                .ForJob(ReminderTriggers.PlanAll)
                .StartNow()
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    static void Store(IPersistentStoreBuilder store, StorageOptions storage, ReminderOptions options)
    {
        store.ConfigureStore(tables =>
        {
            tables.TablePrefix = "qrtz_";
            tables.StoreJobDataAsStrings = true;
            // A program that ends without stopping its scheduler ends all the same.
            tables.UseBackgroundThreads = true;
        });
        // Quartz brings its own tables and makes what is missing of them.
        store.ProvisionSchema();
        store.UseSystemTextJsonSerializer();
        if (storage.Postgres is { } postgres)
        {
            store.UsePostgres(NpgsqlFactory.Instance, postgres);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = options.NodeCheckIn;
                cluster.CheckinMisfireThreshold = options.NodeCheckIn;
            });
        }
        else
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = storage.SqliteFile }.ToString());
        }
    }
}
