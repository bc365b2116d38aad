using Afterset.Storage.Reminders;
using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Keeps what is going to be sent equal to what is planned.</summary>
sealed class ReminderSchedule(ISchedulerFactory schedulers, IServiceScopeFactory scopes, TimeProvider time)
{
    // Long enough for a burst of changes to end, short enough for nobody to wait.
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // As far back as a reminder could have been sent that its source still names.
    static readonly TimeSpan Back = TimeSpan.FromDays(7);

    /// <summary>Whether anybody has a channel for this athlete: for most there is nothing to plan.</summary>
    internal async Task<bool> IsAnyoneReminded(Guid athlete, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ReminderStore>().Channels(athlete, account: null, cancellation)).Count > 0;
    }

    /// <summary>Plans an athlete's reminders anew in a moment, on any node. What to call when a journal has changed.</summary>
    internal async Task RescheduleSoon(Guid athlete, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        await scheduler.ScheduleTrigger(ReminderTriggers.Planning(athlete, time.GetUtcNow() + Soon), TriggerConflict.Replace, cancellation);
    }

    /// <summary>Plans an athlete's reminders anew, here and now.</summary>
    internal async Task Reschedule(Guid athlete, CancellationToken cancellation)
    {
        var wanted = (await Wanted(athlete, cancellation)).ToDictionary(trigger => trigger.Key);
        var scheduler = await schedulers.GetScheduler(cancellation);
        var known = await Known(scheduler, athlete, cancellation);

        await scheduler.UnscheduleJobs([.. known.Keys.Where(key => !wanted.ContainsKey(key))], cancellation);
        foreach (var trigger in wanted.Values.Where(trigger => !known.TryGetValue(trigger.Key, out var old) || Differs(trigger, old)))
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation);
    }

    /// <summary>Plans another try by one channel. False when the server is stopping.</summary>
    internal async Task<bool> TryAgain(ReminderOrder order, DateTimeOffset at, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        try
        {
            await scheduler.ScheduleTrigger(ReminderTriggers.Next(order, at), TriggerConflict.Replace, cancellation);
            return true;
        }
        catch (SchedulerException) when (scheduler.IsEnding())
        {
            return false;
        }
    }

    async Task<IReadOnlyList<ITrigger>> Wanted(Guid athlete, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ReminderStore>();
        var channels = (await store.Channels(athlete, account: null, cancellation)).Where(channel => channel.Confirmed).ToLookup(channel => channel.AccountId);
        if (channels.Count == 0)
            return [];

        var candidates = new List<ReminderCandidate>();
        foreach (var source in scope.ServiceProvider.GetServices<IReminderSource>())
            candidates.AddRange(await source.For(athlete, cancellation));

        var triggers = new List<ITrigger>();
        foreach (var account in channels)
        {
            if (!await scope.ServiceProvider.MayRemind(athlete, account.Key, cancellation))
            {
                await store.RemoveAccount(athlete, account.Key, cancellation);
                continue;
            }

            var settings = await store.Settings(athlete, account.Key, cancellation);
            var now = time.GetUtcNow();
            var sent = await scope.ServiceProvider.GetRequiredService<ReminderLog>().Sent(athlete, account.Key, now - Back, cancellation);
            var heard = candidates.Where(candidate => account.Any(channel => Hears(channel, candidate.Kind)));
            triggers.AddRange(ReminderPlan.Of(heard, settings, sent, now)
                .Select(reminder => ReminderTriggers.First(ReminderOrder.From(athlete, account.Key, reminder), reminder.At)));
        }

        return triggers;
    }

    internal static bool Hears(ReminderChannel channel, ReminderKind kind) => kind switch
    {
        ReminderKind.Session => channel.Sessions,
        ReminderKind.CheckIn => channel.CheckIns,
    };

    static async Task<Dictionary<TriggerKey, ITrigger>> Known(IScheduler scheduler, Guid athlete, CancellationToken cancellation)
    {
        var query = new TriggerQuery
        {
            Group = GroupMatcher<TriggerKey>.GroupEquals(ReminderTriggers.Group(athlete)),
            Take = PagedQuery.All,
        };
        var headers = await scheduler.QueryTriggers(query, cancellation);
        var triggers = await scheduler.GetTriggers([.. headers.Items.Select(header => header.Key)], cancellation);
        return triggers.ToDictionary(trigger => trigger.Key);
    }

    static bool Differs(ITrigger wanted, ITrigger known) =>
        Math.Abs((wanted.StartTimeUtc - known.StartTimeUtc).TotalSeconds) >= 1
        || ReminderOrder.From(wanted.JobDataMap) != ReminderOrder.From(known.JobDataMap);
}
