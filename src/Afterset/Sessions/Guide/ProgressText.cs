using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Body;
using Afterset.Evidence;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>A session that is under way as text, so that it outlives the page that shows it.</summary>
public static class ProgressText
{
    const int Version = 1;

    /// <summary>The session with its guide and all that happened, as JSON.</summary>
    public static string Write(SessionProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var guide = progress.Guide;
        return JsonSerializer.Serialize(
            new ProgressDocument(
                Version,
                guide.Session,
                guide.Title,
                guide.Options,
                [.. guide.Steps.Select(Of)],
                [.. progress.Events.Select(happened => new EventDocument(happened.Kind, happened.At, happened.Answer, happened.Score?.Value))]),
            ProgressJson.Default.ProgressDocument);
    }

    /// <summary>The session that was written; null when the text is not one, or one of another version.</summary>
    public static SessionProgress? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return JsonSerializer.Deserialize(text, ProgressJson.Default.ProgressDocument) is { Version: Version } document ? Of(document) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static SessionProgress? Of(ProgressDocument document)
    {
        if (document.Steps.Any(step => step.Pressure.Count == 0 || step.Seconds < 0 || step.HandOver < 0))
            return null;
        var guide = new SessionGuide(document.Session, document.Title, document.Options, [.. document.Steps.Select(Of)]);
        return document.Events.Aggregate(SessionProgress.Of(guide), (progress, happened) => progress.With(new(
            happened.Kind, happened.At, happened.Answer, happened.Score is { } score ? SorenessScore.TryFrom(score) : null)));
    }

    static StepState Of(GuideStep step) => new(
        step.Where?.Region.Value, step.Where?.Side, step.Technique, step.Name, step.Tool, [.. step.Pressure.Select(moment => new MomentState(moment.FromSecond, moment.Level))],
        step.HandOver, step.Seconds, step.StrokesPerMinute, step.Breathing?.InSeconds, step.Breathing?.OutSeconds, step.KeepOff, step.Because);

    static GuideStep Of(StepState step) => new(
        step is { Region: { } region, Side: { } side } ? new RegionSide(new(region), side) : null,
        step.Technique,
        step.Name,
        step.Tool,
        [.. step.Pressure.Select(moment => new PressureMoment(moment.FromSecond, moment.Level))],
        step.HandOver,
        step.Seconds,
        step.StrokesPerMinute,
        step is { BreatheIn: { } inSeconds, BreatheOut: { } outSeconds } ? new Breath(inSeconds, outSeconds) : null,
        step.KeepOff,
        step.Because);
}

sealed record ProgressDocument(
    int Version, string Session, string Title, GuideOptions Options, IReadOnlyList<StepState> Steps, IReadOnlyList<EventDocument> Events);

sealed record StepState(
    string? Region,
    Side? Side,
    string Technique,
    string Name,
    string Tool,
    IReadOnlyList<MomentState> Pressure,
    int HandOver,
    int Seconds,
    int? StrokesPerMinute,
    double? BreatheIn,
    double? BreatheOut,
    IReadOnlyList<string> KeepOff,
    IReadOnlyList<Reason> Because);

sealed record MomentState(int FromSecond, PressureLevel Level);

sealed record EventDocument(ProgressEventKind Kind, DateTimeOffset At, HurtAnswer? Answer, double? Score);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProgressDocument))]
sealed partial class ProgressJson : JsonSerializerContext;
