using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Afterset.Storage;

/// <summary>What SQLite forgets between connections. The write-ahead log is a property of the file: see <see cref="Schema"/>.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal static readonly SqlitePragmas Instance = new();

    // FULL: a commit is on the disk before it is acknowledged. secure_delete: what is erased is overwritten.
    const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = Command(connection);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
