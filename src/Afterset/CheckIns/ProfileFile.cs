using System.Globalization;
using System.Text.Json;
using Afterset.Body;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.CheckIns;

/// <summary>A profile and wishes, as profile.json has them.</summary>
/// <param name="Health">What the person told about their health.</param>
/// <param name="Tools">Their tools, by id; null when not told.</param>
/// <param name="MinutesADay">Most minutes a day; null when not told.</param>
public sealed record AthleteProfile(HealthProfile Health, IReadOnlyList<string>? Tools, int? MinutesADay);

/// <summary>Reads profile.json. A profile that is not understood to the last word is refused: what it meant could be the warning.</summary>
/// <remarks>The schema is docs/schema/profile.schema.json.</remarks>
public sealed class ProfileFile
{
    static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    readonly List<string> _problems = [];
    readonly BodyCatalogue _body;
    readonly SafetyRules _safety;

    ProfileFile(BodyCatalogue body, SafetyRules safety) => (_body, _safety) = (body, safety);

    /// <summary>Reads a profile.</summary>
    /// <param name="json">The content of the file.</param>
    /// <param name="problems">What was not understood, each with its place; empty when all was.</param>
    /// <returns>The profile; null when anything was not understood.</returns>
    public static AthleteProfile? Read(string json, out IReadOnlyList<string> problems)
    {
        var file = new ProfileFile(BodyCatalogue.Default, SafetyRules.Default);
        problems = file._problems;
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var profile = file.Read(document.RootElement);
            return file._problems.Count == 0 ? profile : null;
        }
        catch (JsonException error)
        {
            file._problems.Add($"line {error.LineNumber + 1}: this is not JSON");
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: JSON allows to write it, but no text can hold it.
            file._problems.Add("a text in it has half of a character");
            return null;
        }
    }

    AthleteProfile Read(JsonElement root)
    {
        var (health, tools, minutes) = (HealthProfile.Unknown, (IReadOnlyList<string>?)null, (int?)null);
        foreach (var member in Members(root, "profile"))
        {
            switch (member.Name)
            {
                case "version" or "$schema" or "name":
                    break;
                case "age":
                    health = health with { Age = Number(member, 0, 120) };
                    break;
                case "maxHeartRateBpm":
                    health = health with { HighestHeartRate = Number(member, 20, 250) is { } bpm ? HeartRate.TryFromBpm(bpm) : null };
                    break;
                case "answers":
                    health = health with { Answers = Answers(member.Value) };
                    break;
                case "injuries":
                    health = health with { Injuries = [.. Items(member).Select(Injury).OfType<Injury>()] };
                    break;
                case "tools":
                    tools = [.. Items(member).Select(Tool).OfType<string>()];
                    break;
                case "minutesADay":
                    minutes = Number(member, 0, 240);
                    break;
                default:
                    Problem(member.Name, "is not known here");
                    break;
            }
        }

        return new(health, tools, minutes);
    }

    Dictionary<string, bool> Answers(JsonElement answers)
    {
        var read = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var member in Members(answers, "answers"))
        {
            if (member.Name != "clinician-agrees" && _safety.Questions.All(question => question.Id != member.Name))
                Problem($"answers.{member.Name}", "is no question of ours; \"afterset profile\" lists them");
            else if (YesOrNo(member.Value) is { } isYes)
                read[member.Name] = isYes || read.GetValueOrDefault(member.Name);
            else if (member.Value.ValueKind != JsonValueKind.Null)
                Problem($"answers.{member.Name}", "is neither true nor false nor null");
        }

        return read;
    }

    string? Tool(JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String && item.GetString() is { } id && ToolCatalogue.Default.Find(id) is { } tool)
            return tool.Id;
        Problem("tools", $"has one that is none of: {string.Join(", ", ToolCatalogue.Default.All.Select(known => known.Id))}");
        return null;
    }

    Injury? Injury(JsonElement item)
    {
        var texts = Texts(item);
        var (kind, where, since) = (texts.GetValueOrDefault("kind"), texts.GetValueOrDefault("where"), texts.GetValueOrDefault("since"));
        var place = where is null ? null : PlaceText.Parse(where, _body);
        if (kind is null || !_safety.InjuryKinds.Contains(kind, StringComparer.Ordinal))
            Problem("injuries.kind", $"is none of: {string.Join(", ", _safety.InjuryKinds)}");
        else if (place is null)
            Problem("injuries.where", "names no place that we know, such as \"left calf\" or \"right knee\"");
        else if (since is not null && Date(since) is null)
            Problem("injuries.since", "is no date such as 2026-11-20");
        else
            return new(kind, PlaceText.WholeLimb(place, _body), since is null ? null : Date(since));
        return null;
    }

    // What an injury says besides could be the reason not to press, so it is refused too.
    Dictionary<string, string?> Texts(JsonElement injury)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in Members(injury, "injuries"))
        {
            if (member.Name is not ("kind" or "where" or "since"))
                Problem($"injuries.{member.Name}", "is not known here");
            else if (member.Value.ValueKind == JsonValueKind.String)
                texts[member.Name] = member.Value.GetString();
            else if (member.Name != "since" || member.Value.ValueKind != JsonValueKind.Null)
                Problem($"injuries.{member.Name}", "is no text");
        }

        return texts;
    }

    // Year first only: 05/11 is in May to some and in November to others, and six weeks hang on it.
    static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    static bool? YesOrNo(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when value.ValueEquals("yes") => true,
        JsonValueKind.String when value.ValueEquals("no") => false,
        _ => null,
    };

    int? Number(JsonProperty member, int from, int to)
    {
        if (member.Value.ValueKind == JsonValueKind.Null)
            return null;
        if (member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) && number >= from && number <= to)
            return number;
        Problem(member.Name, $"is no whole number from {from} to {to}");
        return null;
    }

    IEnumerable<JsonProperty> Members(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Problem(name, "is no object");
            return [];
        }

        JsonProperty[] members = [.. element.EnumerateObject()];
        foreach (var twice in members.CountBy(member => member.Name, StringComparer.Ordinal).Where(count => count.Value > 1))
            Problem($"{name}: {twice.Key}", "is there more than once");
        return members;
    }

    IEnumerable<JsonElement> Items(JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.Array)
            return [.. member.Value.EnumerateArray()];
        Problem(member.Name, "is no list");
        return [];
    }

    void Problem(string place, string what) => _problems.Add($"{place} {what}");
}
