using System.Buffers.Binary;

namespace Afterset.Import.Fit;

/// <summary>Numbers as FIT writes them. NaN stands for FIT's "invalid".</summary>
static class FitValue
{
    static ReadOnlySpan<byte> Sizes => [1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8];

    /// <summary>Bytes of one element; 1 for types that are not known.</summary>
    internal static int SizeOf(FitBaseType type) => (uint)type < (uint)Sizes.Length ? Sizes[(int)type] : 1;

    /// <summary>One element of a field. An element shorter than its type is read as the shorter number that it is.</summary>
    internal static double Read(ReadOnlySpan<byte> element, FitBaseType type, bool isBigEndian) => type switch
    {
        FitBaseType.Enum or FitBaseType.UInt8 or FitBaseType.Bytes or FitBaseType.UInt16 or FitBaseType.UInt32
            or FitBaseType.UInt64 => Unsigned(element, isBigEndian, ulong.MaxValue >> (64 - 8 * element.Length)),
        FitBaseType.UInt8Z or FitBaseType.UInt16Z or FitBaseType.UInt32Z
            or FitBaseType.UInt64Z => Unsigned(element, isBigEndian, 0),
        FitBaseType.Int8 or FitBaseType.Int16 or FitBaseType.Int32
            or FitBaseType.Int64 => Signed(element, isBigEndian),
        FitBaseType.Float32 or FitBaseType.Float64 => Fraction(element, isBigEndian),
        _ => double.NaN,
    };

    static double Unsigned(ReadOnlySpan<byte> element, bool isBigEndian, ulong none)
    {
        var bits = Bits(element, isBigEndian);
        return bits == none ? double.NaN : bits;
    }

    static double Signed(ReadOnlySpan<byte> element, bool isBigEndian)
    {
        var unused = 64 - 8 * element.Length;
        var value = unchecked((long)(Bits(element, isBigEndian) << unused)) >> unused;
        return value == long.MaxValue >> unused ? double.NaN : value;
    }

    static double Fraction(ReadOnlySpan<byte> element, bool isBigEndian) => (element.Length, isBigEndian) switch
    {
        (4, false) => BinaryPrimitives.ReadSingleLittleEndian(element),
        (4, true) => BinaryPrimitives.ReadSingleBigEndian(element),
        (8, false) => BinaryPrimitives.ReadDoubleLittleEndian(element),
        (8, true) => BinaryPrimitives.ReadDoubleBigEndian(element),
        _ => double.NaN,
    };

    static ulong Bits(ReadOnlySpan<byte> element, bool isBigEndian)
    {
        var bits = 0UL;
        for (var i = 0; i < element.Length; i++)
            bits = bits << 8 | element[isBigEndian ? i : element.Length - 1 - i];
        return bits;
    }
}
