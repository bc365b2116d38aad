using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Sessions;
using Afterset.Web.Device;

namespace Afterset.Web.CheckIns;

/// <summary>What a check-in changed in the plan, in sentences.</summary>
static class PlanChanges
{
    /// <summary>Every difference between two plans of one moment; empty when there is none.</summary>
    internal static IReadOnlyList<string> Of(PlanOutcome before, PlanOutcome after, Language language, DeviceClock clock)
    {
        var (old, now) = (Sessions(before), Sessions(after));
        List<string> changes =
        [
            .. old.Where(session => now.All(other => other.Id != session.Id)).Select(session => language["Taken out: {0}, {1}", session.Protocol.Name, When(session, language, clock)]),
            .. now.Where(session => old.All(other => other.Id != session.Id)).Select(session => language["New: {0}, {1}", session.Protocol.Name, When(session, language, clock)]),
        ];
        foreach (var session in now)
        {
            if (old.FirstOrDefault(other => other.Id == session.Id) is { } was)
                changes.AddRange(Between(was, session, language, clock));
        }

        changes.AddRange(LeftOut(before, after, language));
        return changes;
    }

    static IEnumerable<string> Between(RecoverySession was, RecoverySession session, Language language, DeviceClock clock)
    {
        if (was.Start != session.Start)
            yield return language["{0}: now {1}", session.Protocol.Name, When(session, language, clock)];
        if (was.Deepest != session.Deepest)
            yield return language["{0}: now {1} instead of {2}", session.Protocol.Name, Words.Of(session.Deepest), Words.Of(was.Deepest)];
        if (Minutes(was) != Minutes(session))
            yield return language["{0}: now {1} min instead of {2}", session.Protocol.Name, Minutes(session), Minutes(was)];
    }

    static IEnumerable<string> LeftOut(PlanOutcome before, PlanOutcome after, Language language)
    {
        var known = before is PlanOutcome.Planned { Plan: var old } ? old.Omissions.Select(omission => (omission.What, omission.Because.Rule)).ToHashSet() : [];
        return after is PlanOutcome.Planned { Plan: var plan }
            ? plan.Omissions.Where(omission => !known.Contains((omission.What, omission.Because.Rule)))
                .Select(omission => $"{language["Left out now"]}: {language.Say(omission.What)}. {language.Say(omission.Because.Text)}").Distinct(StringComparer.Ordinal)
            : [];
    }

    static IReadOnlyList<RecoverySession> Sessions(PlanOutcome outcome) => outcome is PlanOutcome.Planned { Plan: var plan } ? plan.Sessions : [];

    static int Minutes(RecoverySession session) => (int)Math.Ceiling(session.Duration.TotalMinutes);

    static string When(RecoverySession session, Language language, DeviceClock clock) =>
        $"{language.DayAndDate(clock.At(session.Start))} {language.Time(clock.At(session.Start))}";
}
