using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Sessions;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>Views of what counts.</summary>
public sealed partial class AthleteJournal
{
    const string ClinicianAgrees = "clinician-agrees";

    // Worked out when first asked for; the same whoever asks.
    IReadOnlyList<JournalWorkout>? _workouts;
    Dictionary<Type, List<EntryContent>>? _byType;
    (DateTimeOffset End, JournalWorkout Told)[]? _counted;
    CheckInEntry[]? _checkIns;

    // Handed on to a journal with more entries, which looks whether it still holds.
    JournalLearning? _learning;

    /// <summary>Every workout, in order of writing, and for each whether it repeats another.</summary>
    public IReadOnlyList<JournalWorkout> Workouts => _workouts ??= JournalWorkouts.Of(this);

    /// <summary>What was not understood: kept, passed on, and where it may be a warning it forbids a plan.</summary>
    public IEnumerable<JournalFact> NotUnderstood => All<EntryContent.NotUnderstood>().Any() ? _facts.Where(fact => fact.Content is EntryContent.NotUnderstood) : [];

    /// <summary>All preferences in one: of each the last word.</summary>
    public PreferencesEntry Preferences => All<PreferencesEntry>().Aggregate(new PreferencesEntry(), (all, next) => new(
        next.Tools ?? all.Tools, next.MinutesADay ?? all.MinutesADay, next.Days ?? all.Days, next.TimeZone ?? all.TimeZone, next.Language ?? all.Language));

    /// <summary>Sessions of earlier plans; of each the last word, but what was once done stays done until that is corrected or taken back.</summary>
    public IReadOnlyList<PastSession> Sessions =>
        [.. All<RecoverySessionEntry>().Select(entry => entry.Session).GroupBy(session => session.Id, StringComparer.Ordinal)
            .Select(told => told.LastOrDefault(session => session.Status == PastSessionStatus.Done) ?? told.Last())];

    /// <summary>Health as told until a moment: answers, injuries that are not over, and signs that still count.</summary>
    public HealthProfile Health(DateTimeOffset asOf)
    {
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        var profile = HealthProfile.Unknown;
        foreach (var (told, isAhead) in HealthTold(asOf))
        {
            profile = isAhead
                ? profile with { Age = profile.Age ?? told.Age, HighestHeartRate = profile.HighestHeartRate ?? told.HighestHeartRate }
                : profile with { Age = told.Age ?? profile.Age, HighestHeartRate = told.HighestHeartRate ?? profile.HighestHeartRate };
            foreach (var (question, isYes) in told.Answers)
            {
                // A date that is yet to come would outweigh every later word, so that it does not take back what is unsafe.
                if (isAhead && answers.TryGetValue(question, out var known) && known == (question != ClinicianAgrees))
                    continue;
                if (isYes is { } answer)
                    answers[question] = answer;
                else
                    answers.Remove(question);
            }
        }

        return profile with
        {
            Answers = answers,
            Injuries = [.. All<InjuryEntry>().Where(told => told.OverSince is not { } over || over > asOf).Select(told => told.Injury)],
            Symptoms = JournalSigns.Of(this, asOf),
        };
    }

    IEnumerable<(HealthProfileEntry Told, bool IsAhead)> HealthTold(DateTimeOffset asOf) =>
        All<HealthProfileEntry>().Any()
            ? _facts.Where(fact => fact.Content is HealthProfileEntry).Select(fact => ((HealthProfileEntry)fact.Content, fact.Entry.At > asOf + JournalModel.Default.ClocksDiffer))
            : [];

    /// <summary>Every fact of one kind, in order.</summary>
    public IEnumerable<T> All<T>()
        where T : EntryContent
    {
        _byType ??= ByType(_facts);
        return _byType.TryGetValue(typeof(T), out var all) ? all.Cast<T>() : [];
    }

    /// <summary>Workouts that count, by their end.</summary>
    internal (DateTimeOffset End, JournalWorkout Told)[] Counted => _counted ??= InOrderOf(
        Workouts.Where(told => told.Repeats is null && told.Workout.End is not null).Select(told => (told.Workout.End!.Value, told)), told => told.Item1);

    /// <summary>Check-ins by when they were asked.</summary>
    internal CheckInEntry[] CheckIns => _checkIns ??= InOrderOf(All<CheckInEntry>(), told => told.AskedAt);

    /// <summary>What the check-ins taught that are too old for a plan of this moment to look at.</summary>
    internal AthleteResponse Learned(DateTimeOffset asOf, HealthProfile health) =>
        (_learning = JournalLearning.Of(this, _learning, asOf, new(health.HighestHeartRate), new(health.Age))).Response;

    /// <summary>When the athlete has no time: of each calendar what it said last.</summary>
    internal IEnumerable<DiaryEntry> Diaries => All<DiaryEntry>().GroupBy(diary => diary.Source, StringComparer.Ordinal).Select(told => told.Last());

    static Dictionary<Type, List<EntryContent>> ByType(JournalFact[] facts)
    {
        var byType = new Dictionary<Type, List<EntryContent>>();
        foreach (var fact in facts)
        {
            if (!byType.TryGetValue(fact.Content.GetType(), out var all))
                byType[fact.Content.GetType()] = all = [];
            all.Add(fact.Content);
        }

        return byType;
    }

    // Most is told in the order in which it happened: looking is much cheaper than sorting.
    static T[] InOrderOf<T>(IEnumerable<T> told, Func<T, DateTimeOffset> when)
    {
        T[] all = [.. told];
        for (var i = 1; i < all.Length; i++)
        {
            if (when(all[i - 1]) > when(all[i]))
                return [.. all.OrderBy(when)];
        }

        return all;
    }
}

/// <summary>A workout of the journal.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Workout">What was done.</param>
/// <param name="Repeats">The entry whose workout this one repeats; it then counts for nothing. Null for one that counts.</param>
public sealed record JournalWorkout(JournalFact Fact, Workout Workout, Guid? Repeats);
