using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Body;
using Afterset.Fixtures;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>data/validation/published-curves.json: what was published, and the workouts that stand for it.</summary>
sealed record PublishedStudies(
    string Says,
    string Source,
    string Strength,
    IReadOnlyList<Study> Studies,
    IReadOnlyList<SecondBout> SecondBouts,
    IReadOnlyList<Comparison> Comparisons)
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    internal static PublishedStudies All { get; } = JsonSerializer.Deserialize<PublishedStudies>(
        File.ReadAllText(Path.Combine(Repository.Root, "data", "validation", "published-curves.json")), Json)!;
}

/// <summary>Whether a number of the model was set on a figure.</summary>
enum Use
{
    /// <summary>It was: that the forecast agrees proves nothing.</summary>
    Calibrated,

    /// <summary>It was not.</summary>
    HeldOut,
}

/// <summary>Whether the study says how much work it was.</summary>
enum Dose
{
    /// <summary>It does.</summary>
    Stated,

    /// <summary>It does not, or not where we could read it.</summary>
    Guessed,
}

/// <summary>What stands behind the ± of a study.</summary>
enum Spread
{
    /// <summary>Standard deviation between people.</summary>
    StandardDeviation,

    /// <summary>Standard error of the mean.</summary>
    StandardError,

    /// <summary>Interquartile range.</summary>
    InterquartileRange,
}

/// <summary>Whether a study gives levels, or changes from before.</summary>
enum Given
{
    /// <summary>Soreness as it was rated.</summary>
    Level,

    /// <summary>Soreness less that before.</summary>
    Change,
}

/// <summary>One study.</summary>
sealed record Study(
    string Id,
    string Table,
    string Title,
    string Source,
    string People,
    Dose Dose,
    IReadOnlyList<string> Assumed,
    Bout Bout,
    IReadOnlyList<Bout> History,
    IReadOnlyList<Figures> Figures,
    int? N = null,
    int? Age = null,
    Scale? Scale = null,
    Spread Spread = Spread.StandardDeviation,
    Given Values = Given.Level,
    Timing? Timing = null);

/// <summary>The scale that was filled in.</summary>
sealed record Scale(double From, double To, string Says)
{
    /// <summary>A level on 0 to 10.</summary>
    internal double Level(double value) => Difference(value - From);

    /// <summary>A difference of two levels, on 0 to 10.</summary>
    internal double Difference(double value) => value * 10 / (To - From);
}

/// <summary>Work as a study describes it.</summary>
sealed record Bout(
    string Sport,
    double Minutes,
    double? Rating = null,
    double? Kilometres = null,
    double? Descent = null,
    string? Exercise = null,
    int Sets = 0,
    int? Repetitions = null,
    string? Kind = null,
    Side? Side = null,
    double DaysBefore = 0);

/// <summary>What was measured in one group of muscles or people.</summary>
sealed record Figures(string Group, IReadOnlyList<Figure> At, string? Region = null, IReadOnlyList<string>? Regions = null, Measure? Before = null)
{
    internal IReadOnlyList<RegionId> Places => [.. (Regions ?? [Region!]).Select(region => new RegionId(region))];
}

/// <summary>A mean and its spread, on the scale of the study.</summary>
sealed record Measure(double Mean, double? Sd = null);

/// <summary>A figure so many hours after the bout; with another hour where the study gives the higher of two.</summary>
sealed record Figure(double Hours, double Mean, Use Use, double? Sd = null, double? OrAt = null)
{
    internal IEnumerable<double> Asked => OrAt is { } other ? [other, Hours] : [Hours];
}

/// <summary>What a study says of the time course without figures.</summary>
sealed record Timing(
    IReadOnlyList<double> Asked,
    string Region,
    double? Peak = null,
    IReadOnlyList<double>? Raised = null,
    IReadOnlyList<double>? Back = null,
    Use Use = Use.HeldOut);

/// <summary>The same work done again.</summary>
sealed record SecondBout(
    string Source, string Says, string Region, Bout Bout, IReadOnlyList<Gap> Gaps, Dose Dose, string Assumed, int? N = null, int? Age = null, bool OtherSide = false);

/// <summary>How long after the first bout, and what was found.</summary>
sealed record Gap(int Days, string Published);

/// <summary>One thing against another.</summary>
sealed record Comparison(
    string Source, string Says, string Measure, Case One, Case Other, string Published, double From, double To, Use Use);

/// <summary>One side of a comparison.</summary>
sealed record Case(string Name, string Region, Bout Bout, IReadOnlyList<Bout> History, int? Age = null);
