namespace Afterset.Soreness;

/// <summary>How sore the body will be on the whole, as one number: it goes by the place that each workout loaded hardest.</summary>
public sealed class WholeBodyForecast
{
    readonly SorenessCurve _curve;

    internal WholeBodyForecast(SorenessCurve curve, OverallReport? lastReport) => (_curve, LastReport) = (curve, lastReport);

    /// <summary>The last number that was told, of those that the forecast was made from; null for none.</summary>
    public OverallReport? LastReport { get; }

    /// <summary>The guess that stands for the model, where the model has clearly been worse for this athlete; null for none.</summary>
    public SorenessEstimate? Guess { get; private init; }

    /// <summary>Soreness at a moment.</summary>
    public SorenessEstimate At(DateTimeOffset moment) => Guess ?? _curve.At(moment);

    /// <summary>The same with a guess in the model's place.</summary>
    internal WholeBodyForecast GivingWay(SorenessEstimate guess) => new(_curve, LastReport) { Guess = guess };

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    public (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until) =>
        Guess is { } guess ? (from, guess) : _curve.Peak(from, until);
}
