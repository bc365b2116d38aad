using System.Collections.Immutable;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>A guided session on the wall clock. Immutable: what happens gives a new one, and asking changes nothing.</summary>
/// <remarks>
/// Time that passed while the phone was locked or the tab slept is done as the cues said, because they were put on the clock
/// ahead. When the page itself was gone, <see cref="Interrupted"/> takes back what nobody was told. When the session ran out
/// long ago and nobody said anything, it asks (<see cref="GuidePhase.DidYouGoOn"/>). An event that does not fit the moment,
/// or one that lies before the last, changes nothing that was.
/// </remarks>
public sealed class SessionProgress
{
    readonly ImmutableList<ProgressEvent> _events;
    readonly ProgressState _state;

    SessionProgress(SessionGuide guide, ImmutableList<ProgressEvent> events, ProgressState state) =>
        (Guide, _events, _state) = (guide, events, state);

    /// <summary>The guide as it was at the beginning.</summary>
    public SessionGuide Guide { get; }

    /// <summary>When it was started; null before.</summary>
    public DateTimeOffset? Started => _state.Started;

    /// <summary>Signs that were named; the check-in must record them.</summary>
    public IReadOnlyList<SymptomReport> Signs => _state.Signs;

    /// <summary>How sore places were said to be; the check-in must record it.</summary>
    public IReadOnlyList<SorenessReport> Soreness => _state.Soreness;

    internal IReadOnlyList<ProgressEvent> Events => _events;

    /// <summary>A session that has not begun.</summary>
    public static SessionProgress Of(SessionGuide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        return new(guide, [], new([.. guide.Steps], Running.NotYet, 0, TimeSpan.Zero, DateTimeOffset.MinValue));
    }

    /// <summary>Whether it was left so long ago that the rest of it is not taken up again.</summary>
    public bool IsTooLongAgo(DateTimeOffset now) =>
        Started is not null && now - (_state.LastSeen > _state.Anchor ? _state.LastSeen.Value : _state.Anchor) > GuideModel.Default.GoOnWithin;

