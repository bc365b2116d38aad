using System.Runtime.InteropServices;
using Afterset.Body;

namespace Afterset.Soreness;

/// <summary>How sore one region on one side will be.</summary>
public sealed class RegionForecast
{
    readonly Bout[] _bouts;
    readonly SorenessModel _model;
    readonly Adjustment _adjustment;

    const int MostPeaks = 8;

    // A plan asks for the same peaks again and again. Whoever loses a race works one out anew.
    KnownPeak[] _peaks = [];

    sealed record KnownPeak(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset At, SorenessEstimate Estimate);

    internal RegionForecast(RegionSide where, List<Bout> bouts, Adjustment adjustment, SorenessModel model, SorenessReport? lastReport = null)
    {
        (Where, _bouts, _adjustment, _model, LastReport) = (where, [.. bouts], adjustment, model, lastReport);
    }

    /// <summary>Where.</summary>
    public RegionSide Where { get; }

    /// <summary>Whether anything that is known makes it sore: a workout or a report.</summary>
    public bool HasCause => _bouts.Length > 0 || _adjustment.IsReported;

    /// <summary>The last thing that was reported here; the higher of two at one time. Null when nothing was.</summary>
    public SorenessReport? LastReport { get; }

    /// <summary>Soreness to go by when something is done there: what is expected, and for a day no less than what was reported.</summary>
    public double ToGoBy(DateTimeOffset moment)
    {
        var expected = At(moment).Mean;
        return LastReport is { } report && moment - report.At <= _model.ReportHolds ? Math.Max(expected, report.Score.Value) : expected;
    }

    /// <summary>Soreness at a moment.</summary>
    public SorenessEstimate At(DateTimeOffset moment)
    {
        var (left, relativeSpread) = Look(_bouts, moment);
        var explained = _model.Ceiling * (1 - left);
        var mean = Mean(moment, explained);
        var half = _model.DeviationsFor80Percent * Spread(moment, explained, relativeSpread);
        return new(Math.Clamp(mean, 0, 10), Math.Clamp(mean - half, 0, 10), Math.Clamp(mean + half, 0, 10));
    }

    /// <summary>The highest expected soreness between two moments, looked at each hour, and when it is.</summary>
    public (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var known in _peaks)
        {
            if (known.From.EqualsExact(from) && known.Until == until)
                return (known.At, known.Estimate);
        }

        var peak = FindPeak(from, until);
        _peaks = [.. _peaks.Take(MostPeaks - 1), new(from, until, peak.At, peak.Estimate)];
        return peak;
    }

    (DateTimeOffset At, SorenessEstimate Estimate) FindPeak(DateTimeOffset from, DateTimeOffset until)
    {
        var (at, highest) = (from, double.NegativeInfinity);
        var last = LastRise(until);
        for (var moment = from; moment <= until; moment = moment.AddHours(1))
        {
            if (moment > last && moment > from)
                break;
            var mean = Mean(moment, Explained(moment));
            if (mean > highest)
                (at, highest) = (moment, mean);
        }

        return (at, At(at));
    }

    /// <summary>Rise above the usual level that the known workouts explain, in points.</summary>
    internal double Explained(DateTimeOffset moment)
    {
        var left = 1.0;
        foreach (var bout in _bouts)
            left *= 1 - bout.At(moment);
        return _model.Ceiling * (1 - left);
    }

    /// <summary>Standard deviation of the gain, as a share: the largest of the bouts', weighed by what each adds.</summary>
    internal static double RelativeSpread(List<Bout> bouts, DateTimeOffset moment) => Look(CollectionsMarshal.AsSpan(bouts), moment).RelativeSpread;

    // After the last bout's peak, and with nothing unexplained that could be on its way up, it only gets less.
    DateTimeOffset LastRise(DateTimeOffset until)
    {
        if (_adjustment.IsReported && _adjustment.Unexplained < 0)
            return until;
        var last = DateTimeOffset.MinValue;
        foreach (var bout in _bouts)
        {
            var peak = bout.End.AddHours(1 + Math.Max(bout.Main.PeakHours, bout.Downhill.PeakHours));
            last = peak > last ? peak : last;
        }

        return last;
    }

    // What the bouts leave unexplained and how surely, in one pass.
    static (double Left, double RelativeSpread) Look(ReadOnlySpan<Bout> bouts, DateTimeOffset moment)
    {
        var (left, weighted, total) = (1.0, 0.0, 0.0);
        foreach (var bout in bouts)
        {
            var part = bout.At(moment);
            left *= 1 - part;
            weighted += part * bout.RelativeSpread;
            total += part;
        }

        return (left, total > 0 ? weighted / total : 0);
    }

    double Mean(DateTimeOffset moment, double explained) =>
        _model.Baseline + (explained * _adjustment.Gain) + _adjustment.UnexplainedAt(moment);

    double Spread(DateTimeOffset moment, double explained, double relativeSpread)
    {
        var noise = _model.RatingNoise;
        var fromGain = explained * relativeSpread * _adjustment.GainSpread;
        var unexplained = _adjustment.UnexplainedSpreadAt(moment);
        return Math.Sqrt((noise * noise) + (fromGain * fromGain) + (unexplained * unexplained));
    }
}
