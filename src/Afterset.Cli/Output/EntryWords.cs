using System.Diagnostics;
using System.Globalization;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Sessions;

namespace Afterset.Cli.Output;

/// <summary>An entry in a few words.</summary>
static class EntryWords
{
    internal static string Of(EntryContent content) => Clean.Line(content switch
    {
        WorkoutEntry did => WorkoutWords.Line(did.Workout) + (did.Original is null ? "" : " · original kept"),
        CheckInEntry said => string.Join("; ", CheckInWords.Of(said)) is { Length: > 0 } words ? words : CheckInWords.Nothing,
        TendernessEntry touched => string.Join("; ", touched.Places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Where} {place.Score.Value:0.#} to the touch"))),
        HomeMeasureEntry measured => $"{measured.Measure.Replace('-', ' ')}: {string.Join(", ", measured.Values.Select(Measured))}",
        RecoverySessionEntry session => Session(session),
        HealthProfileEntry told => Profile(told),
        InjuryEntry injury => Injury(injury),
        PreferencesEntry wishes => Wishes(wishes),
        DiaryEntry diary => Count(diary.Busy.Count, "busy time", "busy times") + $" from {diary.Source}",
        EventEntry race => Time(race.Start) + (race.Title is { } title ? $" “{title}”" : ""),
        SameWorkoutEntry word => word.AreSame ? "two recordings are one workout" : "two recordings are two workouts",
        CorrectionEntry correction => $"now: {Of(correction.Corrected)}",
        RetractionEntry retraction => retraction.Why ?? "",
        EntryContent.NotUnderstood not => NotUnderstood(not),
        _ => throw new UnreachableException($"No words for {content.Kind}."),
    });

    internal static string Injury(InjuryEntry told) =>
        $"{told.Injury.Kind.Replace('-', ' ')} at {told.Injury.Where.Name}"
        + (told.Injury.Since is { } since ? $" since {Day(since)}" : "")
        + (told.OverSince is { } over ? $", over since {Day(over)}" : "");

    /// <summary>"1 entry", "2 entries".</summary>
    internal static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    static string Session(RecoverySessionEntry told) => told.Session.Status switch
    {
        PastSessionStatus.Planned => $"{told.Session.Id} planned for {Time(told.Session.Start)}",
        PastSessionStatus.Done => string.Create(CultureInfo.InvariantCulture, $"{told.Session.Id} done, {Time(told.Session.Start)}, {(told.Session.End - told.Session.Start).TotalMinutes:0.#} minutes"),
        PastSessionStatus.Skipped => $"{told.Session.Id} skipped" + (told.WhySkipped is { } why ? $": {why}" : ""),
    };

    static string Measured(MeasuredLength value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Centimetres:0.#} cm") + (value.Side is { } side ? $" {Presentation.Words.Of(side)}" : "");

    static string Profile(HealthProfileEntry told)
    {
        var parts = new List<string>();
        if (told.Age is { } age)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"age {age}"));
        if (told.HighestHeartRate is { } bpm)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"highest heart rate {bpm.Bpm} bpm"));
        parts.AddRange(told.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value switch { true => "yes", false => "no", null => "open" }}"));
        return string.Join(", ", parts);
    }

    static string Wishes(PreferencesEntry told)
    {
        var parts = new List<string>();
        if (told.Tools is { } tools)
            parts.Add($"tools {string.Join(", ", tools)}");
        if (told.MinutesADay is { } minutes)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes a day"));
        if (told.Days is { } days)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{days} days ahead"));
        if (told.TimeZone is { } zone)
            parts.Add(zone);
        if (told.Language is { } language)
            parts.Add($"language {language}");
        return string.Join("; ", parts);
    }

    static string NotUnderstood(EntryContent.NotUnderstood content) => content.Why switch
    {
        NotUnderstoodReason.UnknownKind => "of a kind that this version does not know; kept",
        NotUnderstoodReason.NewerVersion => "written by a newer version; kept",
        NotUnderstoodReason.Malformed => $"not as it should be ({string.Join("; ", content.Problems.Take(3))}); kept, does not count",
    };

    static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
