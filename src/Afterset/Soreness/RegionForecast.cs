using Afterset.Body;

namespace Afterset.Soreness;

/// <summary>How sore one region on one side will be.</summary>
public sealed class RegionForecast
{
    readonly Bout[] _bouts;
    readonly SorenessModel _model;
    readonly PlaceResponse _response;

    const int MostPeaks = 8;

    // A plan asks for the same peaks again and again. Whoever loses a race works one out anew.
    KnownPeak[] _peaks = [];

    sealed record KnownPeak(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset At, SorenessEstimate Estimate);

    internal RegionForecast(RegionSide where, List<Bout> bouts, PlaceResponse response, SorenessModel model, SorenessReport? lastReport)
    {
        (Where, _bouts, _response, _model, LastReport) = (where, [.. bouts], response, model, lastReport);
    }

    /// <summary>Where.</summary>
    public RegionSide Where { get; }

    /// <summary>Whether anything that is known makes it sore: a workout or a report.</summary>
    public bool HasCause => _bouts.Length > 0 || LastReport is not null;

    /// <summary>The last thing that was reported here; the higher of two at one time. Null when nothing was.</summary>
    public SorenessReport? LastReport { get; }

    /// <summary>The guess that stands for the model, where the model has clearly been worse for this athlete; null for none.</summary>
    public SorenessEstimate? Guess { get; private init; }

    /// <summary>What was told of the whole body and may mean this place; null when nothing was.</summary>
    public SorenessReport? Overall { get; internal init; }

    internal bool IsNoveltyKnown => Array.TrueForAll(_bouts, bout => bout.IsNoveltyKnown);

    /// <summary>
    /// Soreness to go by when something is done there: what the model or the guess for it expects, whichever is higher, and for a day
    /// no less than what was reported of it, or of the whole body where that may mean it.
    /// </summary>
    public double ToGoBy(DateTimeOffset moment) =>
        Math.Max(Math.Max(Modelled(moment).Mean, Guess?.Mean ?? 0), Math.Max(Held(LastReport, moment), Held(Overall, moment)));

    double Held(SorenessReport? report, DateTimeOffset moment) =>
        report is { } told && moment - told.At <= _model.ReportHolds ? told.Score.Value : 0;

    /// <summary>Soreness at a moment.</summary>
    public SorenessEstimate At(DateTimeOffset moment) => Guess ?? Modelled(moment);

    /// <summary>The same with a guess in the model's place.</summary>
    internal RegionForecast GivingWay(SorenessEstimate guess) => new(Where, [.. _bouts], _response, _model, LastReport) { Guess = guess, Overall = Overall };

    SorenessEstimate Modelled(DateTimeOffset moment)
    {
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        Explained.By(_bouts, moment, _model, explained);
        return _response.Told(moment, explained);
    }

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    public (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until)
    {
        foreach (var known in _peaks)
        {
            if (known.From.EqualsExact(from) && known.Until == until)
                return (known.At, known.Estimate);
        }

        var peak = Guess is { } guess ? (At: from, Estimate: guess) : FindPeak(from, until);
        _peaks = [.. _peaks.Take(MostPeaks - 1), new(from, until, peak.At, peak.Estimate)];
        return peak;
    }

    // The curves are broad: whoever is highest every few hours has the highest hour near by.
    (DateTimeOffset At, SorenessEstimate Estimate) FindPeak(DateTimeOffset from, DateTimeOffset until)
    {
        const int Apart = 4;
        var last = LastRise(from, until);
        var end = last < until ? last : until;
        var near = Highest(from, end, Apart, from);
        var at = Highest(near.AddHours(1 - Apart) > from ? near.AddHours(1 - Apart) : from, near.AddHours(Apart - 1) < end ? near.AddHours(Apart - 1) : end, 1, near);
        return (at, At(at));
    }

    DateTimeOffset Highest(DateTimeOffset from, DateTimeOffset until, int step, DateTimeOffset otherwise)
    {
        var (at, highest) = (otherwise, double.NegativeInfinity);
        for (var moment = from; moment <= until; moment = moment.AddHours(step))
        {
            var mean = Modelled(moment).Mean;
            if (mean > highest)
                (at, highest) = (moment, mean);
        }

        return at;
    }

    // After the last bout's peak, and when nothing is left of what was felt beside bouts, it only gets less.
    DateTimeOffset LastRise(DateTimeOffset from, DateTimeOffset until)
    {
        if (_response.MayRise(from))
            return until;
        var (last, slowest) = (DateTimeOffset.MinValue, _model.Prior.Recovery[^1]);
        foreach (var bout in _bouts)
        {
            var peak = bout.End.AddHours(1 + (slowest * Math.Max(bout.Main.PeakHours, bout.Downhill.PeakHours)));
            last = peak > last ? peak : last;
        }

        return last;
    }
}
