using Afterset.Scheduling;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Scheduling;

public sealed class GroupSearchTests
{
    /// <summary>Without a schedule to start from, the search itself must find every one that matters.</summary>
    [Fact]
    public void The_search_alone_finds_the_best_of_all_schedules() =>
        Gen.OneOf(ScheduleGenerators.Small, ScheduleGenerators.Crowd).Sample(request =>
            Assert.Equal(Enumeration.BestBenefit(request), BestBenefit(request), 1e-4), iter: 1000);

    static double BestBenefit(ScheduleRequest request)
    {
        var problem = new SchedulingProblem(request);
        var candidates = problem.Sessions.Select((_, session) => new Candidates(problem, session));
        var search = new GroupSearch(problem, candidates, known: 0, ceiling: long.MaxValue, new StepCounter(int.MaxValue));
        return problem.BenefitOf(search.Run()?.Sum(candidate => candidate.Worth) ?? 0);
    }
}
