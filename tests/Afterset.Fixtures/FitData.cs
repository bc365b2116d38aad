namespace Afterset.Fixtures;

/// <summary>The data of a FIT file, message by message. A layout is defined when a message differs from the one before.</summary>
/// <param name="isBigEndian">Whether numbers have the highest byte first.</param>
public sealed class FitData(bool isBigEndian = false)
{
    readonly List<byte> _bytes = [];
    readonly byte[]?[] _layouts = new byte[16][];

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Writes bytes as they are.</summary>
    public FitData Raw(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>Makes the next message of that local type define its layout again.</summary>
    public FitData Forget(int local)
    {
        _layouts[local] = null;
        return this;
    }

    /// <summary>Writes a message, and its layout first where that changed.</summary>
    /// <param name="local">The local type, 0 to 15.</param>
    /// <param name="message">The kind of message in the numbers of the FIT profile.</param>
    /// <param name="fields">Its fields; those of apps last.</param>
    public FitData Message(int local, int message, params ReadOnlySpan<FitField> fields) =>
        Write((byte)local, local, message, fields);

    /// <summary>Writes a message with five bits of the time in its leading byte.</summary>
    /// <param name="local">The local type, 0 to 3.</param>
    /// <param name="message">The kind of message.</param>
    /// <param name="time">Seconds as FIT counts them.</param>
    /// <param name="fields">Its fields.</param>
    public FitData CompressedMessage(int local, int message, uint time, params ReadOnlySpan<FitField> fields) =>
        Write((byte)(0x80 | local << 5 | (int)(time & 0x1F)), local, message, fields);

    FitData Write(byte header, int local, int message, ReadOnlySpan<FitField> fields)
    {
        Define(local, message, fields);
        _bytes.Add(header);
        foreach (var field in fields)
        {
            for (var i = 0; i < field.Bytes.Length; i += field.ElementSize)
            {
                var element = field.Bytes.AsSpan(i, field.ElementSize);
                for (var j = 0; j < element.Length; j++)
                    _bytes.Add(element[isBigEndian ? element.Length - 1 - j : j]);
            }
        }

        return this;
    }

    void Define(int local, int message, ReadOnlySpan<FitField> fields)
    {
        var (low, high) = ((byte)(message & 0xFF), (byte)(message >> 8));
        List<byte> own = [], apps = [];
        foreach (var field in fields)
        {
            if (field.App is { } app)
                apps.AddRange([(byte)field.Number, (byte)field.Bytes.Length, (byte)app]);
            else
                own.AddRange([(byte)field.Number, (byte)field.Bytes.Length, field.Type]);
        }

        byte[] layout =
        [
            (byte)((apps.Count > 0 ? 0x60 : 0x40) | local), 0, (byte)(isBigEndian ? 1 : 0),
            isBigEndian ? high : low, isBigEndian ? low : high, (byte)(own.Count / 3), .. own,
        ];
        if (apps.Count > 0)
            layout = [.. layout, (byte)(apps.Count / 3), .. apps];
        if (_layouts[local] is { } before && layout.AsSpan().SequenceEqual(before))
            return;
        _layouts[local] = layout;
        _bytes.AddRange(layout);
    }
}
