using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Afterset.Fixtures;

/// <summary>One field of a message to be written: its number, its type and its bytes, the lowest first.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FitField(int Number, byte Type, int ElementSize, byte[] Bytes)
{
    /// <summary>Which app the field is of; null for fields of the FIT profile.</summary>
    public int? App { get; init; }

    /// <summary>One of a few.</summary>
    public static FitField Enum(int number, int? value) => new(number, 0x00, 1, [(byte)(value ?? byte.MaxValue)]);

    /// <summary>Eight bits.</summary>
    public static FitField Bits8(int number, int? value) => new(number, 0x02, 1, [(byte)(value ?? byte.MaxValue)]);

    /// <summary>Sixteen bits.</summary>
    public static FitField Bits16(int number, double? value, double scale = 1, double offset = 0) =>
        Bits16s(number, [(int?)Raw(value, scale, offset)]);

    /// <summary>Several numbers of sixteen bits.</summary>
    public static FitField Bits16s(int number, IReadOnlyList<int?> values)
    {
        var bytes = new byte[2 * values.Count];
        for (var i = 0; i < values.Count; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)(values[i] ?? ushort.MaxValue));
        return new(number, 0x84, 2, bytes);
    }

    /// <summary>Thirty-two bits.</summary>
    public static FitField Bits32(int number, double? value, double scale = 1, double offset = 0)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint?)Raw(value, scale, offset) ?? uint.MaxValue);
        return new(number, 0x86, 4, bytes);
    }

    /// <summary>Thirty-two bits with a sign.</summary>
    public static FitField Signed32(int number, double? value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int?)value ?? int.MaxValue);
        return new(number, 0x85, 4, bytes);
    }

    /// <summary>A fraction of thirty-two bits.</summary>
    public static FitField Fraction32(int number, double value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
        return new(number, 0x88, 4, bytes);
    }

    /// <summary>A text of at most 254 bytes.</summary>
    public static FitField Text(int number, string text) => new(number, 0x07, 1, [.. Encoding.UTF8.GetBytes(text), 0]);

    /// <summary>A point in time; null for none.</summary>
    public static FitField Time(int number, DateTimeOffset? time) => Bits32(number, (time - FitWriter.Epoch)?.TotalSeconds);

    static double? Raw(double? value, double scale, double offset) =>
        value is { } known ? Math.Round((known + offset) * scale) : null;
}
