using Afterset.Scheduling;

namespace Afterset.Tests.Scheduling;

/// <summary>The worth of the best schedule, by trying every one.</summary>
static class Enumeration
{
    internal static double BestBenefit(ScheduleRequest request) =>
        Best(request, [.. request.Sessions.Select(session => Placements(request, session))], []);

    /// <summary>Every place that a session may have on its own.</summary>
    internal static IReadOnlyList<Placement> Placements(ScheduleRequest request, SessionRequest session) =>
    [
        .. new Placement(session, session.Window.Start, new(session.Window.Duration, 0)).Minutes
            .SelectMany(minute => session.Options.Select(option => new Placement(session, minute, option)))
            .Where(placement => Rulebook.BrokenAlone(request, placement) is null),
    ];

    static double Best(ScheduleRequest request, ReadOnlySpan<IReadOnlyList<Placement>> left, IReadOnlyList<Placement> placed)
    {
        if (left.IsEmpty)
            return placed.Sum(placement => placement.WorthWith(request.Rules));

        var best = Best(request, left[1..], placed);
        foreach (var placement in left[0])
        {
            Placement[] more = [.. placed, placement];
            if (Rulebook.BrokenTogether(request, more) is null)
                best = Math.Max(best, Best(request, left[1..], more));
        }

        return best;
    }
}
