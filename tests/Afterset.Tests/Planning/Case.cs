using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Fixtures;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Tests.Planning;

/// <summary>One file of data/cases, for a therapist to read and correct. The schema is data/schema/case.schema.json.</summary>
/// <param name="Name">What it is about, in a few words.</param>
/// <param name="Says">What happens and what has to come of it.</param>
/// <param name="ReviewedBy">Clinicians who agreed to what is expected; empty until somebody did.</param>
/// <param name="Situation">What was done, told and felt.</param>
/// <param name="Expected">What has to come of it.</param>
/// <param name="Schema">Where the schema is, for editors.</param>
/// <param name="Disputed">What Afterset does instead, where it does not do what is expected; null where it does.</param>
sealed record Case(
    string Name,
    string Says,
    IReadOnlyList<string> ReviewedBy,
    Situation Situation,
    Expected Expected,
    string? Disputed = null,
    [property: JsonPropertyName("$schema")] string? Schema = null)
{
    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    static readonly string Folder = Path.Combine(Repository.Root, "data", "cases");

    internal static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static Case Read(string file) => JsonSerializer.Deserialize<Case>(File.ReadAllText(Path.Combine(Folder, file)), Json)!;
}

/// <summary>What was done, told and felt.</summary>
/// <param name="AsOf">The moment of planning.</param>
/// <param name="Did">The workouts.</param>
/// <param name="WeeksOfTheSame">So many weeks before, the same was done once a week.</param>
/// <param name="Profile">A profile as docs/profile.md describes it; null when nothing was told.</param>
/// <param name="OtherAnswers">How every health question is answered that the profile does not answer; null for not at all.</param>
/// <param name="CheckIn">A check-in as docs/check-in.md describes it, said at the moment of planning.</param>
/// <param name="Days">How many days are planned.</param>
sealed record Situation(
    DateTimeOffset AsOf,
    IReadOnlyList<Done> Did,
    int WeeksOfTheSame = 0,
    JsonElement? Profile = null,
    string? OtherAnswers = null,
    string? CheckIn = null,
    int Days = 4);

/// <summary>A workout in simple words.</summary>
sealed record Done(
    string Sport,
    double EndedHoursAgo,
    int Minutes,
    string? SubSport = null,
    string? Title = null,
    double? Rpe = null,
    double? Kilometres = null,
    double? DescentMetres = null,
    IReadOnlyList<DoneExercise>? Exercises = null);

/// <summary>Some sets of one exercise.</summary>
sealed record DoneExercise(string Name, int Sets, int Repetitions, double? Kilograms = null, double? Rpe = null);

/// <summary>How it comes out.</summary>
enum CaseOutcome
{
    Planned,
    Withheld,
    CheckInNotUnderstood,
}

/// <summary>What has to come of a case. What is not named is not looked at.</summary>
/// <param name="Outcome">A plan, a refusal, or a question about the check-in.</param>
/// <param name="Urgency">How soon a clinician should look at it.</param>
/// <param name="Rules">Rules that must be among the reasons.</param>
/// <param name="WithoutRules">Rules that must not.</param>
/// <param name="Treats">Places with at least one step.</param>
/// <param name="LeavesAlone">Places without any.</param>
/// <param name="OnlyTools">No tools but these ("none" is movement).</param>
/// <param name="WithoutTechniques">Techniques that must not be in it.</param>
/// <param name="PressureAtMost">The deepest touch anywhere.</param>
/// <param name="PressureAtMostAt">The deepest touch at a place.</param>
/// <param name="OnlyAt">Techniques that belong to one place, and that place.</param>
/// <param name="NoLongerThanAt">Places that get no more time than another place.</param>
/// <param name="Omits">What is listed as not planned, and the rule that is given for it.</param>
/// <param name="SessionsFrom">At least so many sessions.</param>
/// <param name="Says">Words that must stand somewhere in what is said.</param>
/// <param name="NeverSays">Words that must not.</param>
/// <param name="WithoutAlternatives">Alternatives that must not be offered.</param>
sealed record Expected(
    CaseOutcome Outcome,
    Urgency? Urgency = null,
    IReadOnlyList<string>? Rules = null,
    IReadOnlyList<string>? WithoutRules = null,
    IReadOnlyList<string>? Treats = null,
    IReadOnlyList<string>? LeavesAlone = null,
    IReadOnlyList<string>? OnlyTools = null,
    IReadOnlyList<string>? WithoutTechniques = null,
    PressureLevel? PressureAtMost = null,
    IReadOnlyDictionary<string, PressureLevel>? PressureAtMostAt = null,
    IReadOnlyDictionary<string, string>? OnlyAt = null,
    IReadOnlyDictionary<string, string>? NoLongerThanAt = null,
    IReadOnlyDictionary<string, string>? Omits = null,
    int SessionsFrom = 0,
    IReadOnlyList<string>? Says = null,
    IReadOnlyList<string>? NeverSays = null,
    IReadOnlyList<string>? WithoutAlternatives = null);
