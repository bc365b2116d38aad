using System.Text.Json;
using Afterset.Fixtures;

namespace Afterset.Tests.Languages;

/// <summary>Which members of the files of data/ a person gets to see.</summary>
static class VisibleTexts
{
    static readonly string[] Values = ["says", "why", "unit"];
    static readonly string[] Stage = ["name", "says", "why", "afterwards"];

    /// <summary>The members by file, below data/. A list's items count as the list's name.</summary>
    internal static IReadOnlyDictionary<string, string[]> Members { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["safety/rules.json"] = ["says", "instead"],
        ["safety/symptoms.json"] = ["says"],
        ["safety/intake.json"] = ["says", "asks", "unlocks"],
        ["safety/alternatives.json"] = ["says", "name", "how"],
        ["safety/before-you-start.json"] = ["says"],
        ["protocols/right-after.json"] = Stage,
        ["protocols/next-day.json"] = Stage,
        ["protocols/two-days-after.json"] = Stage,
        ["protocols/doms.json"] = Stage,
        ["protocols/not-rolled.json"] = ["says"],
        ["protocols/techniques.json"] = ["says", "name", "professional", "what", "how", "does", "whereNot"],
        ["protocols/tools.json"] = ["says", "name", "what", "can", "cannot", "use", "never", "standIn", "of", "unit", "checklist"],
        ["protocols/model.json"] = Values,
        ["companions/companions.json"] = ["says", "name", "do", "when", "effect", "cost", "notFor", "of", "unit", "costsFor"],
        ["body/regions.json"] = ["says", "name", "shortName", "where", "structure", "kind", "cautions"],
        ["body/joints.json"] = ["says", "name", "keepOff"],
        ["body/limbs.json"] = ["says", "id"],
        ["answers.json"] = ["says", "question", "inBrief", "text"],
        ["claims.json"] = ["says", "reason", "wouldChangeOurMind", "citedFor", "found"],
        ["sources.json"] = ["says", "found", "what"],
        ["soreness/model.json"] = Values,
        ["soreness/daily.json"] = Values,
        ["soreness/muscle-groups.json"] = ["says", "heavyCourseSays"],
        ["load/model.json"] = Values,
        ["load/body-parts.json"] = ["says", "name"],
        ["load/sports.json"] = ["says", "sport", "subSport"],
        ["journal/model.json"] = Values,
        ["workouts/model.json"] = Values,
        ["exercises/movement-patterns.json"] = ["says", "name"],
        ["measures/home.json"] = ["says", "name", "how", "tells", "unit", "why"],
        ["sessions/calm.json"] = ["says", "name", "does", "notFor"],
        ["sessions/guide.json"] = Values,
    };

    /// <summary>Files of which nobody sees a word: shapes, and words that are looked for in what people write.</summary>
    internal static IReadOnlyList<string> Unseen { get; } =
        ["body/body-map.json", "exercises/fit-exercises.json", "exercises/name-rules.json", "exercises/words.json"];

    /// <summary>Every file of data/ that the engine carries, below data/.</summary>
    internal static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(path => !NotCarried.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));

    static readonly string[] NotCarried = ["cases/", "schema/", "validation/"];

    static string Folder => Path.Combine(Repository.Root, "data");

    /// <summary>The texts of a file, as the app shows them.</summary>
    internal static IReadOnlyList<string> Of(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return
        [
            .. Texts(document.RootElement, "", Members[file])
                .Select(text => text.Member is "sport" or "subSport" ? text.Text.Replace('_', ' ') : text.Text)
                .Where(text => text != "1")
                .Distinct(StringComparer.Ordinal),
        ];
    }

    static IEnumerable<(string Member, string Text)> Texts(JsonElement element, string member, string[] wanted) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(inner => Texts(inner.Value, inner.Name, wanted)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(inner => Texts(inner, member, wanted)),
        JsonValueKind.String when wanted.Contains(member, StringComparer.Ordinal) => [(member, element.GetString()!)],
        _ => [],
    };
}
