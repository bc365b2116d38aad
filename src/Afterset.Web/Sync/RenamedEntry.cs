using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Web.Sync;

/// <summary>An entry whose id belongs to another one on the server: it goes on under a new id, so that nothing of it is lost.</summary>
static class RenamedEntry
{
    /// <summary>The same under an id that follows from what it says: two devices that do this make one entry of it, not two.</summary>
    /// <returns>Null for a workout: two devices read it from one file, and it is the same; and for what cannot have another id.</returns>
    internal static JournalEntry? Of(JournalEntry entry)
    {
        if (entry.Content is WorkoutEntry)
            return null;
        var (id, at) = (NewId(entry), entry.Json.IndexOf(entry.Id.ToString(), StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;
        var renamed = JournalEntry.TryRead($"{entry.Json[..at]}{id}{entry.Json[(at + 36)..]}", out _);
        return renamed?.Id == id ? renamed : null;
    }

    static Guid NewId(JournalEntry entry)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes + 6];
        SHA256.HashData(Encoding.UTF8.GetBytes(entry.Json), bytes[6..]);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, Math.Max(0, entry.At.ToUnixTimeMilliseconds()) << 16);
        time[..6].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes[..16], bigEndian: true);
    }
}
