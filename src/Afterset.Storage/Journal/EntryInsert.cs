using Afterset.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Afterset.Storage;

/// <summary>Writes new entries with consecutive numbers: a row a statement on SQLite, a thousand a statement on PostgreSQL.</summary>
static class EntryInsert
{
    const int RowsAStatement = 1_000;
    static readonly string[] RowParameters = ["@id", "@sequence", "@kind", "@version", "@at", "@json"];

    internal static async Task Into(
        AftersetDb db, Guid athlete, long after, IReadOnlyList<JournalEntry> entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            var receivedAt = now.ToUnixTimeMilliseconds();
            await (command is NpgsqlCommand postgres
                ? IntoPostgres(postgres, athlete, after, entries, receivedAt, cancellationToken)
                : IntoSqlite((SqliteCommand)command, athlete, after, entries, receivedAt, cancellationToken)).ConfigureAwait(false);
        }
    }

    static async Task IntoSqlite(
        SqliteCommand command, Guid athlete, long after, IReadOnlyList<JournalEntry> entries, long receivedAt, CancellationToken cancellationToken)
    {
        command.CommandText =
            """
            INSERT INTO journal_entries (athlete_id, id, sequence, kind, version, at, json, received_at)
            VALUES (@athlete, @id, @sequence, @kind, @version, @at, @json, @received)
            """;
        command.Parameters.AddWithValue("@athlete", athlete);
        command.Parameters.AddWithValue("@received", receivedAt);
        SqliteParameter[] row = [.. RowParameters.Select(name => command.Parameters.Add(new SqliteParameter { ParameterName = name }))];
        foreach (var entry in entries)
        {
            object[] values = [entry.Id, ++after, entry.Kind, entry.Version, entry.At.ToUnixTimeMilliseconds(), entry.Json];
            for (var i = 0; i < row.Length; i++)
                row[i].Value = values[i];
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    static async Task IntoPostgres(
        NpgsqlCommand command, Guid athlete, long after, IReadOnlyList<JournalEntry> entries, long receivedAt, CancellationToken cancellationToken)
    {
        command.CommandText =
            """
            INSERT INTO journal_entries (athlete_id, id, sequence, kind, version, at, json, received_at)
            SELECT @athlete, e.id, @after + e.place, e.kind, e.version, e.at, e.json, @received
            FROM unnest(@id, @kind, @version, @at, @json) WITH ORDINALITY AS e (id, kind, version, at, json, place)
            """;
        foreach (var rows in entries.Chunk(RowsAStatement))
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("athlete", athlete);
            command.Parameters.AddWithValue("received", receivedAt);
            command.Parameters.AddWithValue("after", after);
            command.Parameters.AddWithValue("id", Array.ConvertAll(rows, entry => entry.Id));
            command.Parameters.AddWithValue("kind", Array.ConvertAll(rows, entry => entry.Kind));
            command.Parameters.AddWithValue("version", Array.ConvertAll(rows, entry => entry.Version));
            command.Parameters.AddWithValue("at", Array.ConvertAll(rows, entry => entry.At.ToUnixTimeMilliseconds()));
            command.Parameters.AddWithValue("json", Array.ConvertAll(rows, entry => entry.Json));
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            after += rows.Length;
        }
    }
}
