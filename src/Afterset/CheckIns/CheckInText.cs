using System.Globalization;
using Afterset.Body;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.CheckIns;

/// <summary>Reads a check-in as people write one: "quads 6, left calf 3, right knee sharp".</summary>
public static class CheckInText
{
    const string Expected = "a place and a number from 0 to 10 (\"quads 6\", \"left calf 3\"), or a sign (\"dark urine\", \"left calf swollen\")";
    static readonly char[] Separators = [',', ';', '\n'];
    static readonly string[] Denials = ["no", "not", "without", "never"];

    /// <summary>Reads it all, or says where it stopped.</summary>
    /// <param name="text">Parts separated by commas, semicolons or lines.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="body">The body; null for data/body.</param>
    /// <param name="safety">The signs; null for data/safety.</param>
    public static CheckInOutcome Parse(string text, DateTimeOffset at, BodyCatalogue? body = null, SafetyRules? safety = null)
    {
        body ??= BodyCatalogue.Default;
        safety ??= SafetyRules.Default;
        var (reports, symptoms, position) = (new List<SorenessReport>(), new List<SymptomReport>(), 0);
        foreach (var part in text.Split(Separators))
        {
            if (!string.IsNullOrWhiteSpace(part) && !ReadPart(part, at, body, safety, reports, symptoms))
                return new CheckInOutcome.NotUnderstood(position + part.Length - part.TrimStart().Length, part.Trim(), Expected);
            position += part.Length + 1;
        }

        return new CheckInOutcome.Understood(new(reports, symptoms));
    }

    static bool ReadPart(
        string part, DateTimeOffset at, BodyCatalogue body, SafetyRules safety, List<SorenessReport> reports, List<SymptomReport> symptoms)
    {
        var words = Words(part);
        var isDenied = words.RemoveAll(word => Denials.Contains(word, StringComparer.Ordinal)) > 0;
        if (!TakeScore(words, out var score))
            return false;
        var signs = TakeSigns(words, safety);
        words.RemoveAll(word => word is "is" or "feels" or "are" or "sore" or "soreness" or "and" or "pain" or "in" or "with");
        var place = words.Count > 0 ? PlaceText.Parse(string.Join(' ', words), body) : null;
        if ((words.Count > 0 && place is null) || (signs.Count == 0 && (place is null || score is null)))
            return false;
        if (isDenied)
            return signs.Count > 0;

        symptoms.AddRange(signs.Select(sign => new SymptomReport(sign.Id, place)));
        if (place is { Joint: not null } && signs.Count == 0)
            symptoms.Add(new("joint", place));
        if (place is { Joint: null } && score is { } felt)
            reports.AddRange(place.Regions.Select(where => new SorenessReport(where, felt, at)));
        return true;
    }

    static List<string> Words(string part) =>
        [.. part.ToLowerInvariant().Replace("/10", " ", StringComparison.Ordinal).Replace(" of 10", " ", StringComparison.Ordinal)
            .Split([' ', '\t', ':', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // One number, 0 to 10; anything else that looks like a number is not understood rather than bent.
    static bool TakeScore(List<string> words, out SorenessScore? score)
    {
        score = null;
        var numbers = words.Where(word => char.IsAsciiDigit(word[0]) || word[0] == '-').ToList();
        if (numbers.Count == 0)
            return true;
        if (numbers.Count > 1 || !double.TryParse(numbers[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        words.Remove(numbers[0]);
        score = SorenessScore.TryFrom(value);
        return score is not null;
    }

    static List<Symptom> TakeSigns(List<string> words, SafetyRules safety)
    {
        var found = new List<Symptom>();
        foreach (var (symptom, phrase) in safety.Symptoms
            .SelectMany(symptom => symptom.Words.Select(word => (symptom, Phrase: word.Split(' '))))
            .OrderByDescending(entry => entry.Phrase.Length))
        {
            var start = IndexOf(words, phrase);
            if (start < 0)
                continue;
            words.RemoveRange(start, phrase.Length);
            found.Add(symptom);
        }

        return [.. found.Distinct()];
    }

    static int IndexOf(List<string> words, string[] phrase)
    {
        for (var start = 0; start + phrase.Length <= words.Count; start++)
        {
            if (phrase.AsSpan().SequenceEqual(words.GetRange(start, phrase.Length).ToArray()))
                return start;
        }

        return -1;
    }
}
