using System.Text;

namespace Afterset.Import.Fit;

/// <summary>One message of a file. Every question is answered with null where the file does not say.</summary>
readonly ref struct FitMessage(FitDefinition definition, ReadOnlySpan<byte> body)
{
    readonly ReadOnlySpan<byte> _body = body;

    /// <summary>Which kind of message it is.</summary>
    internal int Kind => definition.Message;

    /// <summary>The fields of apps.</summary>
    internal ReadOnlySpan<FitDeveloperField> DeveloperFields => definition.DeveloperFields;

    /// <summary>A number, as written: not yet divided by the field's scale. Of several the first.</summary>
    internal double? Number(int field) => Element(field, 0);

    /// <summary>A number divided by the field's scale.</summary>
    internal double? Scaled(int field, double scale) => Number(field) / scale;

    /// <summary>A number that has no fraction.</summary>
    internal int? Whole(int field) => ToWhole(Number(field));

    /// <summary>A point in time, in seconds since the end of 1989 or since the device was started.</summary>
    internal uint? Time(int field) => Number(field) is >= 0 and < uint.MaxValue and var seconds ? (uint)seconds : null;

    /// <summary>A span of time that the file counts in milliseconds.</summary>
    internal TimeSpan? Duration(int field) =>
        Number(field) is >= 0 and <= uint.MaxValue and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    /// <summary>How many elements a field has; zero when there is no such field.</summary>
    internal int Count(int field) => definition.Find(field)?.Elements ?? 0;

    /// <summary>One of several numbers.</summary>
    internal double? Element(int field, int index)
    {
        if (definition.Find(field) is not { } place || index >= place.Elements)
            return null;
        var bytes = _body.Slice(place.Offset + index * place.ElementSize, place.ElementSize);
        return Known(FitValue.Read(bytes, place.Type, definition.IsBigEndian));
    }

    /// <summary>One of several numbers that have no fraction.</summary>
    internal int? Whole(int field, int index) => ToWhole(Element(field, index));

    /// <summary>The bytes of a field; empty when there is no such field.</summary>
    internal ReadOnlySpan<byte> Bytes(int field) =>
        definition.Find(field) is { } place ? _body.Slice(place.Offset, place.Size) : [];

    /// <summary>A text; null when it is empty or no UTF-8.</summary>
    internal string? Text(int field)
    {
        var bytes = Bytes(field);
        var end = bytes.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]).Trim();
        return text.Length == 0 || text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>The number in an app's field.</summary>
    internal double? Number(FitDeveloperField field, FitBaseType type)
    {
        var size = Math.Min(FitValue.SizeOf(type), field.Size);
        return size == 0 ? null : Known(FitValue.Read(_body.Slice(field.Offset, size), type, definition.IsBigEndian));
    }

    static double? Known(double value) => double.IsFinite(value) ? value : null;

    static int? ToWhole(double? number) => number is >= int.MinValue and <= int.MaxValue and var value ? (int)value : null;
}
