using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>The id of a workout that was read from a file: the same file gives the same id, whoever reads it and how often.</summary>
public static class WorkoutId
{
    /// <summary>
    /// A UUID of version 7: the start in its first 48 bits, in milliseconds; the others from a hash over format, start, elapsed time or
    /// duration, sport and number of sets. Null for a workout without a start, which nobody can tell from another.
    /// </summary>
    /// <param name="workout">The workout.</param>
    public static Guid? Of(Workout workout)
    {
        ArgumentNullException.ThrowIfNull(workout);
        if (workout.Start is not { } start)
            return null;
        var (began, took) = (start.ToUnixTimeMilliseconds(), (workout.Elapsed ?? workout.Duration)?.TotalMilliseconds);
        var said = string.Create(CultureInfo.InvariantCulture, $"{workout.Format}\n{began}\n{(took is { } ms ? (long)Math.Round(ms) : null)}\n{workout.Sport}\n{workout.Sets.Count}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
        return From(Math.Max(0, began), hash);
    }

    static Guid From(long milliseconds, ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, milliseconds << 16);
        hash[..10].CopyTo(bytes[6..]);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
