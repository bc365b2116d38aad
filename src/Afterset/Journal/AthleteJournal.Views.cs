using System.Runtime.InteropServices;
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
    JournalWorkouts? _workouts;
    Dictionary<Type, EntryContent[]>? _byType;
    (DateTimeOffset End, JournalWorkout Told)[]? _counted;
    CheckInEntry[]? _checkIns;
    CheckInEntry[]? _withSigns;

    // Handed on to a journal with more entries, which looks whether it still holds.
    JournalLearning? _learning;

    /// <summary>Past forecasts, as far as they were asked for; handed on likewise.</summary>
    internal ForecastTrials? Tried { get; set; }

    /// <summary>Every workout, in order of writing, and for each whether it repeats another.</summary>
    public IReadOnlyList<JournalWorkout> Workouts => (_workouts ??= JournalWorkouts.Of(this)).All;

    /// <summary>What was not understood: kept, passed on, and where it may be a warning it forbids a plan.</summary>
    public IEnumerable<JournalFact> NotUnderstood => Has<EntryContent.NotUnderstood>() ? _facts.Where(fact => fact.Content is EntryContent.NotUnderstood) : [];

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
        Has<HealthProfileEntry>()
            ? _facts.Where(fact => fact.Content is HealthProfileEntry).Select(fact => ((HealthProfileEntry)fact.Content, fact.Entry.At > asOf + JournalModel.Default.ClocksDiffer))
            : [];

    /// <summary>Every fact of one kind, in order.</summary>
    public IEnumerable<T> All<T>()
        where T : EntryContent
    {
        _byType ??= ByType(_facts);
        return _byType.TryGetValue(typeof(T), out var all) ? all.Cast<T>() : [];
    }

    bool Has<T>()
        where T : EntryContent => (_byType ??= ByType(_facts)).ContainsKey(typeof(T));

    /// <summary>Workouts that count, by their end.</summary>
    internal (DateTimeOffset End, JournalWorkout Told)[] Counted => _counted ??= InOrderOf(Ended(Workouts), told => told.End);

    /// <summary>Check-ins by when they were asked.</summary>
    internal CheckInEntry[] CheckIns => _checkIns ??= InOrderOf([.. All<CheckInEntry>()], told => told.AskedAt);

    /// <summary>Those of the check-ins that tell of a sign, or that one is over.</summary>
    internal CheckInEntry[] WithSigns => _withSigns ??= Array.FindAll(CheckIns, HasSigns);

    /// <summary>What the check-ins taught that are too old for a plan of this moment to look at.</summary>
    internal AthleteResponse Learned(DateTimeOffset asOf, HealthProfile health) =>
        (_learning = JournalLearning.Of(this, _learning, asOf, new(health.HighestHeartRate), new(health.Age))).Response;

    /// <summary>When the athlete has no time: of each calendar what it said last.</summary>
    internal IEnumerable<DiaryEntry> Diaries => All<DiaryEntry>().GroupBy(diary => diary.Source, StringComparer.Ordinal).Select(told => told.Last());

    static bool HasSigns(CheckInEntry told) => told.CheckIn.Symptoms.Count + told.CheckIn.Over.Count > 0;

    static List<(DateTimeOffset End, JournalWorkout Told)> Ended(IReadOnlyList<JournalWorkout> workouts, int from = 0)
    {
        var ended = new List<(DateTimeOffset End, JournalWorkout Told)>(workouts.Count - from);
        for (var i = from; i < workouts.Count; i++)
        {
            if (workouts[i] is { Repeats: null, Workout.End: { } end } told)
                ended.Add((end, told));
        }

        return ended;
    }

    static Dictionary<Type, EntryContent[]> ByType(JournalFact[] facts)
    {
        var byType = new Dictionary<Type, List<EntryContent>>();
        foreach (var fact in facts)
            (CollectionsMarshal.GetValueRefOrAddDefault(byType, fact.Content.GetType(), out _) ??= []).Add(fact.Content);
        return byType.ToDictionary(all => all.Key, all => all.Value.ToArray());
    }

    // What was looked at before is looked on at: what comes later is put to it, where it is later in every way.
    void LookOn(AthleteJournal before, JournalFact[] added)
    {
        if (before._byType is not { } byType)
            return;
        var more = ByType(added);
        _byType = new(byType);
        foreach (var (type, all) in more)
            _byType[type] = [.. byType.GetValueOrDefault(type, []), .. all];
        LookOnAtCheckIns(before, Array.ConvertAll(more.GetValueOrDefault(typeof(CheckInEntry), []), told => (CheckInEntry)told));
        LookOnAtWorkouts(before, added, more.ContainsKey(typeof(SameWorkoutEntry)));
    }

    void LookOnAtCheckIns(AthleteJournal before, CheckInEntry[] added)
    {
        _checkIns = Joined(before._checkIns, added, told => told.AskedAt);
        if (_checkIns is not null && before._withSigns is { } withSigns)
            _withSigns = Joined(withSigns, Array.FindAll(added, HasSigns), told => told.AskedAt);
    }

    void LookOnAtWorkouts(AthleteJournal before, JournalFact[] added, bool isToldWhatIsSame)
    {
        _workouts = isToldWhatIsSame ? null : before._workouts?.With(added);
        if (_workouts is { } workouts)
            _counted = Joined(before._counted, [.. Ended(workouts.All, before.Workouts.Count)], told => told.End);
    }

    // Null where they do not all come after those before.
    static T[]? Joined<T>(T[]? before, T[] added, Func<T, DateTimeOffset> when)
    {
        if (before is null || added.Length == 0)
            return before;
        for (var i = 0; i < added.Length; i++)
        {
            if (i > 0 ? when(added[i - 1]) > when(added[i]) : before.Length > 0 && when(before[^1]) > when(added[0]))
                return null;
        }

        return [.. before, .. added];
    }

    // Most is told in the order in which it happened: looking is much cheaper than sorting.
    static T[] InOrderOf<T>(List<T> all, Func<T, DateTimeOffset> when)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (when(all[i - 1]) > when(all[i]))
                return [.. all.OrderBy(when)];
        }

        return [.. all];
    }
}

/// <summary>A workout of the journal.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Workout">What was done.</param>
/// <param name="Repeats">The entry whose workout this one repeats; it then counts for nothing. Null for one that counts.</param>
public sealed record JournalWorkout(JournalFact Fact, Workout Workout, Guid? Repeats);
