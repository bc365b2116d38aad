using System.Buffers.Binary;

namespace Afterset.Fixtures;

/// <summary>Writes FIT files for tests and samples: what a watch would, and what a watch should not.</summary>
/// <remarks>
/// <see cref="Write"/> makes a whole file out of an activity, <see cref="FitLayout"/> says how it is written,
/// <see cref="Chain"/> puts files one after another, and <see cref="FitData"/> with <see cref="File"/> make any other.
/// </remarks>
public static class FitWriter
{
    /// <summary>The moment from which FIT counts seconds.</summary>
    public static DateTimeOffset Epoch { get; } = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A file with its header and checksums.</summary>
    /// <param name="activity">What it says.</param>
    /// <param name="layout">How it is written; null for the usual way.</param>
    public static byte[] Write(FitActivity activity, FitLayout? layout = null)
    {
        layout ??= new();
        return File(new FitMessages(activity, layout).ToArray(), layout.HeaderSize);
    }

    /// <summary>Files one after another, as FIT allows.</summary>
    public static byte[] Chain(params IEnumerable<byte[]> files) => [.. files.SelectMany(file => file)];

    /// <summary>Puts a header before data and a checksum after them.</summary>
    /// <param name="data">The data.</param>
    /// <param name="headerSize">12, or 14 for one with a checksum of its own.</param>
    public static byte[] File(ReadOnlySpan<byte> data, int headerSize = 14)
    {
        var file = new byte[headerSize + data.Length + 2];
        (file[0], file[1]) = ((byte)headerSize, 0x20);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), 21_212);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)data.Length);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        if (headerSize == 14)
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), Checksum(file.AsSpan(0, 12)));
        data.CopyTo(file.AsSpan(headerSize));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(^2..), Checksum(file.AsSpan(0, file.Length - 2)));
        return file;
    }

    /// <summary>CRC-16/ARC, bit by bit: slow and easy to check.</summary>
    public static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = 0;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA001 : crc >> 1;
        }

        return (ushort)crc;
    }
}
