using Afterset.Scheduling;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Scheduling;

/// <summary>Without a schedule to start from, the search itself must find every one that matters.</summary>
public sealed class GroupSearchTests
{
    static readonly Gen<ScheduleRequest> SomeRequest = Gen.OneOf(ScheduleGenerators.Small, ScheduleGenerators.Crowd);

    [Fact]
    public void The_search_alone_finds_the_best_of_all_schedules() =>
        SomeRequest.Sample(request =>
        {
            var (problem, candidates) = Prepare(request);
            Assert.Equal(Enumeration.BestBenefit(request), BestBenefit(problem, candidates, known: 0, prices: null), 1e-4);
        }, iter: 1000);

    [Fact]
    public void The_search_with_prices_finds_the_best_of_all_schedules() =>
        Gen.Select(SomeRequest, Gen.Double[0, 1]).Sample((request, share) =>
        {
            var best = Enumeration.BestBenefit(request);
            var (problem, candidates) = Prepare(request);
            var known = (long)(best * share * 0.999e6) * problem.Scale;
            var prices = new PriceBound(problem, candidates, known);
            Assert.Equal(best, BestBenefit(problem, prices.Members, known, prices), 1e-4);
        }, iter: 1000);

    [Fact]
    public void No_schedule_is_worth_more_than_the_prices_say() =>
        SomeRequest.Sample(request =>
        {
            var (problem, candidates) = Prepare(request);
            var search = new PriceSearch(problem, candidates, problem.NewDays());
            search.Run(known: 0);
            Assert.True(search.Bound >= (Enumeration.BestBenefit(request) - 1e-4) * 1e6 * problem.Scale);
        }, iter: 500);

    static (SchedulingProblem Problem, Candidates[] Candidates) Prepare(ScheduleRequest request)
    {
        var problem = new SchedulingProblem(request);
        return (problem, [.. problem.Sessions.Select((_, session) => new Candidates(problem, session))]);
    }

    static double BestBenefit(SchedulingProblem problem, IReadOnlyList<Candidates> members, long known, PriceBound? prices)
    {
        var search = new GroupSearch(problem, members, known, ceiling: long.MaxValue, new StepCounter(int.MaxValue), prices);
        return problem.BenefitOf(search.Run()?.Sum(candidate => candidate.Worth) ?? known);
    }
}
