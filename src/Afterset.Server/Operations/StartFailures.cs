using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Afterset.Server.Operations;

/// <summary>Why a server did not start, in a sentence for whoever started it.</summary>
static class StartFailures
{
    const int SqliteReadOnly = 8;
    const int SqliteFull = 13;
    const int SqliteCannotOpen = 14;
    const int SqliteNotADatabase = 26;

    /// <summary>The sentence; null when the failure is a mistake of ours, whose place in the code is wanted.</summary>
    internal static ConfigurationException? Explain(Exception problem) => problem switch
    {
        IOException { InnerException: AddressInUseException } => Unavailable(
            "another program listens on an address of AFTERSET_URLS; stop that one, or name another port, such as http://127.0.0.1:8081."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new(
            "this user may not listen on an address of AFTERSET_URLS; take a port above 1023 and put a proxy before it."),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => new(
            "AFTERSET_URLS names an address that this machine does not have."),
        NpgsqlException => Unavailable("the PostgreSQL that AFTERSET_DATABASE names does not answer or does not let this program in."),
        SqliteException sqlite => Explain(sqlite.SqliteErrorCode),
        UnauthorizedAccessException or IOException => NotWritable(),
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };

    static ConfigurationException? Explain(int sqlite) => sqlite switch
    {
        SqliteReadOnly or SqliteCannotOpen => NotWritable(),
        SqliteFull => Unavailable("the disk that holds the folder of AFTERSET_DATA is full."),
        SqliteNotADatabase => Unavailable("afterset.db in the folder of AFTERSET_DATA is no SQLite database, or is damaged; restore a backup."),
        _ => null,
    };

    static ConfigurationException NotWritable() => new("the folder that AFTERSET_DATA names, or a file in it, cannot be written to.");

    static ConfigurationException Unavailable(string sentence) => new(sentence, ConfigurationException.Unavailable);
}
