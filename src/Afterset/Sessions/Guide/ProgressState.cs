using System.Collections.Immutable;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>A part of a step that was done without a break.</summary>
readonly record struct DoneSlice(int Step, TimeSpan Length, PressureLevel Deepest);

/// <summary>Whether the session's clock goes.</summary>
enum Running
{
    NotYet,
    Yes,
    Paused,
    Hurts,
    Ended,
}

/// <summary>Where a session was at its anchor, the time of what happened last.</summary>
/// <param name="Steps">The steps as they are now.</param>
/// <param name="Clock">Whether the clock goes from the anchor on.</param>
/// <param name="Index">The step.</param>
/// <param name="Offset">How much of getting ready and doing it had passed.</param>
/// <param name="Anchor">When that was.</param>
sealed record ProgressState(ImmutableArray<GuideStep> Steps, Running Clock, int Index, TimeSpan Offset, DateTimeOffset Anchor)
{
    internal GuideEnd? End { get; init; }

    internal DateTimeOffset? Started { get; init; }

    internal DateTimeOffset? LastDone { get; init; }

    internal DateTimeOffset? LastSeen { get; init; }

    internal ImmutableList<DoneSlice> Slices { get; init; } = [];

    internal ImmutableList<SymptomReport> Signs { get; init; } = [];

    internal ImmutableList<SorenessReport> Soreness { get; init; } = [];

    internal GuideStep? Step => Index < Steps.Length ? Steps[Index] : null;

    /// <summary>What is left from the anchor on, were the clock to go.</summary>
    internal TimeSpan Rest => Clock == Running.Ended
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Steps.Skip(Index).Sum(step => step.Slot)) - Offset;

    /// <summary>The second of the step, before it zero.</summary>
    internal TimeSpan InStep => Step is { } step && Offset > TimeSpan.FromSeconds(step.HandOver) ? Offset - TimeSpan.FromSeconds(step.HandOver) : TimeSpan.Zero;

    /// <summary>The same, a time later. What ran out on the way is done.</summary>
    internal ProgressState After(DateTimeOffset now)
    {
        if (Clock != Running.Yes || now <= Anchor)
            return this;
        var (state, left) = (this, now - Anchor);
        while (state.Step is { } step && left > TimeSpan.Zero)
        {
            var part = Smaller(left, TimeSpan.FromSeconds(step.Slot) - state.Offset);
            state = state.Through(step, part);
            left -= part;
            if (state.Offset >= TimeSpan.FromSeconds(step.Slot))
                state = state.To(state.Following(state.Index + 1));
        }

        return state;
    }

    /// <summary>To the beginning of a step; at its end when there is none.</summary>
    internal ProgressState To(int index) => index < Steps.Length
        ? this with { Index = index, Offset = TimeSpan.Zero }
        : this with { Index = Steps.Length, Offset = TimeSpan.Zero, Clock = Running.Ended, End = GuideEnd.Finished };

    /// <summary>The first step from an index on that is not left out; the number of steps when there is none.</summary>
    internal int Following(int index)
    {
        while (index < Steps.Length && Steps[index].IsLeftOut)
            index++;
        return index;
    }

    /// <summary>The last step before an index that is not left out; null when there is none.</summary>
    internal int? Preceding(int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (!Steps[before].IsLeftOut)
                return before;
        }

        return null;
    }

    ProgressState Through(GuideStep step, TimeSpan part)
    {
        var handOver = TimeSpan.FromSeconds(step.HandOver);
        var (from, to) = (Offset, Offset + part);
        var anchored = this with { Offset = to, Anchor = Anchor + part };
        if (to <= handOver)
            return anchored;
        var (begin, end) = (from > handOver ? from - handOver : TimeSpan.Zero, to - handOver);
        return anchored with
        {
            LastDone = anchored.Anchor,
            Slices = Slices.Add(new(Index, end - begin, step.DeepestBetween(begin.TotalSeconds, end.TotalSeconds))),
        };
    }

    static TimeSpan Smaller(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
