using System.Globalization;
using System.Text.Json;
using Afterset.Import;
using Afterset.Workouts;

namespace Afterset.Cli.Output;

/// <summary>What `afterset import --format json` prints; docs/schema/import.schema.json describes it.</summary>
static class ImportJson
{
    internal static void Write(Stream output, IReadOnlyList<ReadFile> files)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("workouts");
        foreach (var file in files)
        {
            foreach (var workout in file.Result.Workouts)
                Write(json, file.Source, workout);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var file in files)
        {
            foreach (var finding in file.Result.Findings)
                Write(json, file.Source, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string source, Workout workout)
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteString("format", workout.Format);
        json.WriteString("sport", workout.Sport);
        json.WriteString("subSport", workout.SubSport);
        json.WriteString("start", workout.Start is { } start ? Utc(start) : null);
        Number(json, "durationS", workout.Duration?.TotalSeconds);
        Number(json, "elapsedS", workout.Elapsed?.TotalSeconds);
        Number(json, "distanceM", workout.Distance?.Metres);
        Number(json, "ascentM", workout.Ascent?.Metres);
        Number(json, "descentM", workout.Descent?.Metres);
        Number(json, "calories", workout.Energy?.Kilocalories);
        Number(json, "averageHeartRateBpm", workout.AverageHeartRate?.Bpm);
        Number(json, "maxHeartRateBpm", workout.MaxHeartRate?.Bpm);
        json.WriteNumber("records", workout.Records);
        json.WriteNumber("laps", workout.Laps);
        Number(json, "rpe", workout.Rpe?.Cr10);
        json.WriteStartArray("sets");
        foreach (var set in workout.Sets)
            Write(json, set);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ExerciseSet set)
    {
        json.WriteStartObject();
        json.WriteString("exercise", set.Exercise);
        json.WriteString("pattern", set.Pattern?.Id);
        json.WriteString("kind", Kind(set.Kind));
        Number(json, "repetitions", set.Repetitions);
        Number(json, "massKg", set.LiftedMass?.Kilograms);
        Number(json, "durationS", set.Duration?.TotalSeconds);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string source, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteString("code", finding.Code);
        json.WriteString("place", finding.Place);
        json.WriteString("message", finding.Message);
        json.WriteString("severity", Severity(finding.Severity));
        json.WriteEndObject();
    }

    static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString(
        time.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // A thousandth of a metre or second is finer than any device; more digits would only show how floating point works.
    static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, 3));
        else
            json.WriteNull(name);
    }

    static string Kind(SetKind kind) => kind switch
    {
        SetKind.Active => "active",
        SetKind.Rest => "rest",
        SetKind.WarmUp => "warmup",
        SetKind.Normal => "normal",
        SetKind.DropSet => "dropset",
        SetKind.Failure => "failure",
        SetKind.CoolDown => "cooldown",
    };

    internal static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Note => "note",
        FindingSeverity.ValueDropped => "value-dropped",
        FindingSeverity.PartDropped => "part-dropped",
        FindingSeverity.Refused => "refused",
    };
}
