using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>Writes everything that storage holds into one file, and brings it back, on either database.</summary>
/// <remarks>
/// The file is a ZIP with manifest.json and tables/NAME.jsonl, one row a line. It holds what the database holds: health data, password
/// hashes, the keys that protect cookies. It is readable by its owner alone and must stay so.
/// </remarks>
public sealed partial class Backup
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int Format = 1;

    /// <summary>Most bytes of a backup, uncompressed: 64 GiB.</summary>
    public const long MostBytes = 64L << 30;

    readonly Transactions _transactions;
    readonly IDbContextFactory<AftersetDb> _contexts;
    readonly StorageOptions _options;
    readonly TimeProvider _clock;

    internal Backup(Transactions transactions, IDbContextFactory<AftersetDb> contexts, StorageOptions options, TimeProvider clock)
    {
        _transactions = transactions;
        _contexts = contexts;
        _options = options;
        _clock = clock;
    }

    /// <summary>Writes a backup, as of one moment, while others go on reading and writing.</summary>
    /// <param name="path">A file that does not exist yet. It appears when it is whole.</param>
    /// <param name="cancellationToken">Stops, and leaves no file.</param>
    /// <exception cref="BackupException">There is a file of this name.</exception>
    public async Task<BackupManifest> Write(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            throw new BackupException($"{path} exists. Give the backup another name, or move that file away.");
        var unfinished = path + ".part";
        try
        {
            var manifest = await WriteUnfinished(unfinished, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, path, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    async Task<BackupManifest> WriteUnfinished(string path, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
        {
            var db = _contexts.CreateDbContext();
            await using (db.ConfigureAwait(false))
            {
                var manifest = await BackupWriter.Write(db, file, _clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
                return manifest;
            }
        }
    }
}
