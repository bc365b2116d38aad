using System.Text.Json;
using Afterset.Body;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Journal.Entries;

/// <summary>The file that a workout was read from, where the athlete wants it kept.</summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Name">Its name; null when not told.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record OriginalFile(string Sha256, string? Name, long Bytes);

/// <summary>A workout that was done.</summary>
/// <param name="Workout">The workout without its samples: see <see cref="WorkoutSummary"/>.</param>
/// <param name="Original">The file it was read from; null when it is not kept.</param>
public sealed record WorkoutEntry(Workout Workout, OriginalFile? Original) : EntryContent
{
    internal const string Name = "workout";

    const int MostHeartRates = 301;
    const int MostSamples = 10_000_000;

    /// <inheritdoc />
    public override string Kind => Name;

    internal static WorkoutEntry Read(EntryPart data) => new(
        new Workout
        {
            Format = data.NeededText("format"),
            Sport = data.Text("sport"),
            SubSport = data.Text("subSport"),
            Title = data.Text("title"),
            Start = data.Time("start"),
            Duration = data.Seconds("durationS"),
            Elapsed = data.Seconds("elapsedS"),
            Distance = Metres(data, "distanceM"),
            Ascent = Metres(data, "ascentM"),
            Descent = Metres(data, "descentM"),
            Energy = data.Number("energyKcal", 0, 1e6) is { } energy ? Energy.TryFromKilocalories(energy) : null,
            AverageHeartRate = Bpm(data, "averageHeartRateBpm"),
            MaxHeartRate = Bpm(data, "maxHeartRateBpm"),
            Rpe = Rating(data),
            Feel = data.Whole("feel", 0, 100),
            Records = data.Whole("records", 0, int.MaxValue) ?? 0,
            Laps = data.Whole("laps", 0, int.MaxValue) ?? 0,
            HeartRates = HeartRatesOf(data),
            Sets = [.. data.Items("sets").Select(SetOf)],
        },
        data.Part("original") is { } original ? new(Sha256Of(original), original.Text("name"), (long)original.NeededNumber("bytes", 0, 1e12)) : null);

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("format", Workout.Format);
        json.Text("sport", Workout.Sport);
        json.Text("subSport", Workout.SubSport);
        json.Text("title", Workout.Title);
        json.Time("start", Workout.Start);
        json.Seconds("durationS", Workout.Duration);
        json.Seconds("elapsedS", Workout.Elapsed);
        WriteMeasures(json);
        if (Workout.Records > 0)
            json.WriteNumber("records", Workout.Records);
        if (Workout.Laps > 0)
            json.WriteNumber("laps", Workout.Laps);
        WriteHeartRates(json);
        json.List("sets", Workout.Sets, Write);
        if (Original is { } original)
        {
            json.WriteStartObject("original");
            json.WriteString("sha256", original.Sha256);
            json.Text("name", original.Name);
            json.WriteNumber("bytes", original.Bytes);
            json.WriteEndObject();
        }
    }

    void WriteMeasures(Utf8JsonWriter json)
    {
        json.Number("distanceM", Workout.Distance?.Metres);
        json.Number("ascentM", Workout.Ascent?.Metres);
        json.Number("descentM", Workout.Descent?.Metres);
        json.Number("energyKcal", Workout.Energy?.Kilocalories);
        json.Number("averageHeartRateBpm", Workout.AverageHeartRate?.Bpm);
        json.Number("maxHeartRateBpm", Workout.MaxHeartRate?.Bpm);
        json.Number("rpe", Workout.Rpe?.Cr10);
        json.Number("feel", Workout.Feel);
    }

    void WriteHeartRates(Utf8JsonWriter json)
    {
        if (Workout.HeartRates.Count == 0)
            return;
        json.WriteStartArray("heartRates");
        foreach (var (bpm, samples) in Workout.HeartRates)
        {
            json.WriteStartArray();
            json.WriteNumberValue(bpm);
            json.WriteNumberValue(samples);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, ExerciseSet set)
    {
        json.Text("exercise", set.Exercise);
        json.Text("pattern", set.Pattern?.Id);
        if (set.Kind != SetKind.Active)
            json.Word<SetKind>("kind", set.Kind);
        json.Number("repetitions", set.Repetitions);
        json.Number("massKg", set.LiftedMass?.Kilograms);
        json.Seconds("durationS", set.Duration);
        json.Number("distanceM", set.Distance?.Metres);
        json.Number("rpe", set.Rpe?.Cr10);
        json.Word("side", set.Side);
    }

    static ExerciseSet SetOf(EntryPart set)
    {
        var exercise = set.Text("exercise");
        return new()
        {
            Exercise = exercise,
            Pattern = PatternOf(exercise, set.Text("pattern")),
            Kind = set.Word<SetKind>("kind") ?? SetKind.Active,
            Repetitions = set.Whole("repetitions", 0, 100_000),
            LiftedMass = set.Number("massKg", 0, 100_000) is { } mass ? Mass.TryFromKilograms(mass) : null,
            Duration = set.Seconds("durationS"),
            Distance = Metres(set, "distanceM"),
            Rpe = Rating(set),
            Side = set.Word<Side>("side"),
        };
    }

    // The name is asked first: what is known about exercises grows, and words such as "negative" change a pattern. A file that
    // tells a number has its pattern alone.
    static MovementPattern? PatternOf(string? exercise, string? pattern)
    {
        if (exercise is not null && ExerciseCatalogue.Default.Recognise(exercise).Pattern is { } recognised)
            return recognised.Id == pattern || pattern is null || !ExerciseCatalogue.Default.Patterns.ContainsKey(pattern) ? recognised : ExerciseCatalogue.Default.Patterns[pattern];
        return pattern is null ? null : ExerciseCatalogue.Default.Patterns.GetValueOrDefault(pattern);
    }

    static IReadOnlyList<HeartRateCount> HeartRatesOf(EntryPart data)
    {
        var counts = new List<HeartRateCount>();
        foreach (var pair in data.Elements("heartRates"))
        {
            if (pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
                && pair[0].ValueKind == JsonValueKind.Number && pair[0].TryGetInt32(out var bpm) && bpm is >= 0 and <= 300
                && pair[1].ValueKind == JsonValueKind.Number && pair[1].TryGetInt32(out var samples) && samples is > 0 and <= MostSamples
                && counts.Count < MostHeartRates)
                counts.Add(new(bpm, samples));
            else
                data.Problem("heartRates", "has a pair that is no heart rate and count");
        }

        return counts;
    }

    static string Sha256Of(EntryPart original)
    {
        var text = original.NeededText("sha256");
        if (text.Length != 64 || !text.All(char.IsAsciiHexDigitLower))
            original.Problem("sha256", "is no SHA-256 in lower case");
        return text;
    }

    static Length? Metres(EntryPart part, string name) => part.Number(name, 0, 1e8) is { } metres ? Length.TryFromMetres(metres) : null;

    static HeartRate? Bpm(EntryPart part, string name) => part.Whole(name, 20, 250) is { } bpm ? HeartRate.TryFromBpm(bpm) : null;

    static Rpe? Rating(EntryPart part) => part.Number("rpe", 0, 10) is { } rating ? Rpe.TryFromCr10(rating) : null;
}
