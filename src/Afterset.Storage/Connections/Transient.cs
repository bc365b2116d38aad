using Microsoft.Data.Sqlite;
using Npgsql;

namespace Afterset.Storage;

/// <summary>Whether trying again may help.</summary>
static class Transient
{
    const int SqliteBusy = 5;
    const int SqliteLocked = 6;

    internal static bool Is(Exception error) => error switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        PostgresException postgres => postgres.IsTransient || IsInterrupted(postgres.SqlState),
        NpgsqlException npgsql => npgsql.IsTransient,
        // EF wraps what the provider calls transient.
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };

    // The server shuts down or ended this connection; another writer was in the way.
    static bool IsInterrupted(string state) => state is
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
