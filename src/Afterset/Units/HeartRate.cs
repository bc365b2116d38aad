namespace Afterset.Units;

/// <summary>Heart beats a minute, 20 to 250.</summary>
/// <remarks>The default value was never set: reading it is an error of ours and throws.</remarks>
public readonly record struct HeartRate
{
    readonly int _bpm;

    HeartRate(int bpm) => _bpm = bpm;

    /// <summary>Beats a minute.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public int Bpm => _bpm != 0 ? _bpm : throw new InvalidOperationException("This heart rate was never set.");

    /// <summary>A heart rate that the caller knows to be one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 20 to 250.</exception>
    public static HeartRate FromBpm(int bpm) =>
        TryFromBpm(bpm) ?? throw new ArgumentOutOfRangeException(nameof(bpm), bpm, "A heart rate is 20 to 250 bpm.");

    /// <summary>A heart rate out of data; null when it is not 20 to 250, as watches write 0 or 255 for "none".</summary>
    public static HeartRate? TryFromBpm(int bpm) => bpm is >= 20 and <= 250 ? new HeartRate(bpm) : null;
}
