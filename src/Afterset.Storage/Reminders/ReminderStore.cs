using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage.Reminders;

/// <summary>Channels and settings of reminders, and what the server needs to share between its nodes for them.</summary>
public sealed class ReminderStore
{
    /// <summary>The longest key of a reminder.</summary>
    public const int LongestKey = 100;

    readonly AftersetDb _db;

    internal ReminderStore(AftersetDb db) => _db = db;

    /// <summary>The channels for an athlete, oldest first: of one account, or of all.</summary>
    public async Task<IReadOnlyList<ReminderChannel>> Channels(Guid athlete, Guid? account, CancellationToken cancellation)
    {
        var rows = await _db.Set<ReminderChannelRow>().AsNoTracking()
            .Where(row => row.AthleteId == athlete && (account == null || row.AccountId == account)).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToChannel())];
    }

    /// <summary>Adds a channel, or saves what changed in one.</summary>
    public async Task Save(ReminderChannel channel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var rows = _db.Set<ReminderChannelRow>();
        var row = ReminderChannelRow.From(channel);
        var exists = await rows.AnyAsync(known => known.AthleteId == channel.AthleteId && known.Id == channel.Id, cancellation).ConfigureAwait(false);
        _db.Entry(row).State = exists ? EntityState.Modified : EntityState.Added;
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        _db.ChangeTracker.Clear();
    }

    /// <summary>Uses up one try to enter a code. False when all are used up, however many are made at once.</summary>
    public async Task<bool> TakeCodeTry(Guid athlete, Guid channel, int most, CancellationToken cancellation) =>
        await Channel(athlete, channel).Where(row => row.CodeTries < most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeTries, row => row.CodeTries + 1), cancellation).ConfigureAwait(false) == 1;

    /// <summary>Notes what last went wrong with a channel; null for nothing.</summary>
    public Task NoteTrouble(Guid athlete, Guid channel, string? trouble, CancellationToken cancellation) =>
        Channel(athlete, channel).Where(row => row.Trouble != trouble)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Trouble, trouble), cancellation);

    /// <summary>Removes a channel. False when there was none.</summary>
    public async Task<bool> Remove(Guid athlete, Guid channel, CancellationToken cancellation) =>
        await Channel(athlete, channel).ExecuteDeleteAsync(cancellation).ConfigureAwait(false) > 0;

    /// <summary>The settings of an account for an athlete; the usual ones where nothing was set.</summary>
    public async Task<ReminderSettings> Settings(Guid athlete, Guid account, CancellationToken cancellation) =>
        await SettingsRow(athlete, account).AsNoTracking().SingleOrDefaultAsync(cancellation).ConfigureAwait(false) is { } row ? row.ToSettings() : new ReminderSettings();

    /// <summary>Keeps the settings of an account for an athlete.</summary>
    public async Task Save(Guid athlete, Guid account, ReminderSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var row = await SettingsRow(athlete, account).SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (row is null)
            _db.Add(row = new ReminderSettingsRow { AthleteId = athlete, AccountId = account, TimeZone = settings.TimeZone });
        row.Take(settings);
        await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        _db.ChangeTracker.Clear();
    }

    /// <summary>The next athletes, by id, for whom somebody has a channel.</summary>
    public async Task<IReadOnlyList<Guid>> Athletes(Guid after, int most, CancellationToken cancellation) =>
        await _db.Set<ReminderChannelRow>().Where(row => row.AthleteId > after)
            .Select(row => row.AthleteId).Distinct().OrderBy(id => id).Take(most).ToListAsync(cancellation).ConfigureAwait(false);

    /// <summary>Removes what an account has here about an athlete that it may no longer see.</summary>
    public async Task RemoveAccount(Guid athlete, Guid account, CancellationToken cancellation)
    {
        await _db.Set<ReminderChannelRow>().Where(row => row.AthleteId == athlete && row.AccountId == account)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        await _db.Set<ReminderSettingsRow>().Where(row => row.AthleteId == athlete && row.AccountId == account)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        await _db.Set<ReminderSentRow>().Where(row => row.AthleteId == athlete && row.AccountId == account)
            .ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>A secret that all nodes share; the first to ask decides what it is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes one, encrypted by the server.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> Secret(string name, Func<string> make, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (await Secret(name, cancellation).ConfigureAwait(false) is { } known)
            return known;

        _db.Add(new ServerSecretRow { Name = name, ProtectedValue = make() });
        try
        {
            await _db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            // Another node was first; if not, there is no secret to be found below.
        }

        _db.ChangeTracker.Clear();
        return await Secret(name, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException($"The secret {name} could not be stored.");
    }

    Task<string?> Secret(string name, CancellationToken cancellation) => _db.Set<ServerSecretRow>().Where(row => row.Name == name)
        .Select(row => row.ProtectedValue).SingleOrDefaultAsync(cancellation);

    IQueryable<ReminderChannelRow> Channel(Guid athlete, Guid channel) =>
        _db.Set<ReminderChannelRow>().Where(row => row.AthleteId == athlete && row.Id == channel);

    IQueryable<ReminderSettingsRow> SettingsRow(Guid athlete, Guid account) =>
        _db.Set<ReminderSettingsRow>().Where(row => row.AthleteId == athlete && row.AccountId == account);
}
