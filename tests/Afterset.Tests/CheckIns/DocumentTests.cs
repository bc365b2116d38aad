using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Afterset.CheckIns;
using Afterset.Fixtures;
using Afterset.Safety;
using Afterset.Tests.Data;
using Xunit;

namespace Afterset.Tests.CheckIns;

/// <summary>docs/profile.md, docs/check-in.md and the schema of profiles say what the code reads.</summary>
public sealed class DocumentTests
{
    static readonly string[] Said =
    [
        "quads 6, left calf 3", "legs 5", "shoulders 4; lower back 2", "right quad 6.5", "hamstrings sore 7/10", "left knee 4", "right knee sharp",
        "dark urine", "left calf swollen", "left hamstring felt a pop", "tingling in left hand", "no dark urine", "not dizzy, quads 3",
        "overall 4", "whole body 6/10; quads 6", "quads 11", "quads six", "quads and hamstrings 6", "my urine is dark", "quads 6,5",
    ];

    public static TheoryData<string> Profiles() =>
        [.. Regex.Matches(Text("docs/profile.md"), "```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture).Select(match => match.Groups["json"].Value)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_profile_in_the_document_is_understood_and_fits_the_schema(string json)
    {
        Assert.NotNull(ProfileFile.Read(json, out var problems));
        Assert.Empty(problems);
        Assert.Empty(JsonSchema.Mistakes(Json(json), Schema()));
    }

    [Fact]
    public void The_document_has_two_whole_profiles() => Assert.Equal(2, Profiles().Count);

    [Fact]
    public void The_schema_knows_the_questions_the_kinds_of_injury_and_no_others()
    {
        var members = Schema().GetProperty("properties");
        Assert.Equal(
            SafetyRules.Default.Questions.Select(question => question.Id).Append("clinician-agrees").Order(StringComparer.Ordinal),
            members.GetProperty("answers").GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            SafetyRules.Default.InjuryKinds.Order(StringComparer.Ordinal),
            members.GetProperty("injuries").GetProperty("items").GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "age": 34.5 }""")]
    [InlineData("""{ "age": -1 }""")]
    [InlineData("""{ "answers": { "pregnant": "maybe" } }""")]
    [InlineData("""{ "answers": { "unheard-of": true } }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf" }] }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "ache" }] }""")]
    [InlineData("""{ "shoeSize": 44 }""")]
    [InlineData("[]")]
    public void What_the_code_refuses_the_schema_refuses(string json)
    {
        Assert.Null(ProfileFile.Read(json, out _));
        Assert.NotEmpty(JsonSchema.Mistakes(Json(json), Schema()));
    }

    [Fact]
    public void Every_sign_and_its_words_are_listed()
    {
        var text = new StringBuilder("| sign | words | id |\n|---|---|---|\n");
        foreach (var symptom in SafetyRules.Default.Symptoms)
            text.Append(CultureInfo.InvariantCulture, $"| {symptom.Says} | {string.Join(", ", symptom.Words)} | `{symptom.Id}` |\n");
        MarkedBlock.Matches(text.ToString(), "docs/check-in.md", "signs");
    }

    [Fact]
    public void Every_example_is_read_as_the_document_says()
    {
        var text = new StringBuilder("| written | read as |\n|---|---|\n");
        foreach (var said in Said)
            text.Append(CultureInfo.InvariantCulture, $"| `{said}` | {Read(said)} |\n");
        MarkedBlock.Matches(text.ToString(), "docs/check-in.md", "examples");
    }

    static string Read(string said) => CheckInText.Parse(said, DateTimeOffset.UnixEpoch) switch
    {
        CheckInOutcome.Understood { CheckIn: var read } => read.Reports.Count + read.Symptoms.Count == 0 && read.Overall is null ? "nothing to report" : string.Join(
            "; ",
            read.Reports.GroupBy(report => report.Where.Region).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key} {string.Join(" and ", place.Select(report => report.Where.Side.ToString().ToLowerInvariant()))} {place.First().Score.Value:0.#}"))
                .Concat(read.Overall is { } overall ? [string.Create(CultureInfo.InvariantCulture, $"the whole body {overall.Score.Value:0.#}")] : [])
                .Concat(read.Symptoms.Select(sign => $"sign `{sign.Symptom}`{(sign.Where is { } where ? $" at {where.Name}" : "")}"))),
        CheckInOutcome.NotUnderstood stopped => $"not understood: “{stopped.Part}”",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static JsonElement Schema() => Json(Text("docs/schema/profile.schema.json"));

    static string Text(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
