using Afterset.Storage.Reminders;
using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>A reminder is due.</summary>
sealed class SendReminderJob(IServiceScopeFactory scopes, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var order = ReminderOrder.From(context.MergedJobDataMap);
        if (time.GetUtcNow() > order.Latest)
            return;

        var channels = await Channels(order, cancellationToken);
        await Task.WhenAll(channels.Select(channel => Send(order, channel, cancellationToken)));
    }

    async Task<IReadOnlyList<ReminderChannel>> Channels(ReminderOrder order, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.MayRemind(order.Athlete, order.Account, cancellation))
            return [];

        var channels = await scope.ServiceProvider.GetRequiredService<ReminderStore>().Channels(order.Athlete, order.Account, cancellation);
        return [.. channels.Where(channel => channel.Confirmed
            && (order.Again is { } again ? again.Channel == channel.Id : ReminderSchedule.Hears(channel, order.Kind)))];
    }

    async Task Send(ReminderOrder order, ReminderChannel channel, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderDelivery>().Send(order, channel, cancellation);
    }
}
