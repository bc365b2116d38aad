using System.Text.Json;
using System.Text.Json.Nodes;
using Afterset.Body;
using Afterset.Fixtures;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using NJsonSchema;
using Xunit;

namespace Afterset.Tests.Journal;

/// <summary>docs/schema/journal.schema.json and docs/journal.md say what the engine writes.</summary>
public sealed class JournalSchemaTests
{
    static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "journal.schema.json"));

    static readonly Lazy<JsonSchema> TheSchema = new(() =>
        JsonSchema.FromJsonAsync(Text.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken).GetAwaiter().GetResult());

    static readonly Workout Whole = new()
    {
        Format = "fit",
        Sport = "training",
        SubSport = "strength_training",
        Title = "Leg day",
        Start = Generators.Monday,
        Duration = TimeSpan.FromMinutes(60),
        Elapsed = TimeSpan.FromMinutes(70.5),
        Distance = Length.TryFromMetres(10),
        Ascent = Length.TryFromMetres(1),
        Descent = Length.TryFromMetres(0),
        Energy = Energy.TryFromKilocalories(400),
        AverageHeartRate = HeartRate.FromBpm(120),
        MaxHeartRate = HeartRate.FromBpm(170),
        Rpe = Rpe.TryFromCr10(8),
        Feel = 50,
        Records = 3,
        Laps = 1,
        HeartRates = [new(118, 2), new(122, 1)],
        Sets =
        [
            .. Enum.GetValues<SetKind>().Select(kind => new ExerciseSet
            {
                Exercise = "Squat",
                Pattern = ExerciseCatalogue.Default.Recognise("Squat").Pattern,
                Kind = kind,
                Repetitions = 5,
                LiftedMass = Mass.TryFromKilograms(100),
                Duration = TimeSpan.FromSeconds(40),
                Distance = Length.TryFromMetres(1),
                Rpe = Rpe.TryFromCr10(7.5),
                Side = Side.Left,
            }),
        ],
    };

    static readonly EntryContent[] Others =
    [
        new WorkoutEntry(Whole, new(new string('a', 64), "leg-day.fit", 1234)),
        new RecoverySessionEntry(
            new("next-day-20261123T1742Z", Afterset.Sessions.PastSessionStatus.Done, Generators.Monday, Generators.Monday.AddMinutes(9), PressureLevel.VeryDeep),
            [new(new(new RegionId("calves"), Side.Right), "gliding", "hands", PressureLevel.Light, 90)],
            "none") { Felt = SessionFelt.Better },
        new TendernessEntry([new(new(new RegionId("calves"), Side.Right), SorenessScore.TryFrom(2.5)!.Value)], Generators.Monday),
        new HomeMeasureEntry("knee-to-wall", Generators.Monday, [new(9.5, Side.Left), new(11, Side.Right)]),
        new HomeMeasureEntry("sit-and-reach", Generators.Monday, [new(-3)]),
        new HealthProfileEntry(34, HeartRate.FromBpm(190), new Dictionary<string, bool?> { ["fever"] = null, ["blood-clot"] = false, ["clinician-agrees"] = true }),
        new InjuryEntry(new("strain", new([new(new RegionId("calves"), Side.Left)], null, "left calf"), Generators.Monday), Generators.Monday),
        new PreferencesEntry(["roller"], 15, 4, "Europe/Berlin", "en"),
        new EventEntry(Generators.Monday, "Race"),
        new SameWorkoutEntry(JournalGenerators.Id(1), JournalGenerators.Id(2), AreSame: true),
        new RetractionEntry(JournalGenerators.Id(1), "typed wrongly"),
        new CorrectionEntry(JournalGenerators.Id(1), new EventEntry(Generators.Monday, null)),
    ];

    public static TheoryData<string> Kinds => [.. EntryKinds.Names];

    [Fact]
    public void What_the_engine_writes_fits_the_schema()
    {
        JournalGenerators.SomeContent.Sample(content => Fits(content), iter: 300);
        JournalGenerators.SomeContent.Sample(content => Fits(new CorrectionEntry(JournalGenerators.Id(1), content)), iter: 100);
        Assert.All(Others, Fits);
    }

    [Theory]
    [InlineData("/id", "\"0199d3c4-0000-4000-8000-000000000000\"")]
    [InlineData("/kind", "\"trial\"")]
    [InlineData("/version", "2")]
    [InlineData("/at", "\"23.11.2026\"")]
    [InlineData("/data/format", "null")]
    [InlineData("/data/rpe", "11")]
    [InlineData("/data/shoes", "\"red\"")]
    [InlineData("/data/sets/0/kind", "\"heavy\"")]
    [InlineData("/data/sets/0/side", "\"both\"")]
    [InlineData("/data/heartRates/0", "[1]")]
    [InlineData("/data/original/sha256", "\"AA\"")]
    public void A_broken_entry_does_not_fit(string path, string value)
    {
        var entry = JsonNode.Parse(Json(Others[0]))!;
        var names = path.Split('/')[1..];
        var node = names[..^1].Aggregate(entry, (at, name) => int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index) ? at[index]! : at[name]!);
        if (node is JsonArray list)
            list[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            node[names[^1]] = JsonNode.Parse(value);
        Assert.NotEmpty(TheSchema.Value.Validate(entry.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_in_the_schema_and_in_the_document(string kind)
    {
        using var schema = JsonDocument.Parse(Text);
        Assert.True(schema.RootElement.GetProperty("$defs").TryGetProperty($"data-{kind}", out _));
        Assert.Contains($"### `{kind}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "journal.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_entry_in_the_document_is_one()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "journal.md")).ReplaceLineEndings("\n");
        var json = document[(document.IndexOf("```json\n", StringComparison.Ordinal) + 8)..];
        json = json[..json.IndexOf('\n', StringComparison.Ordinal)];
        Assert.IsType<EventEntry>(JournalEntry.TryRead(json, out _)!.Content);
        Assert.Empty(TheSchema.Value.Validate(json));
    }

    [Fact]
    public void The_schema_knows_the_words_that_are_known_and_no_others()
    {
        using var schema = JsonDocument.Parse(Text);
        var defs = schema.RootElement.GetProperty("$defs");
        IEnumerable<string> Words(JsonElement of) => of.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(BodyCatalogue.Default.Regions.Select(region => region.Id.Value).Order(StringComparer.Ordinal), Words(defs.GetProperty("region")));
        Assert.Equal(BodyCatalogue.Default.Joints.Select(joint => joint.Id).Order(StringComparer.Ordinal), Words(defs.GetProperty("place").GetProperty("properties").GetProperty("joint")));
        Assert.Equal(SafetyRules.Default.Symptoms.Select(sign => sign.Id).Order(StringComparer.Ordinal), Words(defs.GetProperty("sign").GetProperty("properties").GetProperty("sign")));
        Assert.Equal(SafetyRules.Default.InjuryKinds.Order(StringComparer.Ordinal), Words(defs.GetProperty("data-injury").GetProperty("properties").GetProperty("injury")));
        Assert.Equal(ToolCatalogue.Default.All.Select(tool => tool.Id).Order(StringComparer.Ordinal), Words(defs.GetProperty("data-preferences").GetProperty("properties").GetProperty("tools").GetProperty("items")));
        Assert.Equal(
            SafetyRules.Default.Questions.Select(question => question.Id).Append("clinician-agrees").Order(StringComparer.Ordinal),
            defs.GetProperty("data-health-profile").GetProperty("properties").GetProperty("answers").GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_document_says_how_long_things_count_as_the_data_do()
    {
        var table = "| what | how long | rule |\n|---|---|---|\n"
            + $"| a rating of soreness | {Days("soreness")} days | `journal/lasting` |\n"
            + $"| a sign that leaves a place out | {Days("localSign")} days after it was last named, or until you say that it is over | `journal/lasting` |\n"
            + "| a sign that forbids every plan | until you say that it is over | `journal/lasting` |\n"
            + $"| a workout that a plan is for | {JournalModel.Default.PlanFor.TotalHours:0} hours after its end; earlier ones are history | `journal/recent` |\n";
        MarkedBlock.Matches(table, "docs/journal.md", "lasting");
    }

    static int Days(string value) => (int)JournalModel.Default.Rules.Single(rule => rule.Id == "journal/lasting").Hours(value).TotalDays;

    static void Fits(EntryContent content) => Assert.Empty(TheSchema.Value.Validate(Json(content)));

    static string Json(EntryContent content) => JournalEntry.Of(JournalGenerators.Id(7), Generators.Monday, content).Json;
}
