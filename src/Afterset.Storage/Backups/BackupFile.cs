using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Afterset.Storage;

/// <summary>A backup that somebody gives us: nothing in it is believed before it was looked at.</summary>
sealed class BackupFile : IDisposable
{
    internal const string Manifest = "manifest.json";
    const int LongestManifest = 1 << 20;
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly FileStream _file;
    readonly ZipArchive _zip;

    BackupFile(FileStream file, ZipArchive zip)
    {
        _file = file;
        _zip = zip;
    }

    /// <exception cref="BackupException">Not a ZIP.</exception>
    internal static async Task<BackupFile> Open(string path, CancellationToken cancellationToken)
    {
        // Nobody may write to it between the check and the reading.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new(file, await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException error)
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw Damaged(error.Message, error);
        }
    }

    /// <summary>Looks at every byte: the manifest, then each table's length, number of lines and SHA-256.</summary>
    internal async Task<BackupManifest> Check(IReadOnlyList<BackupTable> tables, string migration, CancellationToken cancellationToken)
    {
        var manifest = await ReadManifest(cancellationToken).ConfigureAwait(false);
        if (manifest.Format != Backup.Format)
            throw new BackupException($"This is a backup of format {manifest.Format}; this version of Afterset reads {Backup.Format}.");
        if (manifest.Migration != migration)
            throw new BackupException($"The backup's tables are of version {manifest.Migration}, the database's of {migration}. Restore it with the version of Afterset that wrote it, then update.");
        var expected = tables.Select(table => table.File).Append(Manifest).Order(StringComparer.Ordinal);
        if (!expected.SequenceEqual(_zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || !tables.Select(table => table.Name).Order(StringComparer.Ordinal).SequenceEqual(manifest.Tables.Select(table => table.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            throw Damaged("It does not hold exactly the tables that Afterset has.");
        var left = Backup.MostBytes;
        foreach (var table in manifest.Tables)
            left -= await Check(table, tables.Single(ours => ours.Name == table.Name).File, left, cancellationToken).ConfigureAwait(false);
        return manifest;
    }

    /// <summary>The rows of a table, each read into memory by itself.</summary>
    internal async IAsyncEnumerable<JsonElement> Rows(BackupTable table)
    {
        var content = await _zip.GetEntry(table.File)!.OpenAsync().ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            using var lines = new LineReader(content, Backup.MostBytes);
            while (await lines.Next(default).ConfigureAwait(false) is { } line)
            {
                using var row = JsonDocument.Parse(line);
                yield return row.RootElement;
            }
        }
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    internal static BackupException Damaged(string what, Exception? error = null) =>
        new($"This is not a whole backup of Afterset: {what} Take another copy of it.", error!);

    async Task<BackupManifest> ReadManifest(CancellationToken cancellationToken)
    {
        var entries = _zip.Entries.Where(entry => entry.FullName == Manifest).ToList();
        if (entries is not [{ Length: <= LongestManifest } entry])
            throw Damaged("It has no manifest.");
        try
        {
            var content = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, Json, cancellationToken).ConfigureAwait(false);
                return manifest is { Migration: not null, Tables: not null } && manifest.Tables.All(table => table is { Name: not null, Sha256: not null })
                    ? manifest
                    : throw Damaged("Its manifest lacks something.");
            }
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw Damaged("Its manifest cannot be read.", error);
        }
    }

    async Task<long> Check(BackedUpTable table, string name, long most, CancellationToken cancellationToken)
    {
        try
        {
            using var sha256 = SHA256.Create();
            var content = await _zip.GetEntry(name)!.OpenAsync(cancellationToken).ConfigureAwait(false);
            var hashed = new CryptoStream(content, sha256, CryptoStreamMode.Read);
            await using (hashed.ConfigureAwait(false))
            {
                using var lines = new LineReader(hashed, most);
                var rows = 0L;
                while (await lines.Next(cancellationToken).ConfigureAwait(false) is not null)
                    rows++;
                if (rows != table.Rows || Convert.ToHexStringLower(sha256.Hash!) != table.Sha256)
                    throw Damaged($"{name} is not what the manifest says.");
                return lines.BytesRead;
            }
        }
        catch (InvalidDataException error)
        {
            throw Damaged($"{name}: {error.Message}", error);
        }
    }
}
