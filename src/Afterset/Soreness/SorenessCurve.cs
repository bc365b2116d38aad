using System.Runtime.InteropServices;

namespace Afterset.Soreness;

/// <summary>Expected soreness over time, from bouts and from how they are felt. Two sides that did the same work and react alike share one.</summary>
sealed class SorenessCurve(List<Bout> bouts, PlaceResponse response, SorenessModel model)
{
    const int MostPeaks = 8;

    // A plan asks for the same peaks again and again. Whoever loses a race works one out anew.
    KnownPeak[] _peaks = [];

    sealed record KnownPeak(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset At, SorenessEstimate Estimate);

    internal bool HasBouts => bouts.Count > 0;

    internal bool IsNoveltyKnown => bouts.TrueForAll(bout => bout.IsNoveltyKnown);

    /// <summary>Whether a curve of these would be this one.</summary>
    internal bool IsOf(List<Bout> others, PlaceResponse reacts) =>
        ReferenceEquals(reacts, response) && CollectionsMarshal.AsSpan(others).SequenceEqual(CollectionsMarshal.AsSpan(bouts));

    /// <summary>So long what was reported is the least that is gone by.</summary>
    internal TimeSpan ReportHolds => model.ReportHolds;

    /// <summary>Soreness at a moment.</summary>
    internal SorenessEstimate At(DateTimeOffset moment)
    {
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        Explained.By(CollectionsMarshal.AsSpan(bouts), moment, model, explained);
        return response.Told(moment, explained);
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
            var mean = At(moment).Mean;
            if (mean > highest)
                (at, highest) = (moment, mean);
        }

        return at;
    }

    // After the last bout's peak, and when nothing is left of what was felt beside bouts, it only gets less.
    DateTimeOffset LastRise(DateTimeOffset from, DateTimeOffset until)
    {
        if (response.MayRise(from))
            return until;
        var (last, slowest) = (DateTimeOffset.MinValue, model.Prior.Recovery[^1]);
        foreach (var bout in bouts)
        {
            var peak = bout.End.AddHours(1 + (slowest * Math.Max(bout.Main.PeakHours, bout.Downhill.PeakHours)));
            last = peak > last ? peak : last;
        }

        return last;
    }
}
