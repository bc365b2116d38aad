using System.Globalization;

namespace Afterset.Presentation;

/// <summary>One language of the screen. The English sentence is the key; a text that the language does not have stays English.</summary>
public sealed class Language
{
    // A text in a hole may itself be made of a template or a list: "Not here: {calves, soleus}: {massage gun}."
    const int Depth = 4;

    // A list as the engine writes it. Longer ones than this are sentences.
    const int LongestList = 32;

    static readonly string[] Commas = ["; ", ", "];

    readonly Dictionary<string, string> _texts;
    readonly TextIndex _templates;
    readonly LanguageFormats _formats;

    internal Language(string id, string name, Dictionary<string, string> texts, TextIndex templates, LanguageFormats formats) =>
        (Id, Name, _texts, _templates, _formats) = (id, name, texts, templates, formats);

    /// <summary>English as it is written in the code: every text comes back as it went in.</summary>
    public static Language English { get; } = new("en", "English", [], new([]), LanguageFormats.English);

    /// <summary>The tag of the language, as the "lang" of a page has it: "de".</summary>
    public string Id { get; }

    /// <summary>What the language calls itself: "Deutsch".</summary>
    public string Name { get; }

    /// <summary>Whether times are shown from 0:00 to 23:59 rather than with am and pm.</summary>
    public bool Is24Hours => _formats.Is24Hours;

    /// <summary>Reads the file of a language. Never throws for its content: what is wrong is left out, and so stays English.</summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <param name="problems">What was left out, each with its place; empty when all was understood.</param>
    public static Language Read(ReadOnlySpan<byte> json, out IReadOnlyList<string> problems) => LanguageFile.Read(json, out problems);

    /// <summary>A sentence of the screen, looked up whole.</summary>
    /// <param name="english">The sentence in English.</param>
    public string this[string english] => _texts.GetValueOrDefault(english, english);

    /// <summary>A sentence of the screen with holes.</summary>
    /// <param name="english">The sentence in English, with {0} to {9} where something is to be filled in.</param>
    /// <param name="holes">What to fill in. Texts are translated where the language knows them; numbers get its decimal separator.</param>
    public string this[string english, params ReadOnlySpan<object?> holes]
    {
        get
        {
            var fillings = new string[holes.Length];
            for (var index = 0; index < holes.Length; index++)
                fillings[index] = Filling(holes[index]);
            return TextTemplate.Parse(this[english]).Fill(fillings);
        }
    }

    /// <summary>What the engine says, in this language: looked up whole, else as a list of known things, else by its template, else as it is.</summary>
    /// <param name="engineText">The text of a reason, an advice, an omission, a name from data/.</param>
    public string Say(string engineText) => Find(engineText, Depth) ?? engineText;

    /// <summary>Whether <see cref="Say(string)"/> has a text of this language for it. English knows no word; numbers are known in every language.</summary>
    /// <param name="engineText">As for <see cref="Say(string)"/>.</param>
    public bool Knows(string engineText) => Find(engineText, Depth) is not null;

    /// <summary>The same language with the other clock.</summary>
    /// <param name="is24Hours">Whether times are shown from 0:00 to 23:59.</param>
    public Language WithClock(bool is24Hours) => new(Id, Name, _texts, _templates, _formats with { Is24Hours = is24Hours });

    /// <summary>A number with the language's decimal separator.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">How many decimals at most; trailing zeros are not written.</param>
    public string Number(double number, int decimals = 0) => Local(number.ToString(decimals <= 0 ? "0" : $"0.{new string('#', decimals)}", CultureInfo.InvariantCulture));

    /// <summary>The name of a day of the week.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isLong">"Wednesday" instead of "Wed".</param>
    public string Weekday(DayOfWeek day, bool isLong) => isLong ? _formats.Words.GetDayName(day) : _formats.Words.GetAbbreviatedDayName(day);

    /// <summary>The name of a month.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="isLong">"November" instead of "Nov".</param>
    public string Month(int month, bool isLong) => isLong ? _formats.Words.GetMonthName(month) : _formats.Words.GetAbbreviatedMonthName(month);

    /// <summary>Day and month: "23 Nov", on the clock of the moment's own offset.</summary>
    public string Date(DateTimeOffset moment) => moment.ToString(_formats.Date, _formats.Words);

    /// <summary>Day of the week, day and month: "Mon 23 Nov", on the clock of the moment's own offset.</summary>
    public string DayAndDate(DateTimeOffset moment) => moment.ToString(_formats.DayAndDate, _formats.Words);

    /// <summary>Hour and minute: "18:40" or "6:40 pm", on the clock of the moment's own offset.</summary>
    public string Time(DateTimeOffset moment) => Is24Hours
        ? moment.ToString("HH:mm", CultureInfo.InvariantCulture)
        : $"{moment.ToString("h:mm", CultureInfo.InvariantCulture)} {(moment.Hour < 12 ? "am" : "pm")}";

    string? Find(string text, int depth)
    {
        if (_texts.TryGetValue(text, out var whole))
            return whole;
        if (IsNumber(text))
            return Local(text);
        return depth == 0 ? null : FindList(text, depth) ?? FindTemplate(text, depth);
    }

    string? FindTemplate(string text, int depth)
    {
        foreach (var (template, translation, found) in _templates.Find(text))
        {
            if (Fillings(found, template.IsVague, depth - 1) is { } fillings)
                return translation.Fill(fillings);
        }

        return null;
    }

    string[]? Fillings(string[] found, bool mustBeKnown, int depth)
    {
        var fillings = new string[found.Length];
        for (var index = 0; index < found.Length; index++)
        {
            var filling = Find(found[index], depth);
            if (filling is null && mustBeKnown)
                return null;
            fillings[index] = filling ?? found[index];
        }

        return fillings;
    }

    // A name may itself have commas in it, so the longest beginning that is known is taken each time.
    string? FindList(string text, int depth)
    {
        foreach (var comma in Commas)
        {
            var parts = text.Split(comma);
            if (parts.Length is > 1 and <= LongestList && FindItems(parts, comma, depth - 1) is { } items)
                return string.Join(comma, items);
        }

        return null;
    }

    List<string>? FindItems(string[] parts, string comma, int depth)
    {
        var items = new List<string>();
        for (var at = 0; at < parts.Length;)
        {
            var end = parts.Length;
            if (at == 0)
                end--;
            string? item = null;
            while (end > at && (item = Find(string.Join(comma, parts[at..end]), end - at == 1 ? depth : 0)) is null)
                end--;
            if (item is null)
                return null;
            items.Add(item);
            at = end;
        }

        return items;
    }

    string Filling(object? hole) => hole switch
    {
        null => "",
        string text => Say(text),
        double or float or decimal => Local(string.Create(CultureInfo.InvariantCulture, $"{hole}")),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => hole.ToString() ?? "",
    };

    string Local(string number) => number.Replace(".", _formats.DecimalSeparator, StringComparison.Ordinal);

    // "4.5" and "12", but not "4." and not a version or an address.
    static bool IsNumber(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (text, "0") : (text[..point], text[(point + 1)..]);
        return whole.Length > 0 && rest.Length > 0
            && !whole.AsSpan().ContainsAnyExceptInRange('0', '9')
            && !rest.AsSpan().ContainsAnyExceptInRange('0', '9');
    }
}
