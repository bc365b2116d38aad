namespace Afterset.Soreness;

/// <summary>Expected soreness over time, from bouts and from how they are felt.</summary>
sealed class SorenessCurve(List<Bout> bouts, PlaceResponse response, SorenessModel model)
{
    readonly Bout[] _bouts = [.. bouts];

    internal bool HasBouts => _bouts.Length > 0;

    internal bool IsNoveltyKnown => Array.TrueForAll(_bouts, bout => bout.IsNoveltyKnown);

    /// <summary>So long what was reported is the least that is gone by.</summary>
    internal TimeSpan ReportHolds => model.ReportHolds;

    /// <summary>Soreness at a moment.</summary>
    internal SorenessEstimate At(DateTimeOffset moment)
    {
        Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
        Explained.By(_bouts, moment, model, explained);
        return response.Told(moment, explained);
    }

    /// <summary>The highest expected soreness between two moments, to the hour, and when it is.</summary>
    /// <remarks>The curves are broad: whoever is highest every few hours has the highest hour near by.</remarks>
    internal (DateTimeOffset At, SorenessEstimate Estimate) Peak(DateTimeOffset from, DateTimeOffset until)
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
        foreach (var bout in _bouts)
        {
            var peak = bout.End.AddHours(1 + (slowest * Math.Max(bout.Main.PeakHours, bout.Downhill.PeakHours)));
            last = peak > last ? peak : last;
        }

        return last;
    }
}
