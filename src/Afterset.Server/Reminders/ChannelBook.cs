using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders;

/// <summary>The channels of one account for one athlete.</summary>
sealed class ChannelBook(ReminderStore store, ChannelSender sender, ReminderSchedule schedule, SafeHttp http, TimeProvider time)
{
    internal const int MostChannels = 10;
    internal const int LongestLabel = 100;

    internal async Task<ChannelAnswer[]> List(AthleteInScope athlete, CancellationToken cancellation) =>
        [.. (await Own(athlete, cancellation)).Select(channel => ChannelAnswer.From(channel, sender.Unprotect(channel)))];

    internal async Task<ReminderChannel?> Find(AthleteInScope athlete, Guid id, CancellationToken cancellation) =>
        (await Own(athlete, cancellation)).FirstOrDefault(channel => channel.Id == id);

    internal (string Field, string Sentence)? Wrong(INewChannel wanted) =>
        wanted.Label is { } label && Names.Wrong(label, LongestLabel) is { } wrong ? ("label", wrong) : wanted.Wrong(http);

    /// <summary>Null when there are as many as there may be.</summary>
    internal async Task<ChannelAnswer?> Add(AthleteInScope athlete, INewChannel wanted, CancellationToken cancellation)
    {
        var own = await Own(athlete, cancellation);
        var target = wanted.ToTarget();
        var same = own.FirstOrDefault(channel => target is PushTarget push && IsAt(channel, push.Endpoint));
        if (same is null && own.Count >= MostChannels)
            return null;

        var now = time.GetUtcNow();
        var channel = new ReminderChannel(
            athlete.Id, same?.Id ?? Guid.CreateVersion7(now), athlete.Caller.AccountId, target.Kind.Name(),
            wanted.Label?.Trim() ?? wanted.UsualLabel(), sender.Protect(target), same?.CreatedAt ?? now)
        {
            Confirmed = target is not EmailTarget,
            Sessions = same?.Sessions ?? true,
            CheckIns = same?.CheckIns ?? true,
        };
        await store.Save(channel, cancellation);
        await schedule.RescheduleSoon(athlete.Id, cancellation);
        return ChannelAnswer.From(channel, target);
    }

    internal async Task<bool> Change(AthleteInScope athlete, Guid id, ChannelChange wanted, CancellationToken cancellation)
    {
        if (await Find(athlete, id, cancellation) is not { } channel)
            return false;

        await store.Save(channel with { Label = wanted.Label.Trim(), Sessions = wanted.Sessions, CheckIns = wanted.CheckIns }, cancellation);
        await schedule.RescheduleSoon(athlete.Id, cancellation);
        return true;
    }

    internal async Task<bool> Remove(AthleteInScope athlete, Guid id, CancellationToken cancellation)
    {
        if (await Find(athlete, id, cancellation) is null)
            return false;

        await store.Remove(athlete.Id, id, cancellation);
        await schedule.RescheduleSoon(athlete.Id, cancellation);
        return true;
    }

    bool IsAt(ReminderChannel channel, Uri endpoint) => sender.Unprotect(channel) is PushTarget push && push.Endpoint == endpoint;

    Task<IReadOnlyList<ReminderChannel>> Own(AthleteInScope athlete, CancellationToken cancellation) =>
        store.Channels(athlete.Id, athlete.Caller.AccountId, cancellation);
}
