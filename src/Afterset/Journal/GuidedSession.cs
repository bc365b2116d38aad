using Afterset.CheckIns;
using Afterset.Journal.Entries;
using Afterset.Sessions;
using Afterset.Sessions.Guide;

namespace Afterset.Journal;

/// <summary>From a guided session to entries of the journal.</summary>
public static class GuidedSession
{
    static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>What was really done, also when it was ended early; null when nothing was, so that the session stays planned.</summary>
    /// <param name="progress">The session.</param>
    /// <param name="now">The moment.</param>
    public static RecoverySessionEntry? Done(SessionProgress progress, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var done = progress.Done(now);
        if (done.Count == 0 || progress.Started is not { } start || progress.LastDone(now) is not { } end)
            return null;
        var latest = start + Longest;
        return new(
            new(progress.Guide.Session, PastSessionStatus.Done, start, end < latest ? end : latest, done.Max(step => step.Deepest)),
            [
                .. done.Where(step => step.Step.Where is not null)
                    .Select(step => new DoneStep(step.Step.Where!.Value, step.Step.Technique, step.Step.Tool, step.Deepest, Math.Min(step.Seconds, (int)Longest.TotalSeconds))),
            ],
            null);
    }

    /// <summary>What hurt, as a check-in, so that the next plan is as careful as the rules say; null when nothing did.</summary>
    /// <param name="progress">The session.</param>
    /// <param name="now">The moment.</param>
    public static CheckInEntry? WhatHurt(SessionProgress progress, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return progress.Signs.Count + progress.Soreness.Count == 0
            ? null
            : new(new CheckIn(progress.Soreness, progress.Signs), now, new Wellbeing());
    }
}
