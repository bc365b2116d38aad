using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>Runs work in a transaction, and again when the database says that trying again may help.</summary>
sealed class Transactions(IDbContextFactory<AftersetDb> contexts, StorageOptions options)
{
    const int MostAttempts = 8;

    // SQLite has one writer at a time and lets the others wait on their threads. Here they wait without one.
    readonly SemaphoreSlim? _writer = options.Postgres is null ? new(1, 1) : null;

    internal AftersetDb Open() => contexts.CreateDbContext();

    /// <summary>Asks something, without a transaction.</summary>
    internal Task<T> Ask<T>(Func<AftersetDb, CancellationToken, Task<T>> question, CancellationToken cancellationToken) =>
        Repeat(
            async () =>
            {
                var db = Open();
                await using (db.ConfigureAwait(false))
                    return await question(db, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Commits after the work, unless the work ended the transaction itself.</summary>
    /// <param name="work">Must be fit to run more than once: a commit may have been done and only its answer lost.</param>
    /// <param name="cancellationToken">Stops before the commit, or not at all.</param>
    internal Task<T> Run<T>(Func<AftersetDb, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        Repeat(() => RunOnce(work, cancellationToken), cancellationToken);

    /// <summary>Takes deleted text out of SQLite's log, as far as no reader still looks at it. Does nothing on PostgreSQL.</summary>
    internal async Task EmptyLog(CancellationToken cancellationToken)
    {
        if (_writer is null)
            return;
        var db = Open();
        await using (db.ConfigureAwait(false))
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken).ConfigureAwait(false);
    }

    static async Task<T> Repeat<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception error) when (attempt < MostAttempts && Transient.Is(error))
            {
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10 << attempt), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>As <see cref="Run"/>, for work that must not be repeated.</summary>
    internal async Task<T> RunOnce<T>(Func<AftersetDb, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (_writer is not null)
            await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var db = Open();
            await using (db.ConfigureAwait(false))
                return await Once(db, work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer?.Release();
        }
    }

    static async Task<T> Once<T>(AftersetDb db, Func<AftersetDb, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var result = await work(db, cancellationToken).ConfigureAwait(false);
            if (db.Database.CurrentTransaction is not null)
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
    }
}
