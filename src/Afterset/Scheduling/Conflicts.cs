namespace Afterset.Scheduling;

/// <summary>Finds sessions that break a rule together.</summary>
sealed class Conflicts(SchedulingProblem problem)
{
    /// <summary>Sessions that cannot all stay where they are; null when all obey the rules.</summary>
    /// <param name="placed">Sessions of which each alone obeys the rules, in order of time.</param>
    internal IReadOnlyList<int>? First(IReadOnlyList<Candidate> placed)
    {
        var pair = placed
            .SelectMany((earlier, index) => placed.Skip(index + 1).Select(later => (Earlier: earlier, Later: later)))
            .Where(pair => AreTooClose(pair.Earlier, pair.Later))
            .Select(pair => (int[])[pair.Earlier.Session, pair.Later.Session])
            .FirstOrDefault();
        return pair ?? OverfullDay(placed) ?? OverfullWeek(placed);
    }

    bool AreTooClose(in Candidate earlier, in Candidate later) =>
        later.Start < earlier.End + problem.Gap
        || (IsDeep(earlier) && IsDeep(later) && later.Start - earlier.Start < problem.Request.Rules.DeepSpacing.Ticks);

    bool IsDeep(in Candidate candidate) => problem.Sessions[candidate.Session].IsDeep;

    int[]? OverfullDay(IReadOnlyList<Candidate> placed)
    {
        var days = problem.NewDays();
        foreach (var candidate in placed)
            days.Add(candidate);
        return placed
            .SelectMany(days.DaysOf)
            .Where(days.IsOverfull)
            .Select(day => placed.Where(other => days.DaysOf(other).Contains(day)).Select(other => other.Session).ToArray())
            .FirstOrDefault();
    }

    int[]? OverfullWeek(IReadOnlyList<Candidate> placed)
    {
        var deep = problem.NewDeep();
        var before = new List<Candidate>();
        foreach (var candidate in placed.Where(candidate => IsDeep(candidate)))
        {
            before.Add(candidate);
            if (!deep.Fits(candidate.Start))
                return [.. before.Where(other => candidate.Start - other.Start < DeepWork.Week).Select(other => other.Session)];
            deep.Add(candidate.Start);
        }

        return null;
    }
}
