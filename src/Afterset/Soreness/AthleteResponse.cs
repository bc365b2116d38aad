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
    readonly PlaceLearning? _wholeBody;
    readonly SharedInformation[] _shared;

    // Worked out when first asked for; the same whoever asks.
    ResponsePosterior? _posterior;

    AthleteResponse(SorenessModel model, Dictionary<RegionSide, PlaceLearning> places, PlaceLearning? wholeBody, SharedInformation[] shared, int ratings) =>
        (_model, _places, _wholeBody, _shared, Ratings) = (model, places, wholeBody, shared, ratings);

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
    /// <param name="overall">How sore the body was on the whole, in any order; null for nothing told.</param>
    public static AthleteResponse From(
        IEnumerable<WorkoutLoad> loads,
        IEnumerable<SorenessReport> reports,
        SorenessContext context,
        SorenessModel? model = null,
        IEnumerable<OverallReport>? overall = null) =>
        (model is null ? Unknown : Before(model)).With(loads, reports, context, overall);

    /// <summary>The same and what later ratings teach.</summary>
    /// <param name="loads">Loads of workouts, in any order: at least those of a year before the last of the ratings.</param>
    /// <param name="reports">Ratings, in any order, none of them earlier than those that it was learned from.</param>
    /// <param name="context">What is known of the person.</param>
    /// <param name="overall">How sore the body was on the whole: the same holds of it; null for nothing told.</param>
    public AthleteResponse With(
        IEnumerable<WorkoutLoad> loads, IEnumerable<SorenessReport> reports, SorenessContext context, IEnumerable<OverallReport>? overall = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (ordered, whole) = (Ordered(reports), Ordered(overall));
        return ordered.Count + whole.Count == 0 ? this : Continued(BoutHistory.Ordered(loads, Last(ordered, whole)), ordered, whole, context);
    }

    /// <summary>How strongly one place reacts to work; 1 is usual.</summary>
    public ResponseEstimate GainOf(RegionSide where) => Of(where).Gain;

    /// <summary>How sore one place is when nothing is wrong, in points.</summary>
    public ResponseEstimate BaselineOf(RegionSide where) => Of(where).Baseline;

    internal static AthleteResponse Before(SorenessModel model) => new(model, [], null, new SharedInformation[ResponsePrior.Hypotheses], 0);

    /// <summary>Whether a number for the whole body was ever told.</summary>
    internal bool KnowsWholeBody => _wholeBody is not null;

    /// <summary>The same of loads that do something and ratings that are in order, which are gone through once; there are some.</summary>
    internal AthleteResponse Continued(IEnumerable<WorkoutLoad> loads, List<SorenessReport> ordered, List<OverallReport> overall, SorenessContext context)
    {
        var from = First(ordered, overall) - _model.Forgotten;
        return With(new BoutHistory(loads, ordered.Select(report => report.Where).Distinct(), from, context, _model, ofTheHardest: overall.Count > 0), ordered, overall);
    }

    internal AthleteResponse With(BoutHistory history, List<SorenessReport> ordered, List<OverallReport> overall)
    {
        if (ordered.Count + overall.Count == 0)
            return this;
        var (places, shared, next) = (new Dictionary<RegionSide, PlaceLearning>(_places), (SharedInformation[])_shared.Clone(), 0);
        var begun = new Dictionary<RegionSide, PlaceLearning.Step>();
        var from = First(ordered, overall) - _model.Forgotten;
        var wholeBody = overall.Count == 0 ? _wholeBody : _wholeBody?.Copy() ?? PlaceLearning.OfWholeBody(_model.Prior);
        var whole = overall.Count == 0 ? null : new PlaceLearning.Step(wholeBody!, history.BoutsOfTheHardest(from));
        foreach (var report in ordered)
        {
            for (; next < overall.Count && overall[next].At <= report.At; next++)
                whole!.Learn(overall[next].Score, overall[next].At, shared, _model);
            ref var step = ref CollectionsMarshal.GetValueRefOrAddDefault(begun, report.Where, out var isBegun);
            if (!isBegun)
            {
                var learning = places.TryGetValue(report.Where, out var known) ? known.Copy() : new PlaceLearning(_model.Prior, report.Where);
                places[report.Where] = learning;
                step = new(learning, history.Bouts(report.Where, from));
            }

            step!.Learn(report.Score, report.At, shared, _model);
        }

        for (; next < overall.Count; next++)
            whole!.Learn(overall[next].Score, overall[next].At, shared, _model);
        return new(_model, places, wholeBody, shared, Ratings + ordered.Count + overall.Count);
    }

    /// <summary>What is known of one place, for a forecast.</summary>
    internal PlaceResponse Of(RegionSide where) =>
        _places.TryGetValue(where, out var learning)
            ? new(learning.Beliefs, learning.Last, Posterior, learning.Group, _model)
            : Posterior.Unrated(_model.Prior.GroupOf(where.Region));

    /// <summary>What is known of the body on the whole, for a forecast.</summary>
    internal PlaceResponse OfWholeBody()
    {
        var learning = _wholeBody ?? PlaceLearning.OfWholeBody(_model.Prior);
        return new(learning.Beliefs, learning.Last, Posterior, learning.Group, _model);
    }

    /// <summary>Numbers for the whole body in the one order in which they are learned from.</summary>
    internal static List<OverallReport> Ordered(IEnumerable<OverallReport>? overall) =>
        overall is null ? [] : [.. overall.OrderBy(report => report.At).ThenBy(report => report.Score.Value)];

    /// <summary>When the first rating was; there is one.</summary>
    internal static DateTimeOffset First(List<SorenessReport> ordered, List<OverallReport> overall) =>
        overall.Count == 0 || (ordered.Count > 0 && ordered[0].At <= overall[0].At) ? ordered[0].At : overall[0].At;

    /// <summary>When the last rating was; there is one.</summary>
    internal static DateTimeOffset Last(List<SorenessReport> ordered, List<OverallReport> overall) =>
        overall.Count == 0 || (ordered.Count > 0 && ordered[^1].At >= overall[^1].At) ? ordered[^1].At : overall[^1].At;

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
