using System.Runtime.InteropServices;

namespace Afterset.Soreness;

/// <summary>How sore a place will be as the model has it. Two sides that did the same work and react alike share one.</summary>
sealed class SorenessCurve
{
    const int MostPeaks = 8;

    readonly List<Bout> _bouts;
    readonly SorenessModel _model;
    readonly PlaceResponse _response;

    // A plan asks for the same peaks again and again. Whoever loses a race works one out anew.
    KnownPeak[] _peaks = [];

    sealed record KnownPeak(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset At, SorenessEstimate Estimate);

    internal SorenessCurve(List<Bout> bouts, PlaceResponse response, SorenessModel model) => (_bouts, _response, _model) = (bouts, response, model);

    internal bool HasBouts => _bouts.Count > 0;

    internal bool IsNoveltyKnown => _bouts.TrueForAll(bout => bout.IsNoveltyKnown);

    /// <summary>Whether a curve of these would be this one.</summary>
    internal bool IsOf(List<Bout> bouts, PlaceResponse response)
    {
        if (!ReferenceEquals(response, _response) || bouts.Count != _bouts.Count)
            return false;
        for (var i = 0; i < _bouts.Count; i++)
        {
            if (!bouts[i].Equals(_bouts[i]))
                return false;
        }

        return true;
    }

    /// <summary>Soreness at a moment.</summary>
    internal SorenessEstimate At(DateTimeOffset moment)
    {
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        Explained.By(CollectionsMarshal.AsSpan(_bouts), moment, _model, explained);
        var mean = _response.Mean(moment, explained);
        var half = _model.DeviationsFor80Percent * Math.Sqrt(_response.Variance(moment, explained));
        return new(Math.Clamp(mean, 0, 10), Math.Clamp(mean - half, 0, 10), Math.Clamp(mean + half, 0, 10));
    }

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    internal (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until)
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

    // The curves are broad: whoever is highest every few hours has the highest hour near by.
    (DateTimeOffset At, SorenessEstimate Estimate) FindPeak(DateTimeOffset from, DateTimeOffset until)
    {
        const int Apart = 4;
        var last = LastRise(until);
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
            var mean = Mean(moment);
            if (mean > highest)
                (at, highest) = (moment, mean);
        }

        return at;
    }

    // After the last bout's peak, and with nothing unexplained that could be on its way up, it only gets less.
    DateTimeOffset LastRise(DateTimeOffset until)
    {
        if (_response.MayRise)
            return until;
        var (last, slowest) = (DateTimeOffset.MinValue, _model.Prior.Recovery[^1]);
        foreach (var bout in _bouts)
        {
            var peak = bout.End.AddHours(1 + (slowest * Math.Max(bout.Main.PeakHours, bout.Downhill.PeakHours)));
            last = peak > last ? peak : last;
        }

        return last;
    }

    double Mean(DateTimeOffset moment)
    {
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        Explained.By(CollectionsMarshal.AsSpan(_bouts), moment, _model, explained);
        return _response.Mean(moment, explained);
    }
}
