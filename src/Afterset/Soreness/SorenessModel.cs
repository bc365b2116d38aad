using System.Text.Json.Serialization;
using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Soreness;

/// <summary>The numbers behind the soreness forecast, from data/soreness.</summary>
public sealed class SorenessModel
{
    static readonly Lazy<SorenessModel> TheDefault = new(() => new(
        KnowledgeFile.Read("soreness/model.json", KnownValuesJson.Default.IReadOnlyListKnownValues),
        KnowledgeFile.Read("soreness/muscle-groups.json", SorenessJson.Default.MuscleGroupsFile)));

    const double LeastTold = 0;
    const double MostTold = 10;

    readonly Dictionary<RegionId, double> _gains = [];
    readonly HashSet<RegionId> _heavyCourse;

    SorenessModel(IReadOnlyList<KnownValues> rules, MuscleGroupsFile muscles)
    {
        Rules = rules;
        var byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        Ceiling = byId["soreness/amplitude"]["ceiling"];
        Scale = byId["soreness/amplitude"]["scale"];
        Baseline = byId["soreness/baseline"]["usual"];
        TimeCourse = byId["soreness/time-course"];
        Forgotten = TimeCourse.Hours("forgotten");
        EnduranceCourse = new(TimeCourse["endurancePeak"], TimeCourse["enduranceShape"]);
        UsualCourse = new(TimeCourse["usualPeak"], TimeCourse["usualShape"]);
        HeavyCourse = new(TimeCourse["heavyPeak"], TimeCourse["heavyShape"]);
        Accustomed = new(byId["soreness/novelty"], byId["soreness/repeated-bout-effect"]);
        Age = byId["soreness/age"];
        Uncertainty = byId["soreness/uncertainty"];
        RatingNoise = Uncertainty["ratingNoise"];
        DeviationsFor80Percent = Uncertainty["deviationsFor80Percent"];
        Response = byId["soreness/response"];
        (OverallMeansWithin, OverallPlacedWithin) = (byId["soreness/overall"].Hours("meansWithin"), byId["soreness/overall"].Hours("placedWithin"));
        ReportHolds = Uncertainty.Hours("reportHolds");
        Gains = byId["soreness/muscle-gain"];
        _heavyCourse = [.. muscles.HeavyCourse.Select(region => new RegionId(region))];
        foreach (var (group, regions) in muscles.Groups)
        {
            foreach (var region in regions)
                _gains[new(region)] = Gains[group];
        }

        Prior = new(this);
        Level = LevelTold(Baseline, Prior.Rest + Prior.BaselineOfPerson + Prior.BaselineOfMuscle);
    }

    /// <summary>What data/soreness says.</summary>
    public static SorenessModel Default => TheDefault.Value;

    /// <summary>Every rule with its numbers and sources.</summary>
    public IReadOnlyList<KnownValues> Rules { get; }

    /// <summary>Soreness that people report when nothing is wrong, in points.</summary>
    public double Baseline { get; }

    /// <summary>
    /// What is felt when nothing is wrong, in points: so much that people report <see cref="Baseline"/> on average. It is less, because
    /// nobody can tell less than nothing.
    /// </summary>
    internal double Level { get; }

    /// <summary>The highest rise that the model can give, in points.</summary>
    internal double Ceiling { get; }

    /// <summary>Hard sets that bring a rise to 63 % of the ceiling.</summary>
    internal double Scale { get; }

    /// <summary>How far ratings wander, as a standard deviation in points.</summary>
    internal double RatingNoise { get; }

    /// <summary>So long a report is the least that is gone by.</summary>
    internal TimeSpan ReportHolds { get; }

    /// <summary>Standard deviations on each side that hold four of five values.</summary>
    internal double DeviationsFor80Percent { get; }

    internal KnownValues TimeCourse { get; }

    /// <summary>Bouts so old are not felt any more, and reports neither.</summary>
    internal TimeSpan Forgotten { get; }

    internal TimeCourse EnduranceCourse { get; }

    internal TimeCourse UsualCourse { get; }

    internal TimeCourse HeavyCourse { get; }

    internal AccustomedRule Accustomed { get; }

    /// <summary>How people differ before anything is known of one.</summary>
    internal ResponsePrior Prior { get; }

    internal KnownValues Age { get; }

    internal KnownValues Uncertainty { get; }

    internal KnownValues Response { get; }

    /// <summary>A number for the whole body may mean what worked so long before.</summary>
    internal TimeSpan OverallMeansWithin { get; }

    /// <summary>A place that is told so close to such a number says where it is.</summary>
    internal TimeSpan OverallPlacedWithin { get; }

    KnownValues Gains { get; }

    /// <summary>What is told on average by people who feel so much on average, in points: both ends of the scale cut something off.</summary>
    internal static double Told(double mean, double variance) => NormalDistribution.MeanWithin(LeastTold, MostTold, mean, Math.Sqrt(variance));

    /// <summary>What one who rests tells, where an estimate says what they feel.</summary>
    /// <param name="felt">The usual level that is felt.</param>
    /// <param name="between">Variance between muscles that comes on top.</param>
    internal ResponseEstimate Told(ResponseEstimate felt, double between)
    {
        var (rest, deviation) = (Prior.Rest + between, (felt.High - felt.Mean) / DeviationsFor80Percent);
        return new(Told(felt.Mean, rest + (deviation * deviation)), Told(felt.Low, rest), Told(felt.High, rest));
    }

    // Halving: what is told rises with what is felt.
    static double LevelTold(double told, double variance)
    {
        var (low, high) = (LeastTold - MostTold, MostTold);
        while (high - low > 1e-13)
        {
            var middle = (low + high) / 2;
            (low, high) = Told(middle, variance) < told ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether new, lengthening work makes this region peak on the second day.</summary>
    internal bool HasHeavyCourse(RegionId region) => _heavyCourse.Contains(region);

    /// <summary>How sore a region gets beside others for the same work; 1 is usual.</summary>
    internal double Gain(RegionId region) => _gains.TryGetValue(region, out var gain) ? gain : Gains["others"];
}

sealed record MuscleGroupsFile(
    string Says,
    string Source,
    string Strength,
    IReadOnlyList<string> HeavyCourse,
    string HeavyCourseSays,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Groups);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(MuscleGroupsFile))]
sealed partial class SorenessJson : JsonSerializerContext;
