using Afterset.Evidence;

namespace Afterset.Soreness.Daily;

/// <summary>The numbers behind forecasts of whole-body soreness from day to day, from data/soreness/daily.json.</summary>
public sealed class DailySorenessModel
{
    /// <summary>Combinations of assumptions that are weighed against each other: each of three is low or high.</summary>
    internal const int Hypotheses = 8;

    /// <summary>Sizes of what stays unexplained that are weighed, too.</summary>
    internal const int SpreadCount = 7;

    static readonly Lazy<DailySorenessModel> TheDefault = new(() =>
        new(KnowledgeFile.Read("soreness/daily.json", KnownValuesJson.Default.IReadOnlyListKnownValues), []));

    readonly Dictionary<string, KnownValues> _byId;
    readonly HashSet<DailySorenessPart> _leftOut;

    DailySorenessModel(IReadOnlyList<KnownValues> rules, HashSet<DailySorenessPart> leftOut)
    {
        (Rules, _leftOut) = (rules, leftOut);
        _byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var load = _byId["soreness/daily-load"];
        AccustomedKept = Math.Exp(-1 / load["accustomedDays"]);
        (UsualLoad, UsualLoadDays, LoadExponent) = (load["usualLoad"], load["usualLoadDays"], load["exponent"]);
        var persistence = _byId["soreness/daily-persistence"];
        (CarryOverKept, DriftKept) = (Math.Exp(-1 / persistence["carryOverDays"]), Math.Exp(-1 / persistence["driftDays"]));
        ScaleUse = _byId["soreness/daily-scale-use"];
        FallBack = new(_byId["soreness/fall-back"]);
        (StepsOfNumbers, ScaleUseWeight) = (ScaleUse["steps"], ScaleUse["weight"]);
        var (smallest, largest) = (ScaleUse["smallestSpread"], ScaleUse["largestSpread"]);
        Spreads = [.. Enumerable.Range(0, SpreadCount).Select(index => smallest * Math.Pow(largest / smallest, index / (SpreadCount - 1.0)))];
        LogSpreads = [.. Spreads.Select(spread => Math.Log(spread))];
    }

    /// <summary>What data/soreness says.</summary>
    public static DailySorenessModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    internal KnownValues ScaleUse { get; }

    /// <summary>When a guess is shown instead of the forecast.</summary>
    public FallBackRule FallBack { get; }

    /// <summary>Steps of the scale that the numbers are for; a finer scale has proportionally more of everything.</summary>
    internal double StepsOfNumbers { get; }

    /// <summary>Weight of the forecast that knows an athlete's habits with the scale, beside the one that does not.</summary>
    internal double ScaleUseWeight { get; }

    /// <summary>The sizes of what stays unexplained that are weighed, in steps; evenly spread as ratios.</summary>
    internal double[] Spreads { get; }

    /// <summary>Their logarithms.</summary>
    internal double[] LogSpreads { get; }

    internal double AccustomedKept { get; }

    internal double UsualLoad { get; }

    internal double UsualLoadDays { get; }

    internal double LoadExponent { get; }

    /// <summary>Share of the carry-over that is left a day later.</summary>
    internal double CarryOverKept { get; }

    /// <summary>Share of the drift that is left a day later.</summary>
    internal double DriftKept { get; }

    /// <summary>The level that is expected of someone unknown, in steps.</summary>
    internal double Level => _byId["soreness/daily-differences"]["level"];

    /// <summary>A model of other numbers, to see how well they forecast.</summary>
    /// <param name="rules">The rules of data/soreness/daily.json, each with all of its numbers.</param>
    /// <exception cref="KeyNotFoundException">A rule or a number is missing: our bug.</exception>
    public static DailySorenessModel Of(IReadOnlyList<KnownValues> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(rules, []);
    }

    /// <summary>The same model without some of its parts.</summary>
    public DailySorenessModel Without(params IEnumerable<DailySorenessPart> parts) => new(Rules, [.. _leftOut, .. parts]);

    internal bool Has(DailySorenessPart part) => !_leftOut.Contains(part);

    /// <summary>What the population says of a response, in spreads of the athlete for a usual training day.</summary>
    internal double Response(int state)
    {
        if (state > DailyState.Accustomed || !Has(DailySorenessPart.Population) || IsLeftOut(state))
            return 0;
        var load = _byId["soreness/daily-load"];
        return state switch
        {
            DailyState.Yesterday => load["yesterday"],
            DailyState.TwoAgo => load["twoAgo"],
            DailyState.ThreeAndFourAgo => load["threeAndFourAgo"],
            DailyState.Accustomed => load["accustomed"],
            _ => 0,
        };
    }

    /// <summary>How far athletes differ in one of the unknowns: variance, in squared spreads of the athlete.</summary>
    /// <param name="state">One of <see cref="DailyState"/>.</param>
    /// <param name="hypothesis">From 0; bit 2 stands for more carry-over, bit 1 for more drift, bit 0 for more of the week.</param>
    internal double Variance(int state, int hypothesis)
    {
        if (IsLeftOut(state))
            return 0;
        var (differ, persist) = (_byId["soreness/daily-differences"], _byId["soreness/daily-persistence"]);
        return state switch
        {
            DailyState.Level => Vague(differ["levelDeviation"]),
            DailyState.Yesterday => Own(differ["yesterdayDeviation"]),
            DailyState.TwoAgo => Own(differ["twoAgoDeviation"]),
            DailyState.ThreeAndFourAgo => Own(differ["threeAndFourAgoDeviation"]),
            DailyState.Accustomed => Own(differ["accustomedDeviation"]),
            DailyState.CarryOver => Either(persist["carryOverDeviation"], persist["carryOverTimes"], (hypothesis & 4) != 0),
            DailyState.Drift => Either(persist["driftDeviation"], persist["driftTimes"], (hypothesis & 2) != 0),
            _ => Either(persist["weekdayDeviation"], persist["weekdayTimes"], (hypothesis & 1) != 0),
        };
    }

    /// <summary>Logarithm of the weight of a hypothesis before any report.</summary>
    internal double LogWeight(int hypothesis)
    {
        var persist = _byId["soreness/daily-persistence"];
        return Odds(persist["carryOverOdds"], (hypothesis & 4) != 0) + Odds(persist["driftOdds"], (hypothesis & 2) != 0) + Odds(persist["weekdayOdds"], (hypothesis & 1) != 0);
    }

    bool IsLeftOut(int state) => state switch
    {
        DailyState.Level => false,
        DailyState.Accustomed => !Has(DailySorenessPart.Accustomed),
        < DailyState.Accustomed => !Has(DailySorenessPart.RecentLoad),
        DailyState.CarryOver => !Has(DailySorenessPart.CarryOver),
        DailyState.Drift => !Has(DailySorenessPart.Drift),
        _ => !Has(DailySorenessPart.Weekday),
    };

    // Nothing known of other people is a prior so wide that a handful of reports outweighs it.
    double Vague(double deviation) => deviation * deviation * (Has(DailySorenessPart.Population) ? 1 : 100);

    double Own(double deviation) => Has(DailySorenessPart.OwnResponse) ? Vague(deviation) : 0;

    double Either(double deviation, double times, bool isMore) =>
        deviation * deviation * (!Has(DailySorenessPart.Weighing) ? 1 : isMore ? times : 1 / times);

    static double Odds(double odds, bool isMore) => isMore ? Math.Log(odds) / 2 : -Math.Log(odds) / 2;
}
