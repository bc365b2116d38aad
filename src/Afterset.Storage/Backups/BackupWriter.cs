using System.Buffers;
using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>All tables, row by row, from one snapshot into one ZIP.</summary>
static class BackupWriter
{
    internal static async Task<BackupManifest> Write(AftersetDb db, Stream file, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = db.Database.GetDbConnection();
        var snapshot = await Snapshot(connection, cancellationToken).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var tables = new List<BackedUpTable>();
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var table in BackupTable.All(db))
                tables.Add(await Write(table, connection, snapshot, zip, cancellationToken).ConfigureAwait(false));
            var manifest = new BackupManifest(Backup.Format, Schema.Newest(db), madeAt, tables);
            var entry = await zip.CreateEntry(BackupFile.Manifest).OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (entry.ConfigureAwait(false))
                await JsonSerializer.SerializeAsync(entry, manifest, BackupFile.Json, cancellationToken).ConfigureAwait(false);
            return manifest;
        }
    }

    // Neither keeps writers waiting: both databases keep old versions of rows for readers.
    static async Task<DbTransaction> Snapshot(DbConnection connection, CancellationToken cancellationToken) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);

    static async Task<BackedUpTable> Write(
        BackupTable table, DbConnection connection, DbTransaction snapshot, ZipArchive zip, CancellationToken cancellationToken)
    {
        using var sha256 = SHA256.Create();
        var entry = await zip.CreateEntry(table.File).OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (entry.ConfigureAwait(false))
        {
            var hashed = new CryptoStream(entry, sha256, CryptoStreamMode.Write);
            await using (hashed.ConfigureAwait(false))
            {
                var rows = await WriteRows(table, connection, snapshot, hashed, cancellationToken).ConfigureAwait(false);
                await hashed.FlushFinalBlockAsync(cancellationToken).ConfigureAwait(false);
                return new(table.Name, rows, Convert.ToHexStringLower(sha256.Hash!));
            }
        }
    }

    static async Task<long> WriteRows(
        BackupTable table, DbConnection connection, DbTransaction snapshot, Stream output, CancellationToken cancellationToken)
    {
        var (rows, line) = (0L, new ArrayBufferWriter<byte>());
        using var json = new Utf8JsonWriter(line);
        var command = table.Select(connection);
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = snapshot;
            command.CommandTimeout = 0;
            var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                for (; await reader.ReadAsync(cancellationToken).ConfigureAwait(false); rows++)
                {
                    WriteRow(table, reader, json);
                    line.Write("\n"u8);
                    await output.WriteAsync(line.WrittenMemory, cancellationToken).ConfigureAwait(false);
                    line.ResetWrittenCount();
                    json.Reset();
                }
            }
        }

        return rows;
    }

    static void WriteRow(BackupTable table, DbDataReader reader, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var place = 0; place < table.Columns.Count; place++)
            table.Columns[place].Write(reader, place, json);
        json.WriteEndObject();
        json.Flush();
    }
}
