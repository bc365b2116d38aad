using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Afterset.Storage;

public sealed partial class Backup
{
    /// <summary>Brings a backup back, all or nothing, after the whole file was checked against its manifest.</summary>
    /// <remarks>
    /// Makes the tables if there are none. Every journal gets a new epoch, as a number may now belong to another entry than readers
    /// remember. Programs that use the database wait meanwhile; a running server should be started again, as it holds keys in memory.
    /// </remarks>
    /// <param name="path">A file that <see cref="Write"/> has made, from either database.</param>
    /// <param name="replace">True deletes what is there. False asks for a database without any rows.</param>
    /// <param name="cancellationToken">Stops, and changes nothing.</param>
    /// <exception cref="BackupException">The file is not a whole backup of these tables, or the database is not empty.</exception>
    public async Task<BackupManifest> Restore(string path, bool replace, CancellationToken cancellationToken)
    {
        using var file = await BackupFile.Open(path, cancellationToken).ConfigureAwait(false);
        await Schema.Apply(_contexts, _options, cancellationToken).ConfigureAwait(false);
        try
        {
            return await _transactions.RunOnce((db, cancel) => Restore(db, file, replace, cancel), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsContent(error))
        {
            throw BackupFile.Damaged("Its rows do not fit the tables.", error);
        }
    }

    static bool IsContent(Exception error) =>
        error is JsonException or FormatException or InvalidOperationException or InvalidDataException or DbException && !Transient.Is(error);

    static async Task<BackupManifest> Restore(AftersetDb db, BackupFile file, bool replace, CancellationToken cancellationToken)
    {
        var tables = BackupTable.All(db);
        var manifest = await file.Check(tables, Schema.Newest(db), cancellationToken).ConfigureAwait(false);
        if (db.Database.IsNpgsql())
            await Run(db, $"LOCK TABLE {string.Join(", ", tables.Select(table => table.QuotedName))} IN ACCESS EXCLUSIVE MODE", cancellationToken).ConfigureAwait(false);
        foreach (var table in tables.Reverse())
        {
            if (replace)
                await Run(db, $"DELETE FROM {table.QuotedName}", cancellationToken).ConfigureAwait(false);
            else if (await HasRows(db, table, cancellationToken).ConfigureAwait(false))
                throw new BackupException($"The database is not empty: {table.Name} has rows. Restore into an empty one, or say that it is to be replaced.");
        }

        foreach (var table in tables)
            await Restore(db, table, file, cancellationToken).ConfigureAwait(false);
        return manifest;
    }

    static async Task Restore(AftersetDb db, BackupTable table, BackupFile file, CancellationToken cancellationToken)
    {
        await (db.Database.GetDbConnection() is NpgsqlConnection postgres
            ? Copy(postgres, table, file, cancellationToken)
            : Insert(db, table, file, cancellationToken)).ConfigureAwait(false);

        // PostgreSQL counts by itself and has not seen these rows.
        if (table.NumberedColumn is { } column && db.Database.IsNpgsql())
            await Run(
                db,
                $"SELECT setval(pg_get_serial_sequence('{table.QuotedName}', '{column}'), COALESCE(MAX({BackupTable.Quote(column)}), 0) + 1, false) FROM {table.QuotedName}",
                cancellationToken).ConfigureAwait(false);
    }

    static async Task Insert(AftersetDb db, BackupTable table, BackupFile file, CancellationToken cancellationToken)
    {
        var insert = table.Insert(db.Database.GetDbConnection());
        await using (insert.ConfigureAwait(false))
        {
            insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            await foreach (var row in file.Rows(table).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                for (var place = 0; place < table.Columns.Count; place++)
                    insert.Parameters[place].Value = Value(table, table.Columns[place], row);
                await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A statement a row would wait for the server as often as there are rows.
    static async Task Copy(NpgsqlConnection connection, BackupTable table, BackupFile file, CancellationToken cancellationToken)
    {
        var copy = await connection.BeginBinaryImportAsync(table.Copy, cancellationToken).ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            await foreach (var row in file.Rows(table).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
                foreach (var column in table.Columns)
                    await copy.WriteAsync(Value(table, column, row), column.StoreType, cancellationToken).ConfigureAwait(false);
            }

            await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    static object Value(BackupTable table, BackupColumn column, JsonElement row) =>
        table.Name == JournalHeads.Table && column.Name == JournalHeads.Epoch ? Guid.CreateVersion7() : column.Read(row);

    static async Task<bool> HasRows(AftersetDb db, BackupTable table, CancellationToken cancellationToken)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = $"SELECT 1 FROM {table.QuotedName} LIMIT 1";
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
        }
    }

    // The names in it come from the model, not from a file.
    static Task<int> Run(AftersetDb db, string sql, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
}
