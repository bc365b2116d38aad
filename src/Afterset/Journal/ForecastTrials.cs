using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Journal;

/// <summary>Every report of a journal beside what was expected of it, as far as it was worked out.</summary>
/// <remarks>
/// Immutable. A journal keeps it and hands it on to one with more entries: a check-in more costs one forecast more. What is told late,
/// corrected or taken back is forecast anew from there on; the result is that of a journal looked at for the first time.
/// </remarks>
public sealed class ForecastTrials
{
    // Up to the last check-in, itself included: what comes in late right before it changes what was known then.
    readonly IReadOnlyList<JournalEntry> _entries;
    readonly JournalFact[] _facts;
    readonly ForecastTrial[] _all;
    readonly Step[] _steps;
    readonly ToldSoFar _told;

    // The fold of the entries before the last check-in; null where it has to be folded anew.
    readonly AthleteJournal? _known;

    ForecastTrials(
        IReadOnlyList<JournalEntry> entries, AthleteJournal? known, JournalFact[] facts, ForecastTrial[] all, Step[] steps, ToldSoFar told, bool isWhole) =>
        (_entries, _known, _facts, _all, _steps, _told, IsWhole) = (entries, known, facts, all, steps, told, isWhole);

    // A check-in: how many facts and entries are before it, and how many trials were made with it.
    readonly record struct Step(int Facts, int Entries, int Trials);

    /// <summary>One after the other, in the order in which the reports were written.</summary>
    public IReadOnlyList<ForecastTrial> All => _all;

    /// <summary>Whether these are all that the journal has.</summary>
    public bool IsWhole { get; }

    internal static ForecastTrials None { get; } = new([], AthleteJournal.Empty, [], [], [], new(), isWhole: false);

    /// <summary>The trials of a journal, on from what is known of them.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="most">At most so many forecasts are made, 1 and up: whoever draws a page asks for a few, pauses, and asks again until they are whole.</param>
    public static ForecastTrials Of(AthleteJournal journal, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return journal.Tried is { IsWhole: true } whole ? whole : journal.Tried = (journal.Tried ?? None).Toward(journal, most);
    }

    /// <summary>The same for a journal with more entries, or other ones: what holds of it, not yet whole.</summary>
    internal ForecastTrials Of(JournalEntry[] entries, JournalFact[] facts)
    {
        var (sameEntries, sameFacts) = (Same(_entries, entries, (one, other) => one.Equals(other)), Same(_facts, facts, AreSame));
        if (sameEntries == _entries.Count && sameFacts == _facts.Length)
            return new(_entries, _known, _facts, _all, _steps, _told, isWhole: false);
        var keep = Array.FindLastIndex(_steps, step => step.Entries < sameEntries && step.Facts < sameFacts) + 1;
        if (keep == 0)
            return None;
        var (last, told) = (_steps[keep - 1], new ToldSoFar());
        foreach (var trial in _all[..last.Trials])
            told.Add(trial.Where, trial.Told);
        return new(entries[..(last.Entries + 1)], null, facts[..(last.Facts + 1)], _all[..last.Trials], _steps[..keep], told, isWhole: false);
    }

    ForecastTrials Toward(AthleteJournal journal, int most)
    {
        var (known, told, all, steps) = (_known ?? AthleteJournal.Of(_entries.Take(_steps[^1].Entries)), _told.Copy(), new List<ForecastTrial>(_all), new List<Step>(_steps));
        var next = _facts.Length;
        for (; next < journal.Facts.Count && most > 0; next++)
        {
            var fact = journal.Facts[next];
            if (fact.Content is not CheckInEntry said || (said.CheckIn.Reports.Count == 0 && said.CheckIn.Overall is null))
                continue;
            var before = IndexOf(journal.Entries, fact.Entry, known.Entries.Count);
            known = known.With(journal.Entries.Skip(known.Entries.Count).Take(before - known.Entries.Count));
            var forecast = Planner.Forecast(JournalPlan.ForecastRequest(known, said.AskedAt), said.CheckIn.Reports.Select(report => report.Where).ToHashSet());
            var trials = Trials(said.CheckIn, forecast, told);
            all.AddRange(trials);
            foreach (var trial in trials)
                told.Add(trial.Where, trial.Told);
            steps.Add(new(next, before, all.Count));
            most--;
        }

        return new([.. journal.Entries.Take(steps.Count > 0 ? steps[^1].Entries + 1 : 0)], known, [.. journal.Facts.Take(next)], [.. all], [.. steps], told, next == journal.Facts.Count);
    }

    static List<ForecastTrial> Trials(CheckIn said, SorenessForecast forecast, ToldSoFar told)
    {
        var trials = new List<ForecastTrial>();
        foreach (var report in said.Reports)
            trials.Add(Trial(report.Where, report.At, report.Score, forecast.Of(report.Where) is { HasCause: true } place ? place.At(report.At) : null, told));
        if (said.Overall is { } overall)
            trials.Add(Trial(null, overall.At, overall.Score, forecast.WholeBody?.At(overall.At), told));
        return trials;
    }

    static ForecastTrial Trial(RegionSide? where, DateTimeOffset at, SorenessScore score, SorenessEstimate? expected, ToldSoFar told) =>
        new(where, at, score.Value, expected, told.Last(where), told.Mean(where));

    static int IndexOf(IReadOnlyList<JournalEntry> entries, JournalEntry entry, int from)
    {
        while (entries[from].Id != entry.Id)
            from++;
        return from;
    }

    static int Same<T>(IReadOnlyList<T> ones, IReadOnlyList<T> others, Func<T, T, bool> areSame)
    {
        var same = 0;
        while (same < ones.Count && same < others.Count && areSame(ones[same], others[same]))
            same++;
        return same;
    }

    static bool AreSame(JournalFact one, JournalFact other) =>
        ReferenceEquals(one, other) || (one.Entry.Equals(other.Entry) && ReferenceEquals(one.Content, other.Content));
}
