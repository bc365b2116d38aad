using System.Globalization;
using Afterset.Body;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.CheckIns;

/// <summary>Reads a check-in as people write one: "quads 6, left calf 3, right knee sharp".</summary>
public static class CheckInText
{
    const string Expected = "a place and a number from 0 to 10 (\"quads 6\", \"left calf 3\"), one number for the whole body (\"overall 4\"), or a sign (\"dark urine\", \"left calf swollen\")";

    // As for muscles: nothing presses from here on.
    const double SevereFrom = 7;

    static readonly char[] Separators = [',', ';', '\n'];
    static readonly string[] WholeBody = ["overall", "all over", "whole body", "everything", "everywhere"];

    /// <summary>Reads it all, or says where it stopped.</summary>
    /// <param name="text">Parts separated by commas, semicolons or lines.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="body">The body; null for data/body.</param>
    /// <param name="safety">The signs; null for data/safety.</param>
    public static CheckInOutcome Parse(string text, DateTimeOffset at, BodyCatalogue? body = null, SafetyRules? safety = null)
    {
        body ??= BodyCatalogue.Default;
        safety ??= SafetyRules.Default;
        var (said, position) = (new Said([], [], [], []), 0);
        foreach (var part in text.Split(Separators))
        {
            if (!string.IsNullOrWhiteSpace(part) && !ReadPart(part, at, body, safety, said))
                return new CheckInOutcome.NotUnderstood(position + part.Length - part.TrimStart().Length, part.Trim(), Expected);
            position += part.Length + 1;
        }

        return new CheckInOutcome.Understood(new(said.Reports, said.Symptoms) { Over = said.Over, Overall = said.Overall.MaxBy(report => report.Score.Value) });
    }

    readonly record struct Said(List<SorenessReport> Reports, List<SymptomReport> Symptoms, List<SymptomReport> Over, List<OverallReport> Overall);

    static bool ReadPart(string part, DateTimeOffset at, BodyCatalogue body, SafetyRules safety, Said said)
    {
        var words = Words(part);
        if (!TakeScore(words, out var score) || CheckInSigns.Take(words, safety) is not { } signs)
            return false;
        words.RemoveAll(word => word is "feels" or "sore" or "soreness" or "and" or "pain" or "in" or "with");
        if (score is { } whole && signs is { Felt.Count: 0, Denied.Count: 0, IsPainDenied: false } && WholeBody.Contains(string.Join(' ', words), StringComparer.Ordinal))
        {
            said.Overall.Add(new(whole, at));
            return true;
        }

        var place = words.Count > 0 ? PlaceText.Parse(string.Join(' ', words), body) : null;
        if ((words.Count > 0 && place is null) || (score is not null && signs.IsPainDenied))
            return false;
        if (signs.Felt.Count == 0 && (score is null ? signs.Denied.Count == 0 : place is null))
            return false;

        said.Symptoms.AddRange(signs.Felt.Select(sign => new SymptomReport(sign.Id, place is null ? null : PlaceText.WholeLimb(place, body))));
        said.Over.AddRange(signs.Denied.Select(sign => new SymptomReport(sign.Id, place is null ? null : PlaceText.WholeLimb(place, body))));
        if (place is { Joint: not null } && score is { } hurts)
            AddJoint(said, place, hurts);
        if (place is { Joint: null } && score is { } felt)
            AddHighest(said.Reports, place.Regions.Select(where => new SorenessReport(where, felt, at)));
        return true;
    }

    // A joint at 0 does not hurt, or no more.
    static void AddJoint(Said said, Place place, SorenessScore hurts)
    {
        if (hurts.Value > 0)
            said.Symptoms.Add(new("joint", place));
        else
            said.Over.AddRange([new("joint", place), new("severe-joint", place)]);
        if (hurts.Value >= SevereFrom)
            said.Symptoms.Add(new("severe-joint", place));
    }

    // "legs 3, quads 8": of two numbers for one place the higher counts, in whichever order they were said.
    static void AddHighest(List<SorenessReport> reports, IEnumerable<SorenessReport> more)
    {
        foreach (var report in more)
        {
            var said = reports.FindIndex(other => other.Where == report.Where);
            if (said < 0)
                reports.Add(report);
            else if (report.Score.Value > reports[said].Score.Value)
                reports[said] = report;
        }
    }

    // Any blank parts words, also the ones that phones write; apostrophes do not matter.
    internal static List<string> Words(string part) =>
        [.. part.ToLowerInvariant().Replace("/10", " ", StringComparison.Ordinal).Replace(" of 10", " ", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal).Replace(':', ' ').Replace('=', ' ')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', '!'))
            .Where(word => word.Length > 0 && word is not ("is" or "are" or "my" or "the"))];

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
}
