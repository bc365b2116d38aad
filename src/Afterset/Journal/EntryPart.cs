using System.Globalization;
using System.Text.Json;
using Afterset.Body;

namespace Afterset.Journal;

/// <summary>An object inside an entry, read strictly: what does not fit becomes a problem with its place, never an exception.</summary>
/// <param name="element">The object.</param>
/// <param name="path">Where it is in the entry.</param>
/// <param name="problems">What was not understood so far.</param>
readonly struct EntryPart(JsonElement element, string path, List<string> problems)
{
    const int LongestText = 2_000;
    const int MostItems = 5_000;

    static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Refuses members of other names: what they say could be the warning.</summary>
    internal void HasOnly(params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                Problem(member.Name, "is not known here");
        }
    }

    internal bool Has(string name) => Find(name) is not null;

    /// <summary>Whether the member is there and says null.</summary>
    internal bool IsNull(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;

    internal string? Text(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && IsWhole(value, out var text) && text.Length <= LongestText)
            return text;
        return Refuse<string>(name, "is no text, or too long");
    }

    internal string NeededText(string name) => Text(name) ?? Missing(name, "");

    internal double? Number(string name, double least, double most)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Problem(name, string.Create(CultureInfo.InvariantCulture, $"is no number from {least} to {most}"));
        return null;
    }

    internal double NeededNumber(string name, double least, double most) => Number(name, least, most) ?? Missing(name, least);

    internal int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Problem(name, string.Create(CultureInfo.InvariantCulture, $"is no whole number from {least} to {most}"));
        return null;
    }

    internal bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Refused(name),
    };

    internal DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (TimeOf(text) is { } time)
            return time;
        Problem(name, "is no time such as 2026-11-23T18:40:00+01:00");
        return null;
    }

    internal DateTimeOffset NeededTime(string name) => Time(name) ?? Missing(name, DateTimeOffset.UnixEpoch);

    internal TimeSpan? Seconds(string name) => Number(name, 0, 1e8) is { } seconds ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond)) : null;

    internal Guid NeededId(string name)
    {
        if (Guid.TryParseExact(Text(name), "D", out var id))
            return id;
        return Missing(name, Guid.Empty);
    }

    /// <summary>A member of an enumeration, by its name in lower case with hyphens.</summary>
    internal T? Word<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var member in Enum.GetValues<T>())
        {
            if (WordOf(member) == text)
                return member;
        }

        Problem(name, "is none of the words that may stand here");
        return null;
    }

    internal T NeededWord<T>(string name)
        where T : struct, Enum => Word<T>(name) ?? Missing(name, default(T));

    internal RegionSide NeededRegionSide()
    {
        var region = new RegionId(NeededText("region"));
        if (!BodyCatalogue.Default.Contains(region))
            Problem("region", "is no region that this version knows");
        return new(region, NeededWord<Side>("side"));
    }

    internal EntryPart? Part(string name) =>
        Find(name) is { } value ? new EntryPart(Object(value, name), $"{path}{name}.", problems) : null;

    internal EntryPart NeededPart(string name) => Part(name) ?? Missing(name, new EntryPart(default, $"{path}{name}.", problems));

    internal IReadOnlyList<EntryPart> Items(string name, int most = MostItems)
    {
        var (parent, problemList) = (path, problems);
        if (Elements(name).Count > most)
            Problem(name, "is too long");
        return [.. Elements(name).Take(most).Select((item, index) => new EntryPart(item, $"{parent}{name}[{index}].", problemList))];
    }

    internal IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Elements(name))
        {
            if (item.ValueKind == JsonValueKind.String && IsWhole(item, out var text) && text.Length <= LongestText)
                texts.Add(text);
            else
                Problem(name, "has an item that is no text");
        }

        return texts;
    }

    /// <summary>The array itself, for lists of numbers.</summary>
    internal IReadOnlyList<JsonElement> Elements(string name)
    {
        if (Find(name) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MostItems)
            return [.. value.EnumerateArray()];
        Problem(name, "is no list, or too long");
        return [];
    }

    internal IEnumerable<JsonProperty> Members() => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    internal void Problem(string name, string what) => problems.Add($"{path}{name} {what}");

    internal static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.Year is >= 1900 and <= 2199 ? time : null;

    internal static string WordOf<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    JsonElement Object(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
            Problem(name, "is no object");
        return value;
    }

    // Half of a surrogate pair: JSON allows to write it, but no text can hold it.
    static bool IsWhole(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    bool? Refused(string name)
    {
        Problem(name, "is neither true nor false");
        return null;
    }

    T? Refuse<T>(string name, string what)
        where T : class
    {
        Problem(name, what);
        return null;
    }

    T Missing<T>(string name, T instead)
    {
        if (problems.Count == 0 || !problems[^1].StartsWith($"{path}{name} ", StringComparison.Ordinal))
            Problem(name, "is missing");
        return instead;
    }
}
