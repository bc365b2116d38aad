using Afterset.Server.Operations;
using Afterset.Server.Reminders.Channels;
using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Sends one reminder by one channel, once.</summary>
/// <remarks>
/// The reminder is claimed before it is sent, for good. A node that dies in between has perhaps sent it and perhaps not, and nobody can
/// know; it is then not sent again, as twice is worse than one missing.
/// </remarks>
sealed class ReminderDelivery(
    ReminderLog log, ReminderStore store, ChannelSender sender, ReminderSchedule schedule, ReminderOptions options, Counters counters, TimeProvider time)
{
    internal async Task Send(ReminderOrder order, ReminderChannel channel, CancellationToken cancellation)
    {
        var claim = new ReminderClaim(order.Athlete, order.Key, channel.Id);
        var tries = order.Again?.Tries ?? 0;
        var delivery = tries == 0
            ? await log.Claim(claim, order.Account, time.GetUtcNow(), cancellation)
            : await log.ClaimAgain(claim, tries, cancellation);
        if (delivery is not { } id)
            return;

        // From here on the outcome is recorded even while the server stops.
        var outcome = await sender.Send(channel, order.ToMessage(id, options.PublicUrl), CancellationToken.None);
        if (outcome is SendOutcome.Sent)
            counters.Reminded();
        await Record(order, claim, outcome, tries);
    }

    Task Record(ReminderOrder order, ReminderClaim claim, SendOutcome outcome, int tries) => outcome switch
    {
        SendOutcome.Sent => End(claim, ReminderSentState.Sent, trouble: null),
        SendOutcome.Refused refused => End(claim, ReminderSentState.Failed, refused.Reason),
        SendOutcome.GoneForever => Remove(claim),
        SendOutcome.TryAgain again when Next(again, tries) is { } at && at <= order.Latest => Wait(order, claim, at, tries + 1),
        SendOutcome.TryAgain => End(claim, ReminderSentState.Failed, "The receiver could not be reached when a reminder was due."),
        _ => throw new System.Diagnostics.UnreachableException($"No record of {outcome.GetType().Name}."),
    };

    DateTimeOffset? Next(SendOutcome.TryAgain again, int tries)
    {
        if (tries >= options.RetryAfter.Count)
            return null;

        var wait = options.RetryAfter[tries];
        return time.GetUtcNow() + (again.After > wait ? again.After.Value : wait);
    }

    async Task End(ReminderClaim claim, ReminderSentState state, string? trouble)
    {
        await log.Record(claim, state, CancellationToken.None);
        await store.NoteTrouble(claim.AthleteId, claim.ChannelId, trouble, CancellationToken.None);
    }

    async Task Remove(ReminderClaim claim)
    {
        await log.Record(claim, ReminderSentState.Failed, CancellationToken.None);
        await store.Remove(claim.AthleteId, claim.ChannelId, CancellationToken.None);
    }

    async Task Wait(ReminderOrder order, ReminderClaim claim, DateTimeOffset at, int tries)
    {
        await log.Record(claim, ReminderSentState.Waiting, CancellationToken.None);
        if (!await schedule.TryAgain(order with { Again = (claim.ChannelId, tries) }, at, CancellationToken.None))
            await End(claim, ReminderSentState.Failed, "The receiver could not be reached, and the server stopped before another try.");
    }
}
