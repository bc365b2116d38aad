namespace Afterset.Soreness;

/// <summary>What check-ins taught about one region: how strongly it reacts, and soreness that no workout explains.</summary>
/// <param name="IsReported">Whether there was any report.</param>
/// <param name="Gain">Factor on what workouts explain; 1 before any report.</param>
/// <param name="GainSpread">What is left of the uncertainty about the gain, 0 to 1.</param>
/// <param name="Unexplained">Soreness that no workout explains, in points, at the last report.</param>
/// <param name="UnexplainedSpread">Its standard deviation.</param>
/// <param name="At">When the last report was.</param>
/// <param name="HalvesInHours">How fast the unexplained part fades.</param>
readonly record struct Adjustment(
    bool IsReported, double Gain, double GainSpread, double Unexplained, double UnexplainedSpread, DateTimeOffset At, double HalvesInHours)
{
    /// <summary>Nothing was reported.</summary>
    internal static Adjustment None => new(IsReported: false, 1, 1, 0, 0, default, 1);

    internal double UnexplainedAt(DateTimeOffset moment) => IsReported ? Unexplained * Fade(moment) : 0;

    internal double UnexplainedSpreadAt(DateTimeOffset moment) => IsReported ? UnexplainedSpread * Fade(moment) : 0;

    /// <summary>Learns from one report, as a Kalman filter with two unknowns would.</summary>
    /// <param name="rise">Reported soreness less the usual level, in points.</param>
    /// <param name="explained">What the workouts explain at that time, in points, before any gain.</param>
    /// <param name="relativeSpread">Prior standard deviation of the gain.</param>
    /// <param name="at">When it was reported; not before earlier reports.</param>
    /// <param name="model">The numbers.</param>
    internal Adjustment After(double rise, double explained, double relativeSpread, DateTimeOffset at, SorenessModel model)
    {
        var noise = model.RatingNoise;
        var fresh = model.Uncertainty["unexplained"];
        var gainVariance = Square(relativeSpread * GainSpread);
        var unexplainedVariance = Math.Max(Square(UnexplainedSpreadAt(at)), Square(fresh));
        var before = UnexplainedAt(at);

        var surprise = rise - (explained * Gain) - before;
        var variance = (Square(explained) * gainVariance) + unexplainedVariance + Square(noise);
        var gainStep = gainVariance * explained / variance;
        var unexplainedStep = unexplainedVariance / variance;
        var leftOfGain = relativeSpread > 0 ? Math.Sqrt(Math.Max(0, 1 - (gainStep * explained))) * GainSpread : GainSpread;
        return new(
            IsReported: true,
            Math.Max(0, Gain + (gainStep * surprise)),
            leftOfGain,
            before + (unexplainedStep * surprise),
            Math.Sqrt(unexplainedVariance * (1 - unexplainedStep)),
            at,
            model.Uncertainty["unexplainedHalvesIn"]);
    }

    double Fade(DateTimeOffset moment) => Math.Pow(0.5, Math.Max(0, (moment - At).TotalHours) / HalvesInHours);

    static double Square(double x) => x * x;
}
