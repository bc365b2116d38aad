using System.Buffers.Binary;
using System.Numerics;

namespace Afterset.Import.Fit;

/// <summary>Messages of one layout that follow one another without a break: read column by column.</summary>
/// <remarks>
/// This is where the time of an import goes. The common field types have a loop of their own each; all others
/// share one that asks for the type of each value.
/// </remarks>
readonly ref struct FitRun(ReadOnlySpan<byte> bytes, int stride, int count)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many messages there are.</summary>
    internal int Count => count;

    /// <summary>The body of one message.</summary>
    internal ReadOnlySpan<byte> Body(int index) => _bytes.Slice(index * stride, stride - 1);

    /// <summary>The times in a field.</summary>
    internal void ReadTimes(FitField field, bool isBigEndian, Span<uint> into)
    {
        if (field is { Type: FitBaseType.UInt32, Size: 4 } && !isBigEndian)
        {
            var at = field.Offset;
            foreach (ref var time in into)
            {
                time = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[at..]);
                at += stride;
            }

            return;
        }

        for (var i = 0; i < into.Length; i++)
        {
            var element = _bytes.Slice(i * stride + field.Offset, field.ElementSize);
            into[i] = FitValue.Read(element, field.Type, isBigEndian) is >= 0 and < uint.MaxValue and var time
                ? (uint)time
                : FitTrack.NoTime;
        }
    }

    /// <summary>The values of a channel; where there is none, what was there stays.</summary>
    internal void ReadChannel<T>(FitChannelSource source, bool isBigEndian, Span<T> into)
        where T : IFloatingPoint<T>
    {
        if (source.Plain is { } plain)
            ReadField(plain, source, isBigEndian, into);
        if (source.Enhanced is { } enhanced)
            ReadField(enhanced, source, isBigEndian, into);
    }

    void ReadField<T>(FitField field, FitChannelSource source, bool isBigEndian, Span<T> into)
        where T : IFloatingPoint<T>
    {
        var isWide = field.Size >= FitValue.SizeOf(field.Type);
        switch (field.Type)
        {
            case FitBaseType.UInt8:
                Read<T, OneByte>(field.Offset, source, into);
                break;
            case FitBaseType.UInt16 when isWide && !isBigEndian:
                Read<T, TwoBytes>(field.Offset, source, into);
                break;
            case FitBaseType.UInt16 when isWide:
                Read<T, TwoBytesBigEndian>(field.Offset, source, into);
                break;
            case FitBaseType.UInt32 when isWide && !isBigEndian:
                Read<T, FourBytes>(field.Offset, source, into);
                break;
            case FitBaseType.UInt32 when isWide:
                Read<T, FourBytesBigEndian>(field.Offset, source, into);
                break;
            default:
                ReadAny(field, source, isBigEndian, into);
                break;
        }
    }

    void Read<T, TNumber>(int at, FitChannelSource source, Span<T> into)
        where T : IFloatingPoint<T>
        where TNumber : INumberInBytes
    {
        var (scale, offset) = (source.Scale, source.Offset);
        foreach (ref var value in into)
        {
            var number = TNumber.Read(_bytes[at..]);
            if (number != TNumber.None)
                value = T.CreateTruncating(number / scale - offset);
            at += stride;
        }
    }

    void ReadAny<T>(FitField field, FitChannelSource source, bool isBigEndian, Span<T> into)
        where T : IFloatingPoint<T>
    {
        for (var i = 0; i < into.Length; i++)
        {
            var number = FitValue.Read(_bytes.Slice(i * stride + field.Offset, field.ElementSize), field.Type, isBigEndian);
            if (double.IsFinite(number))
                into[i] = T.CreateTruncating(number / source.Scale - source.Offset);
        }
    }

    interface INumberInBytes
    {
        static abstract uint None { get; }

        static abstract uint Read(ReadOnlySpan<byte> bytes);
    }

    readonly struct OneByte : INumberInBytes
    {
        public static uint None => byte.MaxValue;

        public static uint Read(ReadOnlySpan<byte> bytes) => bytes[0];
    }

    readonly struct TwoBytes : INumberInBytes
    {
        public static uint None => ushort.MaxValue;

        public static uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    readonly struct TwoBytesBigEndian : INumberInBytes
    {
        public static uint None => ushort.MaxValue;

        public static uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    readonly struct FourBytes : INumberInBytes
    {
        public static uint None => uint.MaxValue;

        public static uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    readonly struct FourBytesBigEndian : INumberInBytes
    {
        public static uint None => uint.MaxValue;

        public static uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
