using Afterset.Storage.Reminders;
using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Plans one athlete's reminders anew.</summary>
sealed class PlanOneJob(ReminderSchedule schedule) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await schedule.Reschedule(Guid.Parse((string)context.MergedJobDataMap["athlete"]!), cancellationToken);
        }
        catch (SchedulerException) when (context.Scheduler.IsEnding())
        {
            // Everybody is planned anew at the next start.
        }
    }
}

/// <summary>Once an hour: has everybody's reminders planned anew, and forgets what was sent long ago.</summary>
/// <remarks>Each athlete is planned by a job of their own, so that one whose journal breaks the planner stops nobody else's.</remarks>
[DisallowConcurrentExecution]
sealed class PlanAllJob(IServiceScopeFactory scopes, TimeProvider time) : IJob
{
    const int Page = 500;
    static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await PlanAll(context.Scheduler, cancellationToken);
        }
        catch (SchedulerException) when (context.Scheduler.IsEnding())
        {
            // It runs again at the next start.
        }
    }

    async Task PlanAll(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ReminderStore>();
        await scope.ServiceProvider.GetRequiredService<ReminderLog>().Forget(time.GetUtcNow() - Remembered, cancellationToken);

        var known = new HashSet<string>(StringComparer.Ordinal);
        var after = Guid.Empty;
        while (await store.Athletes(after, Page, cancellationToken) is { Count: > 0 } athletes)
        {
            foreach (var athlete in athletes)
            {
                known.Add(ReminderTriggers.Group(athlete));
                await scheduler.ScheduleTrigger(ReminderTriggers.Planning(athlete, time.GetUtcNow()), TriggerConflict.Keep, cancellationToken);
            }

            after = athletes[^1];
        }

        await RemoveOthers(scheduler, known, cancellationToken);
    }

    // What was planned for an athlete who has been erased, or whose last channel is gone.
    static async Task RemoveOthers(IScheduler scheduler, HashSet<string> known, CancellationToken cancellation)
    {
        var groups = await scheduler.QueryTriggerGroups(new TriggerGroupQuery { Take = PagedQuery.All }, cancellation);
        foreach (var group in groups.Items.Where(group => Guid.TryParseExact(group.Name, "N", out _) && !known.Contains(group.Name)))
            await scheduler.UnscheduleJobs(GroupMatcher<TriggerKey>.GroupEquals(group.Name), cancellation);
    }
}
