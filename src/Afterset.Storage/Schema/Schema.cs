using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Afterset.Storage;

/// <summary>Brings a database's tables up to date.</summary>
static class Schema
{
    // Any number that no other program on the same database uses.
    internal const long AdvisoryLock = 0x41667465_72736574;

    internal static async Task Apply(
        IDbContextFactory<AftersetDb> contexts, StorageOptions options, CancellationToken cancellationToken)
    {
        var db = contexts.CreateDbContext();
        await using (db.ConfigureAwait(false))
        {
            if (options.Postgres is { } postgres)
                await ApplyToPostgres(db, postgres, cancellationToken).ConfigureAwait(false);
            else
                await ApplyToSqlite(db, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Name of the newest migration, without the time before it, which differs between the databases.</summary>
    internal static string Newest(AftersetDb db) => db.Database.GetMigrations().Last().Split('_', 2)[^1];

    // EF locks its history table, but two servers that start on an empty database both want to make that table.
    static async Task ApplyToPostgres(AftersetDb db, string postgres, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(postgres);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await Execute(connection, "SELECT pg_advisory_lock(@key)", cancellationToken).ConfigureAwait(false);
            try
            {
                await Migrate(db, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await Execute(connection, "SELECT pg_advisory_unlock(@key)", CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    // Asked first, as migrating begins by building and comparing whole models: a third of the time of a start.
    static async Task Migrate(AftersetDb db, CancellationToken cancellationToken)
    {
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        if (pending.Any())
            await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }

    static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            command.CommandTimeout = 600;
            command.Parameters.AddWithValue("key", AdvisoryLock);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // EF marks a running migration by a row, which stays when the process is killed; the next start would then wait for ever.
    // A lock on a file ends with its process, and whoever holds it may take such a row away.
    static async Task ApplyToSqlite(AftersetDb db, StorageOptions options, CancellationToken cancellationToken)
    {
        MakeFolder(options.DataFolder);
        var fileLock = await LockFile(Path.Combine(options.DataFolder, "afterset.lock"), cancellationToken).ConfigureAwait(false);
        await using (fileLock.ConfigureAwait(false))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken).ConfigureAwait(false);
            await Migrate(db, cancellationToken).ConfigureAwait(false);
        }
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    static async Task<FileStream> LockFile(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
