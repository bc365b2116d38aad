using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Feeds;

/// <summary>A calendar that others may subscribe to.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What its owner calls it: "my phone".</param>
/// <param name="AlarmMinutes">How long before a session the calendar reminds; null for not at all.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record CalendarFeed(Guid Id, string Name, int? AlarmMinutes, DateTimeOffset CreatedAt);

/// <summary>An appointment as subscribers see it.</summary>
/// <param name="Uid">Its name for ever.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Description">What else there is to say.</param>
/// <param name="Sequence">How often it was changed.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
/// <param name="ModifiedAt">When it was changed last.</param>
public sealed record PublishedEntry(
    string Uid, DateTimeOffset Start, DateTimeOffset End, string Summary, string Description, int Sequence, bool IsCancelled, DateTimeOffset ModifiedAt);

/// <summary>Calendars that were given out, and what their subscribers saw. One for the whole program; any thread may call it.</summary>
public sealed class FeedStore
{
    readonly Transactions _transactions;

    internal FeedStore(Transactions transactions) => _transactions = transactions;

    /// <summary>Adds a calendar. Only the hash of its secret is kept. It ends when the account may not see the athlete any more.</summary>
    public Task Add(Guid athlete, Guid account, CalendarFeed feed, string secretSha256, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return _transactions.Run(
            async (db, cancel) =>
            {
                db.Add(new CalendarFeedRow
                {
                    AthleteId = athlete,
                    Id = feed.Id,
                    AccountId = account,
                    Name = feed.Name,
                    SecretSha256 = secretSha256,
                    AlarmMinutes = feed.AlarmMinutes,
                    CreatedAt = feed.CreatedAt,
                });
                return await db.SaveChangesAsync(cancel).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>An athlete's calendars, the oldest first.</summary>
    public async Task<IReadOnlyList<CalendarFeed>> List(Guid athlete, CancellationToken cancellationToken)
    {
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var rows = await db.Set<CalendarFeedRow>().AsNoTracking().Where(row => row.AthleteId == athlete).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToFeed())];
        }
    }

    /// <summary>Takes a calendar back: its address leads nowhere from now on. False when there was none.</summary>
    public async Task<bool> Remove(Guid athlete, Guid feed, CancellationToken cancellationToken) =>
        await _transactions.Run(
            (db, cancel) => db.Set<CalendarFeedRow>().Where(row => row.AthleteId == athlete && row.Id == feed).ExecuteDeleteAsync(cancel), cancellationToken).ConfigureAwait(false) > 0;

    /// <summary>The calendar with this secret; null when there is none.</summary>
    public async Task<(Guid Athlete, CalendarFeed Feed)?> Find(string secretSha256, CancellationToken cancellationToken)
    {
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var row = await db.Set<CalendarFeedRow>().AsNoTracking().FirstOrDefaultAsync(row => row.SecretSha256 == secretSha256, cancellationToken).ConfigureAwait(false);
            return row is null ? null : (row.AthleteId, row.ToFeed());
        }
    }

    /// <summary>Replaces what subscribers see, and returns it. Two servers that publish at once do so one after the other.</summary>
    /// <param name="athlete">Whose calendars.</param>
    /// <param name="next">From what was seen before to what is to be seen; may be called more than once.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    public async Task<IReadOnlyList<PublishedEntry>> Publish(
        Guid athlete, Func<IReadOnlyList<PublishedEntry>, IReadOnlyList<PublishedEntry>> next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        var db = _transactions.Open();
        await using (db.ConfigureAwait(false))
        {
            var before = await Read(db, athlete, cancellationToken).ConfigureAwait(false);
            if (next(before) is var same && same.SequenceEqual(before))
                return before;
        }

        return await _transactions.Run((locked, cancel) => Publish(locked, athlete, next, cancel), cancellationToken).ConfigureAwait(false);
    }

    static async Task<IReadOnlyList<PublishedEntry>> Publish(
        AftersetDb db, Guid athlete, Func<IReadOnlyList<PublishedEntry>, IReadOnlyList<PublishedEntry>> next, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO calendar_locks (athlete_id, version) VALUES ({athlete}, 1) ON CONFLICT (athlete_id) DO UPDATE SET version = calendar_locks.version + 1",
            cancellationToken).ConfigureAwait(false);
        var before = await Read(db, athlete, cancellationToken).ConfigureAwait(false);
        var after = next(before);
        await db.Set<CalendarEntryRow>().Where(row => row.AthleteId == athlete).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        db.AddRange(after.Select(entry => CalendarEntryRow.From(athlete, entry)));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return after;
    }

    static async Task<IReadOnlyList<PublishedEntry>> Read(AftersetDb db, Guid athlete, CancellationToken cancellationToken)
    {
        var rows = await db.Set<CalendarEntryRow>().AsNoTracking().Where(row => row.AthleteId == athlete).OrderBy(row => row.Start).ThenBy(row => row.Uid).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToEntry())];
    }
}
