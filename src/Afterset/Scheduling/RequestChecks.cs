namespace Afterset.Scheduling;

/// <summary>Says no to a request that is out of its documented ranges.</summary>
static class RequestChecks
{
    const int MostSessions = 60;
    const int MostStarts = 200_000;

    internal static void Check(ScheduleRequest request)
    {
        if (FaultsOf(request.Rules).Concat(FaultsOf(request.Sessions)).FirstOrDefault() is { } fault)
            throw new ArgumentException(fault, nameof(request));
    }

    /// <summary>The grid may not have more starts than can be searched.</summary>
    internal static void CheckSpan(ScheduleRequest request, long from, long until)
    {
        if ((until - from) / request.Rules.Grid.Ticks > MostStarts)
            throw new ArgumentException("The windows span more than 200,000 grid starts.", nameof(request));
    }

    static IEnumerable<string> FaultsOf(SchedulingRules rules)
    {
        if (rules.DailyLimit < TimeSpan.Zero)
            yield return "The daily limit is negative.";
        if (!IsStretch(rules.Gap))
            yield return "The gap is negative or more than a year.";
        if (!IsStretch(rules.DeepSpacing))
            yield return "The spacing of deep sessions is negative or more than a year.";
        if (rules.MostDeepInSevenDays < 0)
            yield return "The number of deep sessions in seven days is negative.";
        if (rules.Grid < TimeSpan.FromMinutes(1) || rules.Grid > TimeSpan.FromDays(1))
            yield return "The grid is not one minute to one day.";
        if (!double.IsFinite(rules.LatenessPerHour) || rules.LatenessPerHour < 0)
            yield return "The weight of lateness is negative or not a number.";
        if (!IsStretch(rules.NoDeepBeforeEvent))
            yield return "The time before an event is negative or more than a year.";
        if (rules.MostSteps < 0)
            yield return "The number of steps is negative.";
    }

    static IEnumerable<string> FaultsOf(IReadOnlyList<SessionRequest> sessions)
    {
        if (sessions.Count > MostSessions)
            yield return "There are more than 60 sessions.";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in sessions)
        {
            if (!ids.Add(session.Id))
                yield return $"The session \"{session.Id}\" occurs twice.";
            if (session.Options.Count == 0)
                yield return $"The session \"{session.Id}\" has no option.";
            if (!session.Options.All(IsSound))
                yield return $"The session \"{session.Id}\" has a duration or benefit that is out of range.";
        }
    }

    static bool IsStretch(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeSpan.FromDays(366);

    static bool IsSound(SessionOption option) =>
        option.Duration > TimeSpan.Zero
        && IsStretch(option.Duration)
        && option.Benefit >= 0
        && option.Benefit <= SessionOption.MostBenefit;
}
