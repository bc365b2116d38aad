using Afterset.Journal.Entries;
using Afterset.Load;
using Afterset.Soreness;

namespace Afterset.Journal;

/// <summary>What the check-ins of a journal taught, kept so that later ones only add to it.</summary>
/// <remarks>
/// A plan looks at the check-ins of the last two weeks itself; learned are those before. Whatever was written late within
/// these two weeks therefore never has to be learned anew. What changes something earlier does, and is: from what is left.
/// </remarks>
sealed class JournalLearning
{
    // As many more check-ins make it worth to keep the state before them, for who asks of an earlier moment.
    const int Stride = 60;

    readonly (LoadContext Load, SorenessContext Person) _context;
    readonly CheckInEntry[] _checkIns;
    readonly (DateTimeOffset End, JournalWorkout Told)[] _workouts;
    readonly int _count;
    readonly JournalLearning? _earlier;

    JournalLearning((LoadContext, SorenessContext) context, AthleteJournal journal, int count, AthleteResponse response, JournalLearning? earlier) =>
        (_context, _checkIns, _workouts, _count, Response, _earlier) = (context, journal.CheckIns, journal.Counted, count, response, earlier);

    /// <summary>What was learned.</summary>
    internal AthleteResponse Response { get; }

    /// <summary>What the check-ins taught that a plan of this moment does not look at itself.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="known">What was learned of this journal or one with other entries; null for nothing.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="load">What loads depend on.</param>
    /// <param name="person">What soreness depends on.</param>
    internal static JournalLearning Of(AthleteJournal journal, JournalLearning? known, DateTimeOffset asOf, LoadContext load, SorenessContext person)
    {
        var count = journal.CheckIns.Length;
        while (count > 0 && asOf - journal.CheckIns[count - 1].AskedAt <= JournalModel.Default.SorenessLasts)
            count--;
        var nothing = new JournalLearning((load, person), journal, 0, AthleteResponse.Unknown, null);
        while (known is not null && !known.Holds(journal, count, nothing._context))
            known = known._earlier;
        known ??= count > Stride ? nothing.Until(count - Stride, journal) : nothing;
        return known.Until(count, journal);
    }

    bool Holds(AthleteJournal journal, int count, (LoadContext, SorenessContext) context) =>
        _count <= count && _context == context && (_count == 0 || (SaysTheSame(journal) && SaysTheSame(journal.Counted)));

    bool SaysTheSame(AthleteJournal journal)
    {
        if (ReferenceEquals(journal.CheckIns, _checkIns))
            return true;
        for (var i = 0; i < _count; i++)
        {
            if (!ReferenceEquals(journal.CheckIns[i], _checkIns[i]))
                return false;
        }

        return true;
    }

    bool SaysTheSame((DateTimeOffset End, JournalWorkout Told)[] workouts)
    {
        if (ReferenceEquals(workouts, _workouts))
            return true;
        var last = _checkIns[_count - 1].AskedAt;
        for (var i = 0; ; i++)
        {
            var (isOver, wasOver) = (i >= workouts.Length || workouts[i].End > last, i >= _workouts.Length || _workouts[i].End > last);
            if (isOver || wasOver)
                return isOver && wasOver;
            if (!ReferenceEquals(workouts[i].Told.Workout, _workouts[i].Told.Workout))
                return false;
        }
    }

    JournalLearning Until(int count, AthleteJournal journal)
    {
        if (count == _count)
            return this;
        var reports = AthleteResponse.Ordered(journal.CheckIns[_count..count].SelectMany(told => told.CheckIn.Reports));
        var overall = AthleteResponse.Ordered(journal.CheckIns[_count..count].Select(told => told.CheckIn.Overall).OfType<OverallReport>());
        var response = reports.Count + overall.Count == 0
            ? Response
            : Response.Continued(Loads(journal, AthleteResponse.First(reports, overall), AthleteResponse.Last(reports, overall)), reports, overall, _context.Person);
        return new(_context, journal, count, response, count - _count >= Stride ? this : _earlier);
    }

    List<WorkoutLoad> Loads(AthleteJournal journal, DateTimeOffset first, DateTimeOffset last)
    {
        var loads = new List<WorkoutLoad>();
        foreach (var (end, told) in journal.Counted)
        {
            if (end < first - SorenessForecast.OldestUsed)
                continue;
            if (end > last)
                break;
            var load = told.Fact.LoadOf(told.Workout, _context.Load);
            if (load.DoesSomething)
                loads.Add(load);
        }

        return loads;
    }
}
