namespace Afterset.Sessions.Guide;

/// <summary>What each event does to a session.</summary>
static class ProgressRules
{
    /// <summary>The state after an event; the same object where it does not fit.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="happened">The event.</param>
    /// <param name="isLongOver">Whether it ran out so long ago that it asks.</param>
    internal static ProgressState After(ProgressState state, ProgressEvent happened, bool isLongOver)
    {
        var at = happened.At > state.Anchor ? happened.At : state.Anchor;
        if (state.Clock == Running.NotYet)
            return happened.Kind == ProgressEventKind.Start ? Begun(state, happened.At) : state;
        if (state.Clock == Running.Ended)
            return state;
        if (isLongOver)
            return LongOver(state, happened.Kind);
        if (happened.Kind is ProgressEventKind.Seen or ProgressEventKind.Interrupted)
            return Watched(state, happened.Kind, at);
        var now = state.After(at);
        return now.Clock == Running.Ended ? now : Within(now with { Anchor = at }, happened) ?? state;
    }

    static ProgressState Begun(ProgressState state, DateTimeOffset at)
    {
        var begun = state with { Clock = Running.Yes, Anchor = at, Started = at, LastSeen = at };
        return begun.To(begun.Following(0));
    }

    static ProgressState? Within(ProgressState now, ProgressEvent happened) => happened.Kind switch
    {
        ProgressEventKind.Pause when now.Clock == Running.Yes => now with { Clock = Running.Paused },
        ProgressEventKind.Resume when now.Clock is Running.Paused or Running.Hurts => now with { Clock = Running.Yes },
        ProgressEventKind.Skip when now.Clock != Running.Hurts => now.To(now.Following(now.Index + 1)),
        ProgressEventKind.Back when now.Clock != Running.Hurts => Back(now),
        ProgressEventKind.Hurts when now.Clock != Running.Hurts => now with { Clock = Running.Hurts },
        ProgressEventKind.Adapt when now.Clock == Running.Hurts && happened.Answer is { } answer => HurtAdaptation.Of(now, answer, happened.Score),
        ProgressEventKind.Stop => now with { Clock = Running.Ended, End = GuideEnd.Stopped },
        ProgressEventKind.Start or ProgressEventKind.Pause or ProgressEventKind.Resume or ProgressEventKind.Skip or ProgressEventKind.Back
            or ProgressEventKind.Hurts or ProgressEventKind.Adapt or ProgressEventKind.Seen or ProgressEventKind.Interrupted
            or ProgressEventKind.WentOn or ProgressEventKind.DidNotGoOn => null,
    };

    static ProgressState Back(ProgressState now) =>
        now.InStep <= GuideModel.Default.PreviousWithin && now.Preceding(now.Index) is { } before ? now.To(before) : now.To(now.Index);

    // Being seen does not move the anchor, so that it cannot change what a later time gives.
    static ProgressState Watched(ProgressState state, ProgressEventKind kind, DateTimeOffset at)
    {
        var now = state.After(at);
        if (now.Clock == Running.Ended)
            return now with { LastSeen = at };
        if (kind == ProgressEventKind.Seen)
            return state.LastSeen >= at ? state : state with { LastSeen = at };
        return state.Clock == Running.Yes ? now with { Clock = Running.Paused } : state;
    }

    static ProgressState LongOver(ProgressState state, ProgressEventKind kind) => kind switch
    {
        ProgressEventKind.WentOn => state.After(DateTimeOffset.MaxValue),
        ProgressEventKind.DidNotGoOn or ProgressEventKind.Stop => state.After(state.LastSeen ?? state.Anchor) with { Clock = Running.Ended, End = GuideEnd.Stopped },
        ProgressEventKind.Interrupted => Watched(state, kind, state.LastSeen ?? state.Anchor),
        ProgressEventKind.Start or ProgressEventKind.Pause or ProgressEventKind.Resume or ProgressEventKind.Skip or ProgressEventKind.Back
            or ProgressEventKind.Hurts or ProgressEventKind.Adapt or ProgressEventKind.Seen => state,
    };
}
