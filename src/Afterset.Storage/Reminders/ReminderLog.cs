using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Reminders;

/// <summary>Which reminder was sent by which channel: what keeps several nodes from sending the same twice.</summary>
public sealed class ReminderLog
{
    /// <summary>How keys of messages begin that are no reminders: codes and tests.</summary>
    public const string NoReminder = "~";

    readonly AftersetDb _db;

    internal ReminderLog(AftersetDb db) => _db = db;

    /// <summary>The reminders that an account was sent since a moment, each once however many channels it went by.</summary>
    public async Task<IReadOnlyList<SentReminder>> Sent(Guid athlete, Guid account, DateTimeOffset since, CancellationToken cancellation)
    {
        var rows = await _db.Set<ReminderSentRow>().AsNoTracking()
            .Where(row => row.AthleteId == athlete && row.AccountId == account && row.ClaimedAt >= since && !row.Key.StartsWith(NoReminder))
            .Select(row => new { row.Key, row.ClaimedAt }).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.GroupBy(row => row.Key, StringComparer.Ordinal).Select(key => new SentReminder(key.Key, key.Min(row => row.ClaimedAt)))];
    }

    /// <summary>
    /// Takes on the sending of a reminder by a channel. Of all that ask, however many nodes, one gets the delivery's id and all
    /// others null, for good.
    /// </summary>
    public async Task<Guid?> Claim(ReminderClaim claim, Guid account, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (await Row(claim).AnyAsync(cancellation).ConfigureAwait(false))
            return null;

        var row = new ReminderSentRow
        {
            AthleteId = claim.AthleteId,
            Key = claim.Key,
            ChannelId = claim.ChannelId,
            AccountId = account,
            DeliveryId = Guid.CreateVersion7(at),
            ClaimedAt = at,
            Tries = 1,
        };
        _db.Add(row);
        try
        {
            await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
            return row.DeliveryId;
        }
        catch (DbUpdateException)
        {
            _db.ChangeTracker.Clear();
            if (await Row(claim).AnyAsync(cancellation).ConfigureAwait(false))
                return null;
            throw;
        }
        finally
        {
            _db.ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// Takes on the next try of a reminder that waits for it, of which <paramref name="tries"/> were made. Null when another node
    /// has it, or it does not wait.
    /// </summary>
    public async Task<Guid?> ClaimAgain(ReminderClaim claim, int tries, CancellationToken cancellation)
    {
        var taken = await Row(claim).Where(row => row.State == ReminderSentState.Waiting && row.Tries == tries).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ReminderSentState.Claimed).SetProperty(row => row.Tries, tries + 1), cancellation).ConfigureAwait(false);
        return taken == 1 ? await Row(claim).Select(row => row.DeliveryId).SingleAsync(cancellation).ConfigureAwait(false) : null;
    }

    /// <summary>Records how a try ended.</summary>
    public Task Record(ReminderClaim claim, ReminderSentState state, CancellationToken cancellation) =>
        Row(claim).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), cancellation);

    /// <summary>How many of an account's messages of a sort there were since a moment.</summary>
    public Task<int> Count(Guid account, string keyBegins, DateTimeOffset since, CancellationToken cancellation) =>
        _db.Set<ReminderSentRow>().CountAsync(
            row => row.AccountId == account && row.Key.StartsWith(keyBegins) && row.ClaimedAt >= since, cancellation);

    /// <summary>Forgets what is older than anything that could still be sent again.</summary>
    public Task<int> Forget(DateTimeOffset before, CancellationToken cancellation) =>
        _db.Set<ReminderSentRow>().Where(row => row.ClaimedAt < before).ExecuteDeleteAsync(cancellation);

    IQueryable<ReminderSentRow> Row(ReminderClaim claim) => _db.Set<ReminderSentRow>()
        .Where(row => row.AthleteId == claim.AthleteId && row.Key == claim.Key && row.ChannelId == claim.ChannelId);
}
