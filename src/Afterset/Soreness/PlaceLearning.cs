using System.Runtime.InteropServices;
using Afterset.Body;
using Afterset.Units;

namespace Afterset.Soreness;

/// <summary>What was learned of one place, by hypothesis, as of its last rating.</summary>
sealed class PlaceLearning
{
    internal PlaceLearning(ResponsePrior prior, RegionSide where)
        : this(prior.GroupOf(where.Region), Unrated(prior))
    {
    }

    PlaceLearning(int group, PlaceBelief[] beliefs) => (Group, Beliefs) = (group, beliefs);

    internal int Group { get; }

    internal PlaceBelief[] Beliefs { get; }

    /// <summary>When the last rating was; long ago before the first.</summary>
    internal DateTimeOffset Last { get; private set; }

    internal static PlaceBelief[] Unrated(ResponsePrior prior) =>
        [.. Enumerable.Range(0, ResponsePrior.Hypotheses).Select(hypothesis => PlaceBelief.Of(prior, hypothesis))];

    /// <summary>The body on the whole, as one more place that is in no group.</summary>
    internal static PlaceLearning OfWholeBody(ResponsePrior prior) => new(
        ResponsePrior.NoGroup, [.. Enumerable.Range(0, ResponsePrior.Hypotheses).Select(hypothesis => PlaceBelief.OfWholeBody(prior, hypothesis))]);

    internal PlaceLearning Copy() => new(Group, [.. Beliefs]) { Last = Last };

    void Learn(double rating, DateTimeOffset at, ReadOnlySpan<Explained> explained, SharedInformation[] shared, SorenessModel model)
    {
        var prior = model.Prior;
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

        internal void Learn(SorenessScore rating, DateTimeOffset at, SharedInformation[] shared, SorenessModel model)
        {
            while (_end < bouts.Count && bouts[_end].End < at)
                _end++;
            while (_first < _end && at - bouts[_first].End > model.Forgotten)
                _first++;
            Span<Explained> explained = stackalloc Explained[ResponsePrior.Recoveries];
            Explained.By(CollectionsMarshal.AsSpan(bouts)[_first.._end], at, model, explained);
            learning.Learn(rating.Value, at, explained, shared, model);
        }
    }
}
