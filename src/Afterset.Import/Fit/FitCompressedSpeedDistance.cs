namespace Afterset.Import.Fit;

/// <summary>Speed and distance in three bytes, as old foot pods send them: twelve bits each, the distance starting over at 256 m.</summary>
sealed class FitCompressedSpeedDistance
{
    /// <summary>Bytes of one value.</summary>
    internal const int Size = 3;

    const int TwelveBits = 0xFFF;
    const double SpeedScale = 100, DistanceScale = 16;

    int? _lastDistance;
    long _distance;

    /// <summary>The next value; null where the device wrote none.</summary>
    internal (float Speed, double Distance)? Next(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == byte.MaxValue && bytes[1] == byte.MaxValue && bytes[2] == byte.MaxValue)
            return null;
        var speed = bytes[0] | (bytes[1] & 0x0F) << 8;
        var distance = bytes[1] >> 4 | bytes[2] << 4;
        _distance += _lastDistance is { } last ? (distance - last) & TwelveBits : distance;
        _lastDistance = distance;
        return ((float)(speed / SpeedScale), _distance / DistanceScale);
    }
}
