using System.Buffers.Binary;

namespace Afterset.Import.Fit;

/// <summary>One field of a message, and where its bytes lie in it.</summary>
sealed record FitField(int Number, FitBaseType Type, int Offset, int Size)
{
    /// <summary>Bytes of one element; a field can be shorter than its type.</summary>
    internal int ElementSize { get; } = Math.Min(FitValue.SizeOf(Type), Size);

    /// <summary>How many elements it has; a field with a remainder has that remainder ignored.</summary>
    internal int Elements => Size == 0 ? 0 : Size / ElementSize;
}

/// <summary>A field that an app added. What it means stands in a field description of the same file.</summary>
sealed record FitDeveloperField(int Developer, int Number, int Offset, int Size);

/// <summary>The layout of the messages that follow, until it is defined anew.</summary>
sealed class FitDefinition
{
    const int FixedSize = 6;

    FitDefinition(int message, bool isBigEndian, FitField[] fields, FitDeveloperField[] developerFields, int bodySize)
    {
        (Message, IsBigEndian, Fields, DeveloperFields, BodySize) = (message, isBigEndian, fields, developerFields, bodySize);
        HasTime = Find(FitProfile.Timestamp) is not null;
        Samples = message == FitProfile.Record.Message ? FitRecordPlan.For(this) : null;
    }

    /// <summary>Which kind of message it is, in the numbers of the FIT profile.</summary>
    internal int Message { get; }

    /// <summary>The byte order of numbers.</summary>
    internal bool IsBigEndian { get; }

    /// <summary>The fields in the file's order.</summary>
    internal FitField[] Fields { get; }

    /// <summary>The fields of apps, after the others.</summary>
    internal FitDeveloperField[] DeveloperFields { get; }

    /// <summary>Bytes of a message without its leading byte.</summary>
    internal int BodySize { get; }

    /// <summary>Whether its messages have a time.</summary>
    internal bool HasTime { get; }

    /// <summary>What to take out of samples; null when this is no sample.</summary>
    internal FitRecordPlan? Samples { get; }

    /// <summary>The field of that number; null when the message has none.</summary>
    internal FitField? Find(int number)
    {
        foreach (var field in Fields)
        {
            if (field.Number == number && field.Size > 0)
                return field;
        }

        return null;
    }

    /// <summary>Reads a definition after its leading byte.</summary>
    /// <returns>The definition and its length; null when the bytes end too early.</returns>
    internal static (FitDefinition Definition, int Length)? TryRead(ReadOnlySpan<byte> bytes, bool hasDeveloperFields)
    {
        if (bytes.Length < FixedSize - 1)
            return null;
        var isBigEndian = bytes[1] != 0;
        var message = isBigEndian
            ? BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])
            : BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        var end = FixedSize - 1 + 3 * bytes[4];
        if (bytes.Length < end + (hasDeveloperFields ? 1 : 0))
            return null;
        var offset = 0;
        var fields = ReadFields(bytes[(FixedSize - 1)..end], ref offset);
        if (!hasDeveloperFields)
            return (new(message, isBigEndian, fields, [], offset), end);

        var start = end + 1;
        end = start + 3 * bytes[end];
        if (bytes.Length < end)
            return null;
        var developerFields = ReadDeveloperFields(bytes[start..end], ref offset);
        return (new(message, isBigEndian, fields, developerFields, offset), end);
    }

    static FitField[] ReadFields(ReadOnlySpan<byte> bytes, ref int offset)
    {
        var fields = new FitField[bytes.Length / 3];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = bytes.Slice(3 * i, 3);
            fields[i] = new(field[0], (FitBaseType)(field[2] & 0x1F), offset, field[1]);
            offset += field[1];
        }

        return fields;
    }

    static FitDeveloperField[] ReadDeveloperFields(ReadOnlySpan<byte> bytes, ref int offset)
    {
        var fields = new FitDeveloperField[bytes.Length / 3];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = bytes.Slice(3 * i, 3);
            fields[i] = new(field[2], field[0], offset, field[1]);
            offset += field[1];
        }

        return fields;
    }
}
