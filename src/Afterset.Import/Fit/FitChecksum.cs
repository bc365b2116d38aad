using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Afterset.Import.Fit;

/// <summary>The checksum of FIT files: CRC-16/ARC (polynomial 0x8005, bits reversed, nothing before or after).</summary>
/// <remarks>
/// Long inputs are folded 64 bytes at a time with carry-less multiplication where the processor has it; the rest, and
/// every other processor, goes eight bytes at a time through eight tables.
/// </remarks>
static class FitChecksum
{
    const int ReversedPolynomial = 0xA001;
    const int FoldedAtOnce = 64;

    static readonly ushort[] Tables = MakeTables();

    /// <summary>The checksum of all these bytes. Bytes that end in their own checksum give zero.</summary>
    internal static ushort Of(ReadOnlySpan<byte> bytes) =>
        Pclmulqdq.IsSupported && bytes.Length >= 2 * FoldedAtOnce ? OfFolded(bytes) : OfSliced(0, bytes);

    /// <summary>The same by tables alone, going on from the checksum of what came before.</summary>
    internal static ushort OfSliced(ushort before, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan(0, 8 * 256);
        uint crc = before;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = (uint)(tables[0x700 + (int)(eight & 0xFF)] ^ tables[0x600 + (int)(eight >> 8 & 0xFF)]
                ^ tables[0x500 + (int)(eight >> 16 & 0xFF)] ^ tables[0x400 + (int)(eight >> 24 & 0xFF)]
                ^ tables[0x300 + (int)(eight >> 32 & 0xFF)] ^ tables[0x200 + (int)(eight >> 40 & 0xFF)]
                ^ tables[0x100 + (int)(eight >> 48 & 0xFF)] ^ tables[(int)(eight >> 56)]);
        }

        foreach (var one in bytes)
            crc = crc >> 8 ^ tables[(int)((crc ^ one) & 0xFF)];
        return (ushort)crc;
    }

    // Replaces all but the last 16 bytes and what does not fill a block by 16 bytes with the same remainder.
    static ushort OfFolded(ReadOnlySpan<byte> bytes)
    {
        var far = FoldingBy(8 * FoldedAtOnce);
        var near = FoldingBy(128);
        var (a, b, c, d) = (Load(bytes, 0), Load(bytes, 16), Load(bytes, 32), Load(bytes, 48));
        for (bytes = bytes[FoldedAtOnce..]; bytes.Length >= FoldedAtOnce; bytes = bytes[FoldedAtOnce..])
        {
            a = Fold(a, far) ^ Load(bytes, 0);
            b = Fold(b, far) ^ Load(bytes, 16);
            c = Fold(c, far) ^ Load(bytes, 32);
            d = Fold(d, far) ^ Load(bytes, 48);
        }

        var one = Fold(Fold(Fold(a, near) ^ b, near) ^ c, near) ^ d;
        Span<byte> folded = stackalloc byte[16];
        one.AsByte().CopyTo(folded);
        return OfSliced(OfSliced(0, folded), bytes);
    }

    static Vector128<ulong> Load(ReadOnlySpan<byte> bytes, int at) =>
        MemoryMarshal.Read<Vector128<ulong>>(bytes[at..]);

    static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> by) =>
        Pclmulqdq.CarrylessMultiply(value, by, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, by, 0x11);

    // A product of reversed numbers comes out one bit too low, so the powers are one smaller than the distances.
    static Vector128<ulong> FoldingBy(int bits) =>
        Vector128.Create((ulong)PowerOfX(bits + 63) << 48, (ulong)PowerOfX(bits - 1) << 48);

    static int PowerOfX(int exponent)
    {
        var power = 0x8000;
        for (var i = 0; i < exponent; i++)
            power = Shift(power);
        return power;
    }

    static int Shift(int value) => (value & 1) != 0 ? value >> 1 ^ ReversedPolynomial : value >> 1;

    static ushort[] MakeTables()
    {
        var tables = new ushort[8 * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
                crc = Shift(crc);
            tables[value] = (ushort)crc;
        }

        for (var i = 256; i < tables.Length; i++)
            tables[i] = (ushort)(tables[i - 256] >> 8 ^ tables[tables[i - 256] & 0xFF]);
        return tables;
    }
}
