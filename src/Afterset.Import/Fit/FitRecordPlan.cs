namespace Afterset.Import.Fit;

/// <summary>Which fields of a sample go into which channel: worked out once for each definition.</summary>
sealed record FitRecordPlan(
    bool IsBigEndian,
    FitField? Time,
    FitChannelSource HeartRate,
    FitChannelSource Power,
    FitChannelSource Speed,
    FitChannelSource Altitude,
    FitChannelSource Distance,
    FitField? SpeedAndDistance)
{
    /// <summary>The plan for one layout of samples.</summary>
    internal static FitRecordPlan For(FitDefinition layout) => new(
        layout.IsBigEndian,
        layout.Find(FitProfile.Timestamp),
        new(layout.Find(FitProfile.Record.HeartRate), null, 1, 0),
        new(layout.Find(FitProfile.Record.Power), null, 1, 0),
        new(layout.Find(FitProfile.Record.Speed), layout.Find(FitProfile.Record.EnhancedSpeed), 1000, 0),
        new(layout.Find(FitProfile.Record.Altitude), layout.Find(FitProfile.Record.EnhancedAltitude), 5, 500),
        new(layout.Find(FitProfile.Record.Distance), null, 100, 0),
        layout.Find(FitProfile.Record.CompressedSpeedDistance) is { Size: >= FitCompressedSpeedDistance.Size } both ? both : null);
}

/// <summary>Where a channel comes from: value = number / scale - offset.</summary>
/// <param name="Plain">The older field.</param>
/// <param name="Enhanced">The newer field with more digits; it wins where both have a value.</param>
/// <param name="Scale">What the number is divided by.</param>
/// <param name="Offset">What is subtracted then.</param>
sealed record FitChannelSource(FitField? Plain, FitField? Enhanced, double Scale, double Offset)
{
    /// <summary>Whether the message has any such field.</summary>
    internal bool IsThere { get; } = Plain is not null || Enhanced is not null;
}