    /// <summary>Whether safety allows every step that is not left out: its place, technique, tool and deepest touch.</summary>
    /// <param name="clearance">What safety leaves now; the plan that the guide was made from may be older.</param>
    public bool IsWithin(Clearance.Given clearance)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        return _state.Steps.All(step => step.IsLeftOut || step.IsWithin(clearance));
    }

    /// <summary>Begin.</summary>
    public SessionProgress Start(DateTimeOffset at) => With(new(ProgressEventKind.Start, at));

    /// <summary>Stop the clock.</summary>
    public SessionProgress Pause(DateTimeOffset at) => With(new(ProgressEventKind.Pause, at));

    /// <summary>Go on after a pause, or when it was nothing that hurt.</summary>
    public SessionProgress Resume(DateTimeOffset at) => With(new(ProgressEventKind.Resume, at));

    /// <summary>To the next step.</summary>
    public SessionProgress Skip(DateTimeOffset at) => With(new(ProgressEventKind.Skip, at));

    /// <summary>To the beginning of this step; shortly after it, to the one before.</summary>
    public SessionProgress Back(DateTimeOffset at) => With(new(ProgressEventKind.Back, at));

    /// <summary>Something hurts: the clock stops and waits for <see cref="Adapt"/>.</summary>
    public SessionProgress Hurts(DateTimeOffset at) => With(new(ProgressEventKind.Hurts, at));

    /// <summary>What it was that hurt. It takes away and never adds.</summary>
    /// <param name="at">When it was said.</param>
    /// <param name="answer">What it was.</param>
    /// <param name="score">How sore it is, when it is just too sore; null when not told.</param>
    public SessionProgress Adapt(DateTimeOffset at, HurtAnswer answer, SorenessScore? score = null) =>
        With(new(ProgressEventKind.Adapt, at, answer, score));

    /// <summary>End it early.</summary>
    public SessionProgress Stop(DateTimeOffset at) => With(new(ProgressEventKind.Stop, at));

    /// <summary>The page was there at this time. Seen at its end, a session is finished and need not ask.</summary>
    public SessionProgress Seen(DateTimeOffset at) => With(new(ProgressEventKind.Seen, at));

    /// <summary>The page was gone, and its cues with it: the clock stands where it was last seen.</summary>
    public SessionProgress Interrupted() => With(new(ProgressEventKind.Interrupted, _state.LastSeen ?? _state.Anchor));

    /// <summary>The answer to "did you go on?".</summary>
    /// <param name="at">When it was said.</param>
    /// <param name="didGoOn">Yes: all of it was done. No: only what the page saw.</param>
    public SessionProgress WentOn(DateTimeOffset at, bool didGoOn) =>
        With(new(didGoOn ? ProgressEventKind.WentOn : ProgressEventKind.DidNotGoOn, at));

    /// <summary>Where it is at a time. Before the last event it is where it was then.</summary>
    public SessionMoment At(DateTimeOffset now)
    {
        var state = _state.After(now);
        var step = state.Step ?? (state.Steps.IsEmpty ? null : state.Steps[^1]);
        var following = state.Following(state.Index + 1);
        var next = state.Clock != Running.Ended && following < state.Steps.Length ? state.Steps[following] : null;
        var isReady = step is not null && state.Offset < TimeSpan.FromSeconds(step.HandOver);
        var left = state.Clock == Running.Ended || step is null ? TimeSpan.Zero
            : TimeSpan.FromSeconds(isReady ? step.HandOver : step.Slot) - state.Offset;
        return new(
            IsLongOver(now) ? GuidePhase.DidYouGoOn : PhaseOf(state.Clock, isReady),
            IsLongOver(now) ? null : state.End,
            Math.Min(state.Index, Math.Max(0, state.Steps.Length - 1)),
            step,
            next,
            state.Clock == Running.Ended ? TimeSpan.Zero : state.InStep,
            left,
            state.Rest,
            step?.PressureAt(state.InStep.TotalSeconds) ?? PressureLevel.None);
    }

    /// <summary>What was really done until a time, in the order of the guide: only whole seconds count.</summary>
    /// <remarks>While it asks whether someone went on, only what the page saw is counted.</remarks>
    public IReadOnlyList<DoneGuideStep> Done(DateTimeOffset now)
    {
        var state = IsLongOver(now) ? _state.After(LastSeen) : _state.After(now);
        return
        [
            .. state.Slices.GroupBy(slice => slice.Step).OrderBy(step => step.Key)
                .Select(step => new DoneGuideStep(
                    Guide.Steps[step.Key], (int)(step.Sum(slice => slice.Length.Ticks) / TimeSpan.TicksPerSecond), step.Max(slice => slice.Deepest)))
                .Where(step => step.Seconds > 0),
        ];
    }

    /// <summary>When the last second of it was done; null when none was.</summary>
    public DateTimeOffset? LastDone(DateTimeOffset now) => (IsLongOver(now) ? _state.After(LastSeen) : _state.After(now)).LastDone;

    /// <summary>The cues to come, their times counted from then on; none while the clock stands.</summary>
    public IReadOnlyList<GuideCue> Cues(DateTimeOffset now) => Coming(now) is var (guide, passed)
        ? [.. guide.Cues.Where(cue => cue.At >= passed).Select(cue => cue with { At = cue.At - passed })]
        : [];

    /// <summary>When the metronome will beat, counted from then on; none while the clock stands.</summary>
    public IReadOnlyList<GuideBeat> Beats(DateTimeOffset now) => Coming(now) is var (guide, passed)
        ? [.. guide.Beats.Where(beat => beat.Until > passed).Select(beat => beat with { From = beat.From > passed ? beat.From - passed : TimeSpan.Zero, Until = beat.Until - passed })]
        : [];

    internal SessionProgress With(ProgressEvent happened)
    {
        var next = ProgressRules.After(_state, happened, IsLongOver(happened.At));
        return ReferenceEquals(next, _state) ? this : new(Guide, Recorded(happened), next);
    }

    // Of several times that the page was seen the last is enough.
    ImmutableList<ProgressEvent> Recorded(ProgressEvent happened) =>
        happened.Kind == ProgressEventKind.Seen && _events is [.., { Kind: ProgressEventKind.Seen }]
            ? _events.SetItem(_events.Count - 1, happened)
            : _events.Add(happened);

    (SessionGuide Guide, TimeSpan Passed)? Coming(DateTimeOffset now)
    {
        var state = _state.After(now);
        return state.Clock == Running.Yes
            ? (Guide with { Steps = state.Steps }, TimeSpan.FromSeconds(state.Steps.Take(state.Index).Sum(step => step.Slot)) + state.Offset)
            : null;
    }

    DateTimeOffset LastSeen => _state.LastSeen ?? _state.Anchor;

    bool IsLongOver(DateTimeOffset now) => _state.Clock == Running.Yes && now - _state.Anchor > _state.Rest + GuideModel.Default.AwayMargin;

    static GuidePhase PhaseOf(Running clock, bool isReady) => clock switch
    {
        Running.NotYet => GuidePhase.Ready,
        Running.Yes => isReady ? GuidePhase.GettingReady : GuidePhase.Working,
        Running.Paused => GuidePhase.Paused,
        Running.Hurts => GuidePhase.Hurts,
        Running.Ended => GuidePhase.Ended,
    };
}
