using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Presentation;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Sessions;
using Afterset.Web.Body;
using Afterset.Web.Device;
using Afterset.Web.Settings;
using Afterset.Web.Today;

namespace Afterset.Web.Journal;

/// <summary>Entries in the person's words.</summary>
/// <param name="language">The person's language.</param>
/// <param name="clock">The person's clock.</param>
/// <param name="units">The person's units.</param>
sealed class EntryWords(Language language, DeviceClock clock, UnitChoice units)
{
    /// <summary>What kind of thing it is: "Check-in".</summary>
    internal string Kind(EntryContent content) => language[content switch
    {
        WorkoutEntry => "Workout",
        CheckInEntry => "Check-in",
        RecoverySessionEntry => "Session",
        HealthProfileEntry => "Health answers",
        InjuryEntry => "Injury",
        PreferencesEntry => "Wishes",
        DiaryEntry => "Diary",
        EventEntry => "Race or match",
        HomeMeasureEntry => "Measured at home",
        TendernessEntry => "To the touch",
        SameWorkoutEntry => "Recordings",
        CorrectionEntry correction => Kind(correction.Corrected),
        RetractionEntry => "Taken back",
        _ => "Something else",
    }];

    /// <summary>What it tells.</summary>
    internal string Of(EntryContent content) => content switch
    {
        WorkoutEntry did => WorkoutNames.Line(did.Workout, language, clock, units),
        CheckInEntry said => CheckIn(said),
        RecoverySessionEntry session => Session(session),
        HealthProfileEntry told => Health(told),
        InjuryEntry injury => injury.OverSince is { } over ? language["{0}; over since {1}", InjuryWords.Of(injury, language, clock), language.Date(clock.At(over))] : InjuryWords.Of(injury, language, clock),
        PreferencesEntry wishes => Wishes(wishes),
        DiaryEntry diary => language["{0}: {1} busy times", diary.Source, diary.Busy.Count],
        EventEntry race => $"{race.Title ?? language["Race or match"]} · {Moment(race.Start)}",
        HomeMeasureEntry measured => Measured(measured),
        TendernessEntry felt => string.Join("; ", felt.Places.Select(place => Rated(place.Where.Region, [place.Where.Side], place.Score.Value))),
        SameWorkoutEntry word => language[word.AreSame ? "Two recordings are one workout" : "Two recordings are two workouts"],
        CorrectionEntry correction => language["Now: {0}", Of(correction.Corrected)],
        RetractionEntry retraction => retraction.Why ?? "",
        EntryContent.NotUnderstood not => language[NotUnderstood(not)],
        _ => "",
    };

    /// <summary>"Mon 23 Nov 18:40".</summary>
    internal string Moment(DateTimeOffset moment) => $"{language.DayAndDate(clock.At(moment))} {language.Time(clock.At(moment))}";

    static string NotUnderstood(EntryContent.NotUnderstood content) => content.Why switch
    {
        NotUnderstoodReason.UnknownKind => "This version does not know this kind of entry. It is kept.",
        NotUnderstoodReason.NewerVersion => "A newer version wrote this. It is kept.",
        NotUnderstoodReason.Malformed => "This is not as it should be. It is kept and does not count.",
    };

    string CheckIn(CheckInEntry said)
    {
        List<string> parts =
        [
            .. said.CheckIn.Reports.GroupBy(report => (report.Where.Region, report.Score)).Select(told => Rated(told.Key.Region, [.. told.Select(report => report.Where.Side).Distinct().Order()], told.Key.Score.Value)),
            .. said.CheckIn.Overall is { } overall ? [language["the whole body {0} of 10", language.Number(overall.Score.Value, 1)]] : (string[])[],
            .. said.CheckIn.Symptoms.Select(Sign),
            .. said.CheckIn.Over.Select(sign => language["not, or no more: {0}", Sign(sign)]),
        ];
        if (said.Wellbeing.SleepHours is { } hours)
            parts.Add(language["slept {0} hours", language.Number(hours, 1)]);
        if (said.Wellbeing.Stress is { } stress)
            parts.Add(language["stress {0} of 10", stress]);
        if (said.Wellbeing.Mood is { } mood)
            parts.Add(language["mood {0} of 10", mood]);
        return parts.Count > 0 ? string.Join("; ", parts) : language["nothing to report"];
    }

    string Rated(RegionId region, IReadOnlyList<Side> sides, double score) => language["{0} {1} of 10", PlaceNames.Of(region, sides, language), language.Number(score, 1)];

    string Measured(HomeMeasureEntry told)
    {
        var name = language.Say(HomeMeasures.Default.Find(told.Measure)?.Name ?? told.Measure);
        return $"{name}: {string.Join(", ", told.Values.Select(value => value.Side is { } side ? $"{language[Words.Of(side)]} {language.Number(value.Centimetres, 1)} cm" : $"{language.Number(value.Centimetres, 1)} cm"))}";
    }

    string Sign(SymptomReport sign)
    {
        var says = language.Say(SafetyRules.Default.Symptoms.FirstOrDefault(known => known.Id == sign.Symptom)?.Says ?? sign.Symptom);
        return sign.Where is { } place ? $"{says} ({place.Name})" : says;
    }

    string Session(RecoverySessionEntry told) => told.Session.Status switch
    {
        PastSessionStatus.Planned => language["Planned for {0}", Moment(told.Session.Start)],
        PastSessionStatus.Done => language["Done: {0}, {1} min", Moment(told.Session.Start), language.Number((told.Session.End - told.Session.Start).TotalMinutes)],
        PastSessionStatus.Skipped => told.WhySkipped is { } why ? language["Left out: {0}", why] : language["Left out"],
    };

    string Health(HealthProfileEntry told)
    {
        var parts = new List<string>();
        if (told.Age is { } age)
            parts.Add(language["age {0}", age]);
        if (told.HighestHeartRate is { } bpm)
            parts.Add(language["highest heart rate {0}", bpm.Bpm]);
        parts.AddRange(told.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => Answer(answer.Key, answer.Value)));
        return string.Join(" · ", parts);
    }

    string Answer(string id, bool? isYes) => language["{0} {1}",
        SafetyRules.Default.Questions.FirstOrDefault(question => question.Id == id)?.Asks ?? (id == "clinician-agrees" ? "A doctor or therapist agrees to massage." : id),
        language[isYes switch { true => "Yes", false => "No", null => "Not answered" }]];

    string Wishes(PreferencesEntry told)
    {
        var parts = new List<string>();
        if (told.Tools is { } tools)
            parts.Add(string.Join(", ", tools.Select(id => language.Say(ToolCatalogue.Default.Find(id)?.Name ?? id))));
        if (told.MinutesADay is { } minutes)
            parts.Add(language["{0} min a day", minutes]);
        if (told.Days is { } days)
            parts.Add(language["{0} days ahead", days]);
        if (told.TimeZone is { } zone)
            parts.Add(language["time zone {0}", zone]);
        if (told.Language is { } spoken)
            parts.Add(language["language: {0}", Languages.LanguageFiles.Of(spoken).Name]);
        return string.Join(" · ", parts);
    }
}
