using System.Buffers.Binary;

namespace Afterset.Import.Fit;

/// <summary>The 12 or 14 bytes at the beginning of a FIT file.</summary>
/// <param name="Size">Bytes until the data begin.</param>
/// <param name="SaysSize">What the file says about that; differs from <paramref name="Size"/> when it cannot be true.</param>
/// <param name="DataSize">Bytes of data that the file says it has; zero when the device never finished it.</param>
/// <param name="IsIntact">False when the header's own checksum is there and wrong.</param>
readonly record struct FitHeader(int Size, int SaysSize, uint DataSize, bool IsIntact)
{
    /// <summary>The smallest header, and the one with a checksum of its own.</summary>
    internal const int ShortSize = 12, LongSize = 14;

    static ReadOnlySpan<byte> Signature => ".FIT"u8;

    /// <summary>Whether a FIT file begins here.</summary>
    internal static bool IsAt(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= ShortSize && bytes.Slice(8, Signature.Length).SequenceEqual(Signature);

    /// <summary>Reads a header for which <see cref="IsAt"/> holds.</summary>
    internal static FitHeader Read(ReadOnlySpan<byte> bytes)
    {
        var says = bytes[0];
        var size = says is ShortSize or LongSize ? says : SizeByContent(bytes, says);
        return new(
            Math.Min(size, bytes.Length),
            says,
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            says != LongSize || IsChecksumRight(bytes));
    }

    // The first message of every file is a definition, which is easily told.
    static int SizeByContent(ReadOnlySpan<byte> bytes, int says) =>
        says > LongSize && IsDefinition(bytes, says) ? says
        : IsDefinition(bytes, LongSize) ? LongSize
        : ShortSize;

    static bool IsDefinition(ReadOnlySpan<byte> bytes, int at) =>
        at + 2 < bytes.Length && (bytes[at] & 0xD0) == 0x40 && bytes[at + 1] == 0 && bytes[at + 2] <= 1;

    // Zero stands for "not computed".
    static bool IsChecksumRight(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LongSize)
            return true;
        var written = BinaryPrimitives.ReadUInt16LittleEndian(bytes[ShortSize..]);
        return written == 0 || written == FitChecksum.Of(bytes[..ShortSize]);
    }
}
