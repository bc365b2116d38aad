using Afterset.Body;

namespace Afterset.Soreness;

/// <summary>How sore one region on one side will be.</summary>
public sealed class RegionForecast
{
    readonly SorenessCurve _curve;

    internal RegionForecast(RegionSide where, SorenessCurve curve, SorenessReport? lastReport) => (Where, _curve, LastReport) = (where, curve, lastReport);

    /// <summary>Where.</summary>
    public RegionSide Where { get; }

    /// <summary>Whether anything that is known makes it sore: a workout or a report.</summary>
    public bool HasCause => _curve.HasBouts || LastReport is not null;

    /// <summary>The last thing that was reported here; the higher of two at one time. Null when nothing was.</summary>
    public SorenessReport? LastReport { get; }

    /// <summary>The guess that stands for the model, where the model has clearly been worse for this athlete; null for none.</summary>
    public SorenessEstimate? Guess { get; private init; }

    /// <summary>What was told of the whole body and may mean this place; null when nothing was.</summary>
    public SorenessReport? Overall { get; internal init; }

    internal bool IsNoveltyKnown => _curve.IsNoveltyKnown;

    /// <summary>
    /// Soreness to go by when something is done there: what the model or the guess for it expects, whichever is higher, and for a day
    /// no less than what was reported of it, or of the whole body where that may mean it.
    /// </summary>
    public double ToGoBy(DateTimeOffset moment) =>
        Math.Max(Math.Max(_curve.At(moment).Mean, Guess?.Mean ?? 0), Math.Max(Held(LastReport, moment), Held(Overall, moment)));

    double Held(SorenessReport? report, DateTimeOffset moment) =>
        report is { } told && moment - told.At <= _curve.ReportHolds ? told.Score.Value : 0;

    /// <summary>Soreness at a moment.</summary>
    public SorenessEstimate At(DateTimeOffset moment) => Guess ?? _curve.At(moment);

    /// <summary>The same with a guess in the model's place.</summary>
    internal RegionForecast GivingWay(SorenessEstimate guess) => new(Where, _curve, LastReport) { Guess = guess, Overall = Overall };

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    public (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until) =>
        Guess is { } guess ? (from, guess) : _curve.Peak(from, until);
}
