using System.Collections.Immutable;
using Afterset.Body;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>What an answer to "what was it?" takes away. It never adds: no time, no pressure, no step.</summary>
static class HurtAdaptation
{
    /// <summary>The state after an answer.</summary>
    /// <param name="state">A state in which something hurts.</param>
    /// <param name="answer">What it was.</param>
    /// <param name="score">How sore the place is, 0 to 10; null when not told.</param>
    internal static ProgressState Of(ProgressState state, HurtAnswer answer, SorenessScore? score)
    {
        var touched = Touched(state);
        var where = state.Steps[touched].Where;
        if (HurtSigns.Of(answer) is { } sign)
            return Ended(state with { Signs = state.Signs.Add(new(sign, HurtSigns.IsLocal(answer) ? PlaceOf(where) : null)) });
        if (where is not { } place)
            return Ended(state);
        var told = score is { } sore ? state with { Soreness = state.Soreness.Add(new(place, sore, state.Anchor)) } : state;
        var rules = Rules(score);
        if (rules.Exists(rule => rule.Effect.Withhold))
            return Ended(told);
        return Lighter(told, place, LevelThere(state, touched), rules.Aggregate(RegionClearance.Free, (clearance, rule) => clearance.After(rule)));
    }

    static ProgressState Lighter(ProgressState state, RegionSide place, PressureLevel level, RegionClearance clearance)
    {
        var rule = GuideModel.Default.Rule("guide/too-sore");
        var cap = (PressureLevel)Math.Max(0, Math.Min((int)clearance.PressureCap, (int)level - (int)rule["levelsLess"]));
        var share = Math.Min(clearance.DurationShare, rule["share"]);
        var steps = state.Steps.Select((step, index) =>
            step.Where != place ? step
            : cap < PressureLevel.Light || !clearance.AllowsTechnique(step.Technique) || step.Deepest == PressureLevel.None ? step.LeftOut()
            : step.AtMost(cap).Shorter(index == state.Index ? state.InStep.TotalSeconds : 0, share)).ToImmutableArray();
        var adapted = state with { Steps = steps, Clock = Running.Paused };
        return adapted.Step is { IsLeftOut: false } ? adapted : adapted.To(adapted.Following(adapted.Index));
    }

    // While hands are on their way to the next place, it is the last one that hurts.
    static int Touched(ProgressState state) =>
        state.InStep == TimeSpan.Zero && !state.Slices.IsEmpty ? state.Slices[^1].Step : state.Index;

    static PressureLevel LevelThere(ProgressState state, int touched) => touched == state.Index && state.InStep > TimeSpan.Zero
        ? state.Steps[touched].PressureAt(state.InStep.TotalSeconds)
        : state.Steps[touched].Deepest;

    // The safety rules that speak of nothing but how sore a place is.
    static List<SafetyRule> Rules(SorenessScore? score) => score is { } sore
        ? [.. SafetyRules.Default.Rules.Where(rule => rule.When is [{ SorenessFrom: { } from } only] && only == new Condition(SorenessFrom: from) && sore.Value >= from)]
        : [];

    static ProgressState Ended(ProgressState state) => state with { Clock = Running.Ended, End = GuideEnd.Hurt };

    static Place? PlaceOf(RegionSide? where) => where is { } place
        ? new([place], null, $"{(place.Side == Side.Left ? "left" : "right")} {GuideWords.Name(place.Region).ToLowerInvariant()}")
        : null;
}
