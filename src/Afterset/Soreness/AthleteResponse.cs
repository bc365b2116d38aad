using System.Runtime.InteropServices;
using Afterset.Body;
using Afterset.Load;

namespace Afterset.Soreness;

/// <summary>What check-ins taught about an athlete: how sore they usually are, how strongly they react, and how fast they recover.</summary>
/// <remarks>
/// Muscle within group within athlete within population, learned exactly: the posterior after each rating is what a fit to
/// all ratings at once would say. Immutable; continuing with later ratings does not look at earlier ones again.
/// </remarks>
public sealed class AthleteResponse
{
    readonly SorenessModel _model;
    readonly Dictionary<RegionSide, PlaceLearning> _places;
    readonly SharedInformation[] _shared;

    // Worked out when first asked for; the same whoever asks.
    ResponsePosterior? _posterior;

    AthleteResponse(SorenessModel model, Dictionary<RegionSide, PlaceLearning> places, SharedInformation[] shared, int ratings) =>
        (_model, _places, _shared, Ratings) = (model, places, shared, ratings);

    /// <summary>Nobody has told anything yet.</summary>
    public static AthleteResponse Unknown { get; } = Before(SorenessModel.Default);

    /// <summary>How many ratings it was learned from.</summary>
    public int Ratings { get; }

    /// <summary>How strongly the athlete reacts to work; 1 is usual.</summary>
    public ResponseEstimate Gain => Posterior.Gain;

    /// <summary>How sore the athlete is when nothing is wrong, in points.</summary>
    public ResponseEstimate Baseline => Posterior.Baseline;

    /// <summary>How long soreness takes to come and go; 1 is usual, more is slower.</summary>
    public ResponseEstimate Recovery => Posterior.Recovery;

    /// <summary>What ratings taught of an athlete of whom nothing was known.</summary>
    /// <param name="loads">Loads of workouts, in any order.</param>
    /// <param name="reports">Ratings, in any order.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    public static AthleteResponse From(
        IEnumerable<WorkoutLoad> loads, IEnumerable<SorenessReport> reports, SorenessContext context, SorenessModel? model = null) =>
        (model is null ? Unknown : Before(model)).With(loads, reports, context);

    /// <summary>The same and what later ratings teach.</summary>
    /// <param name="loads">Loads of workouts, in any order: at least those of a year before the last of the ratings.</param>
    /// <param name="reports">Ratings, in any order, none of them earlier than those that it was learned from.</param>
    /// <param name="context">What is known of the person.</param>
    public AthleteResponse With(IEnumerable<WorkoutLoad> loads, IEnumerable<SorenessReport> reports, SorenessContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ordered = Ordered(reports);
        return ordered.Count == 0 ? this : Continued(BoutHistory.Ordered(loads, ordered[^1].At), ordered, context);
    }

    /// <summary>How strongly one place reacts to work; 1 is usual.</summary>
    public ResponseEstimate GainOf(RegionSide where) => Of(where).Gain;

    /// <summary>How sore one place is when nothing is wrong, in points.</summary>
    public ResponseEstimate BaselineOf(RegionSide where) => Of(where).Baseline;

    internal static AthleteResponse Before(SorenessModel model) => new(model, [], new SharedInformation[ResponsePrior.Hypotheses], 0);

    /// <summary>The same of loads that do something and ratings that are in order, which are gone through once.</summary>
    internal AthleteResponse Continued(IEnumerable<WorkoutLoad> loads, List<SorenessReport> ordered, SorenessContext context) =>
        With(new BoutHistory(loads, ordered.Select(report => report.Where).Distinct(), ordered[0].At - _model.Forgotten, context, _model), ordered);

    internal AthleteResponse With(BoutHistory history, List<SorenessReport> ordered)
    {
        if (ordered.Count == 0)
            return this;
        var (places, shared) = (new Dictionary<RegionSide, PlaceLearning>(_places), (SharedInformation[])_shared.Clone());
        var begun = new Dictionary<RegionSide, PlaceLearning.Step>();
        var from = ordered[0].At - _model.Forgotten;
        foreach (var report in ordered)
        {
            ref var step = ref CollectionsMarshal.GetValueRefOrAddDefault(begun, report.Where, out var isBegun);
            if (!isBegun)
            {
                var learning = places.TryGetValue(report.Where, out var known) ? known.Copy() : new PlaceLearning(_model.Prior, report.Where);
                places[report.Where] = learning;
                step = new(learning, history.Bouts(report.Where, from));
            }

            step!.Learn(report, shared, _model);
        }

        return new(_model, places, shared, Ratings + ordered.Count);
    }

    /// <summary>What is known of one place, for a forecast.</summary>
    internal PlaceResponse Of(RegionSide where) =>
        _places.TryGetValue(where, out var learning)
            ? new(learning.Beliefs, learning.Last, Posterior, learning.Group, _model)
            : Posterior.Unrated(_model.Prior.GroupOf(where.Region));

    /// <summary>Ratings in the one order in which they are learned from.</summary>
    internal static List<SorenessReport> Ordered(IEnumerable<SorenessReport> reports)
    {
        List<SorenessReport> ordered = [.. reports];
        for (var i = 1; i < ordered.Count; i++)
        {
            if (InOrder(ordered[i - 1], ordered[i]) > 0)
            {
                ordered.Sort(InOrder);
                break;
            }
        }

        return ordered;
    }

    /// <summary>How much each hypothesis is believed.</summary>
    internal IReadOnlyList<double> Weights => Posterior.Weights;

    ResponsePosterior Posterior => _posterior ??= ResponsePosterior.Of(_shared, _model);

    static int InOrder(SorenessReport one, SorenessReport other)
    {
        var order = one.At.CompareTo(other.At);
        if (order == 0)
            order = one.Where.CompareTo(other.Where);
        return order != 0 ? order : one.Score.Value.CompareTo(other.Score.Value);
    }
}

/// <summary>Something about an athlete that was learned: what is expected, and the range that holds four times in five.</summary>
/// <param name="Mean">What is expected.</param>
/// <param name="Low">Lower end of the 80 % interval.</param>
/// <param name="High">Upper end of the 80 % interval.</param>
public readonly record struct ResponseEstimate(double Mean, double Low, double High);
