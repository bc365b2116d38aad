using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Afterset.Presentation;

sealed record PlannedDocument(
    [property: JsonPropertyName("$schema"), JsonPropertyOrder(-1)] string Schema,
    string Version,
    string Outcome,
    DateTimeOffset AsOf,
    DateTimeOffset Until,
    string TimeZone,
    int DailyMinutes,
    bool IsScheduleOptimal,
    IReadOnlyList<WorkoutDocument> Workouts,
    ForecastDocument Forecast,
    IReadOnlyList<SessionDocument> Sessions,
    IReadOnlyList<OmissionDocument> Omissions,
    IReadOnlyList<AdviceDocument> Advice,
    IReadOnlyList<ReasonDocument> Assumptions,
    IReadOnlyList<QuestionDocument> Questions,
    IReadOnlyList<ReasonDocument> Reasons,
    string Disclaimer);

sealed record WithheldDocument(
    [property: JsonPropertyName("$schema"), JsonPropertyOrder(-1)] string Schema,
    string Version,
    string Outcome,
    DateTimeOffset AsOf,
    string Urgency,
    IReadOnlyList<ReasonDocument> Reasons,
    IReadOnlyList<string> DoNow,
    IReadOnlyList<AlternativeDocument> StillFine,
    string Disclaimer);

sealed record WorkoutDocument(
    string? Title,
    string? Sport,
    string? SubSport,
    string Format,
    DateTimeOffset? Start,
    double? Minutes,
    double? Kilometres,
    double? AscentMetres,
    double? DescentMetres,
    int Sets,
    double? Rpe,
    LoadDocument Load);

sealed record LoadDocument(string Basis, string Mode, double? ArbitraryUnits, IReadOnlyList<string> Because);

sealed record ForecastDocument(bool IsNoveltyKnown, int EveryHours, IReadOnlyList<RegionDocument> Regions);

/// <summary>A forecast alone. It gives way to the guess "ownMean" or "lastTold" where that has clearly been nearer for this athlete.</summary>
sealed record ForecastAloneDocument(
    string Version, string Outcome, DateTimeOffset AsOf, DateTimeOffset Until, string TimeZone, string? GivesWayTo, ForecastDocument Forecast, string Disclaimer);

sealed record RegionDocument(string Region, string Name, string Side, PointDocument Peak, [property: JsonConverter(typeof(PointsOnOneLineEach))] IReadOnlyList<PointDocument> Points);

/// <summary>Soreness at one moment.</summary>
[JsonConverter(typeof(PointOnOneLine))]
sealed record PointDocument(DateTimeOffset At, double Mean, double Low, double High);

sealed record SessionDocument(
    string Id,
    string Stage,
    string Name,
    DateTimeOffset Start,
    DateTimeOffset End,
    PressureDocument Deepest,
    int OnlyIfSorenessAtMost,
    IReadOnlyList<StepDocument> Steps,
    string Afterwards,
    IReadOnlyList<ReasonDocument> LookFirst,
    IReadOnlyList<CompanionDocument> Companions,
    IReadOnlyList<string> Because);

sealed record CompanionDocument(
    string Id,
    string Name,
    IReadOnlyList<string> Do,
    string When,
    string Grade,
    string Effect,
    string? Cost,
    IReadOnlyList<string> CostsFor,
    IReadOnlyList<string> NotFor);

sealed record StepDocument(
    string Region,
    string Name,
    string Side,
    TechniqueDocument Technique,
    string Tool,
    TechniqueDocument HandsOnly,
    RampDocument Pressure,
    int Seconds,
    int? StrokesPerMinute,
    string Direction,
    IReadOnlyList<string> KeepOff,
    IReadOnlyList<string> Because);

sealed record TechniqueDocument(string Id, string Name, string Professional);

sealed record RampDocument(PressureDocument Open, PressureDocument Work, PressureDocument Close);

sealed record PressureDocument(int Level, string Word);

sealed record OmissionDocument(string What, ReasonDocument Because);

sealed record AdviceDocument(string? Place, string Urgency, string Do, ReasonDocument Because);

sealed record QuestionDocument(string Id, string Asks, string Unlocks);

sealed record ReasonDocument(string Rule, string Text);

sealed record AlternativeDocument(string Id, string Name, int Minutes, string How);

/// <summary>A small thing is easier to read on one line.</summary>
sealed class PointOnOneLine : JsonConverter<PointDocument>
{
    public override PointDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Plans are written, not read.");

    public override void Write(Utf8JsonWriter writer, PointDocument value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Text(value));

    internal static string Text(PointDocument value) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "at": "{{value.At:yyyy-MM-dd'T'HH:mm:sszzz}}", "mean": {{value.Mean:0.00}}, "low": {{value.Low:0.00}}, "high": {{value.High:0.00}} }""");
}

/// <summary>Many small things are easier to read one a line.</summary>
sealed class PointsOnOneLineEach : JsonConverter<IReadOnlyList<PointDocument>>
{
    public override IReadOnlyList<PointDocument> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Plans are written, not read.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<PointDocument> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        var indent = "\n" + new string(' ', writer.CurrentDepth * 2);
        foreach (var point in value)
            writer.WriteRawValue(indent + PointOnOneLine.Text(point));
        writer.WriteEndArray();
    }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(PlannedDocument))]
[JsonSerializable(typeof(WithheldDocument))]
[JsonSerializable(typeof(ForecastAloneDocument))]
sealed partial class PlanDocumentJson : JsonSerializerContext;
