using System.Runtime.InteropServices;
using Afterset.Body;

namespace Afterset.Soreness;

/// <summary>What was learned of one place, by hypothesis, as of its last rating.</summary>
sealed class PlaceLearning
{
    internal PlaceLearning(ResponsePrior prior, RegionSide where)
    {
        Group = prior.GroupOf(where.Region);
        Beliefs = Unrated(prior);
    }

    PlaceLearning(PlaceLearning of) => (Group, Beliefs, Last) = (of.Group, [.. of.Beliefs], of.Last);

    internal int Group { get; }

    internal PlaceBelief[] Beliefs { get; }

    /// <summary>When the last rating was; long ago before the first.</summary>
    internal DateTimeOffset Last { get; private set; }

    internal static PlaceBelief[] Unrated(ResponsePrior prior) =>
        [.. Enumerable.Range(0, ResponsePrior.Hypotheses).Select(hypothesis => PlaceBelief.Of(prior, hypothesis))];

    internal PlaceLearning Copy() => new(this);

    void Learn(SorenessReport report, ReadOnlySpan<Explained> explained, SharedInformation[] shared, SorenessModel model)
    {
        var (at, rating, prior) = (report.At, report.Score.Value, model.Prior);
        var left = prior.Left(at - Last);
        for (var h = 0; h < Beliefs.Length; h++)
        {
            var (expected, doubt) = explained[ResponsePrior.RecoveryOf(h)];
            Beliefs[h].Pass(left, prior.Unexplained[h]);
            shared[h].Add(Beliefs[h].Observe(rating - model.Level - expected, expected, prior.Noise[h] + doubt, rating, prior), Group);
        }

        Last = at > Last ? at : Last;
    }

    /// <summary>Learning from ratings in order of time: the bouts that may still be felt move along.</summary>
    internal sealed class Step(PlaceLearning learning, List<Bout> bouts)
    {
        int _first;
        int _end;

        internal void Learn(SorenessReport report, SharedInformation[] shared, SorenessModel model)
        {
            while (_end < bouts.Count && bouts[_end].End < report.At)
                _end++;
            while (_first < _end && report.At - bouts[_first].End > model.Forgotten)
                _first++;
            Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
            Explained.By(CollectionsMarshal.AsSpan(bouts)[_first.._end], report.At, model, explained);
            learning.Learn(report, explained, shared, model);
        }
    }
}
