namespace Afterset.Scheduling;

/// <summary>Places sessions in time so that they are worth most.</summary>
public static class Scheduler
{
    /// <summary>
    /// The schedule that is worth most; of those that are worth the same, one whose starts are earliest, all added up; and of
    /// sessions that differ in nothing but the id, the smaller id first.
    /// </summary>
    /// <param name="request">What to place. The same request gives the same schedule, in whatever order its lists are.</param>
    /// <exception cref="ArgumentException">A rule or session is out of its documented range, or an id occurs twice.</exception>
    public static Schedule Schedule(ScheduleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problem = new SchedulingProblem(request);
        Candidates[] candidates = [.. problem.Sessions.Select((_, session) => new Candidates(problem, session))];
        var (placed, isOptimal) = new Solver(problem, candidates).Run();
        return new(
            [.. placed.Select(candidate => ToPlaced(problem, candidate))],
            Unplaced(problem, candidates, placed),
            problem.BenefitOf(placed.Sum(candidate => candidate.Worth)),
            isOptimal);
    }

    static PlacedSession ToPlaced(SchedulingProblem problem, Candidate candidate) => new(
        problem.Sessions[candidate.Session].Id,
        InZone(candidate.Start, problem.Request.Zone),
        InZone(candidate.End, problem.Request.Zone),
        candidate.Option);

    static IReadOnlyList<UnplacedSession> Unplaced(
        SchedulingProblem problem, Candidates[] candidates, IReadOnlyList<Candidate> placed)
    {
        if (placed.Count == candidates.Length)
            return [];
        var timetable = new Timetable(problem, candidates);
        timetable.AddThatFit(placed);
        var obstacles = new Obstacles(problem, candidates, timetable);
        return
        [
            .. Enumerable.Range(0, candidates.Length)
                .Except(placed.Select(candidate => candidate.Session))
                .Select(session => new UnplacedSession(problem.Sessions[session].Id, obstacles.Of(session))),
        ];
    }

    static DateTimeOffset InZone(long instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(instant, TimeSpan.Zero), zone);
}
