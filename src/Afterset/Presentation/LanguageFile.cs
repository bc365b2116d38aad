using System.Globalization;
using System.Text.Json;

namespace Afterset.Presentation;

/// <summary>Reads the file of a language. What is wrong in it is left out and said; the rest stays usable.</summary>
sealed class LanguageFile
{
    static readonly string[] PlainFormats = ["decimalSeparator", "date", "dayAndDate", "clock"];
    static readonly DateTimeOffset SomeMoment = new(2026, 11, 23, 18, 40, 0, TimeSpan.Zero);

    readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    readonly List<TextIndex.Entry> _templates = [];
    readonly List<string> _problems = [];
    string? _id;
    string? _name;
    LanguageFormats _formats = LanguageFormats.English;

    internal static Language Read(ReadOnlySpan<byte> json, out IReadOnlyList<string> problems)
    {
        var file = new LanguageFile();
        problems = file._problems;
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            file.Read(document.RootElement);
        }
        catch (JsonException error)
        {
            file._problems.Add($"line {error.LineNumber + 1}: this is not JSON");
        }

        return new(file._id ?? "en", file._name ?? "English", file._texts, new(file._templates), file._formats);
    }

    void Read(JsonElement root)
    {
        foreach (var (name, value) in Members(root, "the file"))
        {
            switch (name)
            {
                case "language":
                    _id = Text(name, value);
                    break;
                case "name":
                    _name = Text(name, value);
                    break;
                case "formats":
                    ReadFormats(value);
                    break;
                case "texts":
                    ReadTexts(value);
                    break;
                default:
                    Problem(name, "is not known here");
                    break;
            }
        }

        if (_id is null)
            Problem("language", "is missing");
        if (_name is null)
            Problem("name", "is missing");
    }

    void ReadTexts(JsonElement texts)
    {
        foreach (var (english, value) in Members(texts, "texts"))
        {
            if (Text($"“{english}”", value) is not { } text)
                continue;
            var (from, to) = (TextTemplate.Parse(english), TextTemplate.Parse(text));
            if (!from.Holes.SequenceEqual(Enumerable.Range(0, from.Holes.Count)))
                Problem($"“{english}”", "does not have its holes in the order {0}, {1}, {2}");
            else if (!to.Holes.Distinct().Order().SequenceEqual(from.Holes))
                Problem($"“{english}”", "has other holes than its translation");
            else if (!_texts.TryAdd(english, text))
                Problem($"“{english}”", "is there more than once");
            else if (from.Holes.Count > 0)
                _templates.Add(new(from, to));
        }
    }

    void ReadFormats(JsonElement formats)
    {
        var words = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        foreach (var (name, value) in Members(formats, "formats"))
        {
            if (PlainFormats.Contains(name, StringComparer.Ordinal))
                ReadPlainFormat(name, value);
            else if (!ReadNames(words, name, value))
                Problem(name, "is not known here");
        }

        _formats = _formats with { Words = words };
        foreach (var pattern in new[] { _formats.Date, _formats.DayAndDate })
        {
            if (!IsPattern(pattern))
                Problem($"“{pattern}”", "is no pattern of a date such as \"d MMM\"");
        }

        if (!IsPattern(_formats.Date) || !IsPattern(_formats.DayAndDate))
            _formats = _formats with { Date = LanguageFormats.English.Date, DayAndDate = LanguageFormats.English.DayAndDate };
    }

    void ReadPlainFormat(string name, JsonElement value)
    {
        if (Text(name, value) is not { } text)
            return;
        _formats = name switch
        {
            "decimalSeparator" => _formats with { DecimalSeparator = text },
            "date" => _formats with { Date = text },
            "dayAndDate" => _formats with { DayAndDate = text },
            _ => _formats with { Is24Hours = text != "12" },
        };
        if (name == "clock" && text is not ("12" or "24"))
            Problem(name, "is neither \"12\" nor \"24\"");
    }

    bool ReadNames(DateTimeFormatInfo words, string name, JsonElement value)
    {
        switch (name)
        {
            case "weekdays":
                words.DayNames = Weekdays(name, value) ?? words.DayNames;
                return true;
            case "weekdaysShort":
                words.AbbreviatedDayNames = Weekdays(name, value) ?? words.AbbreviatedDayNames;
                return true;
            case "months":
                words.MonthNames = words.MonthGenitiveNames = Months(name, value) ?? words.MonthNames;
                return true;
            case "monthsShort":
                words.AbbreviatedMonthNames = words.AbbreviatedMonthGenitiveNames = Months(name, value) ?? words.AbbreviatedMonthNames;
                return true;
            default:
                return false;
        }
    }

    // The file begins the week on Monday, the runtime on Sunday.
    string[]? Weekdays(string name, JsonElement value) => Names(name, value, 7) is { } names ? [names[6], .. names[..6]] : null;

    // The runtime wants a thirteenth month.
    string[]? Months(string name, JsonElement value) => Names(name, value, 12) is { } names ? [.. names, ""] : null;

    string[]? Names(string name, JsonElement value, int count)
    {
        string?[] names = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => Text(name, item))] : [];
        if (names.Length == count && !names.Contains(null))
            return [.. names.OfType<string>()];
        Problem(name, $"is no list of {count} names");
        return null;
    }

    string? Text(string place, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && Whole(value.GetString) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        Problem(place, "has no text");
        return null;
    }

    List<(string Name, JsonElement Value)> Members(JsonElement element, string place)
    {
        var members = new List<(string, JsonElement)>();
        if (element.ValueKind != JsonValueKind.Object)
            Problem(place, "is no object");
        else
        {
            foreach (var member in element.EnumerateObject())
            {
                if (Whole(() => member.Name) is { } name)
                    members.Add((name, member.Value));
                else
                    Problem(place, "has a name with half of a character");
            }
        }

        return members;
    }

    // Half of a surrogate pair: JSON allows to write it, but no text can hold it.
    static string? Whole(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static bool IsPattern(string pattern)
    {
        try
        {
            return pattern.Length > 1 && SomeMoment.ToString(pattern, DateTimeFormatInfo.InvariantInfo).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    void Problem(string place, string what) => _problems.Add($"{place} {what}");
}
