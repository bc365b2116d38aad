namespace Afterset.Soreness;

/// <summary>How sore the body will be on the whole, as one number: it goes by the place that each workout loaded hardest.</summary>
public sealed class WholeBodyForecast
{
    readonly SorenessCurve _curve;

    internal WholeBodyForecast(SorenessCurve curve, OverallReport? lastReport) => (_curve, LastReport) = (curve, lastReport);

    /// <summary>The last number that was told, of those that the forecast was made from; null for none.</summary>
    public OverallReport? LastReport { get; }

    /// <summary>Soreness at a moment.</summary>
    public SorenessEstimate At(DateTimeOffset moment) => _curve.At(moment);

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    public (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until) => _curve.Peak(from, until);
}
