using System.Security.Cryptography;
using System.Text;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage.Reminders;

namespace Afterset.Server.Reminders;

/// <summary>Messages that are no reminders: codes that show whose a mailbox is, and tests. Both are limited, as somebody else may get them.</summary>
sealed class ChannelTrials(
    ReminderStore store, ReminderLog log, ChannelSender sender, EmailChannel mail, ReminderSchedule schedule, ReminderOptions options, TimeProvider time)
{
    const int CodesADay = 5;
    const int TestsAnHour = 20;
    const int CodeTries = 5;
    const string CodeKey = $"{ReminderLog.NoReminder}code";
    const string TestKey = $"{ReminderLog.NoReminder}test";
    static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(30);

    internal async Task<bool> MaySendCode(AthleteInScope athlete, CancellationToken cancellation) =>
        await log.Count(athlete.Caller.AccountId, CodeKey, time.GetUtcNow().AddDays(-1), cancellation) < CodesADay;

    /// <summary>Null when it went out, else why not.</summary>
    internal async Task<string?> SendCode(AthleteInScope athlete, Guid channel, EmailTarget target, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var claim = new ReminderClaim(athlete.Id, CodeKey, channel);
        var delivery = await log.Claim(claim, athlete.Caller.AccountId, now, cancellation);
        var outcome = await mail.SendCode(target, delivery ?? Guid.CreateVersion7(now), now + CodeHolds, cancellation);
        await log.Record(claim, outcome is SendOutcome.Sent ? ReminderSentState.Sent : ReminderSentState.Failed, cancellation);
        return Reason(outcome);
    }

    internal async Task<bool> Confirm(AthleteInScope athlete, Guid id, string code, CancellationToken cancellation)
    {
        var channel = (await store.Channels(athlete.Id, athlete.Caller.AccountId, cancellation)).FirstOrDefault(channel => channel.Id == id);
        if (channel is null || sender.Unprotect(channel) is not EmailTarget { Code: { } right } target)
            return false;
        if (time.GetUtcNow() > channel.CreatedAt + CodeHolds || !await store.TakeCodeTry(athlete.Id, id, CodeTries, cancellation))
            return false;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(right)))
            return false;

        await store.Save(channel with { Confirmed = true, ProtectedTarget = sender.Protect(target with { Code = null }) }, cancellation);
        await schedule.RescheduleSoon(athlete.Id, cancellation);
        return true;
    }

    /// <summary>Null when too many were sent.</summary>
    internal async Task<TestAnswer?> Test(AthleteInScope athlete, ReminderChannel channel, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await log.Count(athlete.Caller.AccountId, TestKey, now.AddHours(-1), cancellation) >= TestsAnHour)
            return null;

        var claim = new ReminderClaim(athlete.Id, $"{TestKey}-{Guid.CreateVersion7(now):N}", channel.Id);
        var delivery = await log.Claim(claim, athlete.Caller.AccountId, now, cancellation);
        var message = new ReminderMessage("A test from Afterset", "Reminders will arrive here.", options.PublicUrl, "test")
        {
            DeliveryId = delivery ?? Guid.CreateVersion7(now),
            UsefulUntil = now.AddMinutes(10),
        };
        var reason = Reason(await sender.Send(channel, message, cancellation));
        await log.Record(claim, reason is null ? ReminderSentState.Sent : ReminderSentState.Failed, cancellation);
        await store.NoteTrouble(athlete.Id, channel.Id, reason, cancellation);
        return new TestAnswer(reason is null, reason);
    }

    static string? Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => null,
        SendOutcome.Refused refused => refused.Reason,
        SendOutcome.GoneForever => "The receiver says that it is gone for good. Remove the channel.",
        SendOutcome.TryAgain => "The receiver could not be reached, or was busy. Try again in a few minutes.",
        _ => throw new System.Diagnostics.UnreachableException($"No reason for {outcome.GetType().Name}."),
    };
}
