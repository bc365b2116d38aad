using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>The id of a workout's entry, made from the workout itself, so that reading its file again adds nothing.</summary>
public static class WorkoutId
{
    /// <summary>
    /// A UUID of version 7: the time is the workout's start, the rest follows from format, start, length, sport and number of sets.
    /// Null for a workout without a start, or one that began before 1970: it needs an id of its own.
    /// </summary>
    public static Guid? Of(Workout workout)
    {
        ArgumentNullException.ThrowIfNull(workout);
        if (workout.Start is not { } start || start.ToUnixTimeMilliseconds() < 0)
            return null;
        var told = string.Create(
            CultureInfo.InvariantCulture,
            $"{workout.Format}|{start.UtcTicks}|{(workout.Elapsed ?? workout.Duration)?.Ticks}|{workout.Sport}|{workout.Sets.Count}");
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(told), bytes);
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, start.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new(bytes[..16], bigEndian: true);
    }
}
