using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

public sealed partial class JournalStore
{
    /// <summary>Largest file that can be kept at all, in bytes: what a line of a backup holds.</summary>
    public const int LargestOriginal = 100_000_000;

    const int LongestName = 255;

    /// <summary>Keeps a file as it was uploaded. The same bytes again change nothing, whatever their name.</summary>
    /// <param name="athlete">Whose file it is.</param>
    /// <param name="name">The name that it was uploaded with, up to 255 characters.</param>
    /// <param name="content">Read to its end, or to one byte past the limit.</param>
    /// <param name="mostBytes">A longer file is not kept. At most <see cref="LargestOriginal"/>.</param>
    /// <param name="cancellationToken">Stops before the file is kept.</param>
    /// <returns>The file's SHA-256, by which it is found again; null when it is longer than the limit.</returns>
    public async Task<string?> KeepOriginal(
        Guid athlete, string name, Stream content, int mostBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentOutOfRangeException.ThrowIfNegative(mostBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostBytes, LargestOriginal);
        EntryCheck.Check(name, LongestName);
        if (await ReadUpTo(content, mostBytes, cancellationToken).ConfigureAwait(false) is not { } bytes)
            return null;

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var receivedAt = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        await _transactions.Run(
            (db, cancel) => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO originals (athlete_id, sha256, name, bytes, received_at)
                VALUES ({athlete}, {sha256}, {name}, {bytes}, {receivedAt}) ON CONFLICT (athlete_id, sha256) DO NOTHING
                """,
                cancel),
            cancellationToken).ConfigureAwait(false);
        return sha256;
    }

    /// <summary>A file that this athlete uploaded; null when there is none with this SHA-256.</summary>
    public Task<Original?> FindOriginal(Guid athlete, string sha256, CancellationToken cancellationToken) =>
        _transactions.Ask(
            (db, cancel) => db.Set<OriginalRow>().AsNoTracking()
                .Where(row => row.AthleteId == athlete && row.Sha256 == sha256)
                .Select(row => new Original(row.Sha256, row.Name, row.Bytes, row.ReceivedAt))
                .FirstOrDefaultAsync(cancel),
            cancellationToken);

    static async Task<byte[]?> ReadUpTo(Stream content, int mostBytes, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        while (true)
        {
            var read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return kept.ToArray();
            if (kept.Length + read > mostBytes)
                return null;
            kept.Write(buffer.AsSpan(0, read));
        }
    }
}
