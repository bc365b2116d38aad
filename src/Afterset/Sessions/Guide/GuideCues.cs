using System.Globalization;
using Afterset.Evidence;

namespace Afterset.Sessions.Guide;

/// <summary>Works out every cue of a guide ahead, so that they can be put on a clock that goes on while the screen is off.</summary>
static class GuideCues
{
    internal static IReadOnlyList<GuideCue> Of(SessionGuide guide)
    {
        var cues = new List<GuideCue>();
        var (begin, last) = (TimeSpan.Zero, -1);
        foreach (var (index, step) in guide.Steps.Index())
        {
            if (step.IsLeftOut)
                continue;
            var start = begin + TimeSpan.FromSeconds(step.HandOver);
            cues.Add(new(begin, GuideCueKind.Next, index, GuideWords.Next(step, guide.Options)));
            cues.Add(new(start, GuideCueKind.Begin, index, step.Breathing is null ? GuideWords.Begin : []));
            cues.AddRange(Within(step, guide.Options).Select(call => new GuideCue(start + TimeSpan.FromSeconds(call.Second), call.Kind, index, call.Say)));
            begin += TimeSpan.FromSeconds(step.Slot);
            cues.Add(new(begin, GuideCueKind.StepEnd, index, []));
            last = index;
        }

        if (last >= 0)
            cues.Add(new(begin, GuideCueKind.SessionEnd, last, GuideWords.SessionEnd));
        return cues;
    }

    internal static IReadOnlyList<GuideBeat> Beats(SessionGuide guide)
    {
        var beats = new List<GuideBeat>();
        var begin = 0;
        foreach (var step in guide.Steps)
        {
            if (step is { IsLeftOut: false, StrokesPerMinute: { } rate })
                beats.Add(new(TimeSpan.FromSeconds(begin + step.HandOver), TimeSpan.FromSeconds(begin + step.Slot), rate));
            begin += step.Slot;
        }

        return beats;
    }

    readonly record struct Call(double Second, GuideCueKind Kind, IReadOnlyList<GuideText> Say);

    static IEnumerable<Call> Within(GuideStep step, GuideOptions options)
    {
        if (step.Breathing is { } breath)
            return Breaths(step, breath);
        var calls = Changes(step, options).ToList();
        var rule = GuideModel.Default.Rule("guide/calls");
        if (options.WithCalls)
        {
            AddWherePossible(calls, Last(step, rule), step, rule);
            AddWherePossible(calls, Half(step, options, rule), step, rule);
        }

        return calls.OrderBy(call => call.Second);
    }

    static IEnumerable<Call> Changes(GuideStep step, GuideOptions options) => step.Pressure.Zip(step.Pressure.Skip(1))
        .Where(change => change.First.Level != change.Second.Level && change.Second.FromSecond < step.Seconds)
        .Select(change => change.Second.Level > change.First.Level
            ? new Call(change.Second.FromSecond, GuideCueKind.Firmer, GuideWords.Firmer(options))
            : new Call(change.Second.FromSecond, GuideCueKind.Ease, GuideWords.Ease));

    static Call? Last(GuideStep step, KnownValues rule) => step.Seconds >= rule["lastFrom"]
        ? new(step.Seconds - rule["lastSeconds"], GuideCueKind.LastSeconds, GuideWords.LastSeconds(rule["lastSeconds"].ToString(CultureInfo.InvariantCulture)))
        : null;

    static Call? Half(GuideStep step, GuideOptions options, KnownValues rule) => step.Seconds > rule["halfFrom"]
        ? new(step.Seconds / 2d, GuideCueKind.Half, GuideWords.Half(options))
        : null;

    // A change of pressure is never left out for a call.
    static void AddWherePossible(List<Call> calls, Call? wanted, GuideStep step, KnownValues rule)
    {
        if (wanted is { } call && call.Second >= rule["apart"] && step.Seconds - call.Second >= rule["apart"]
            && calls.TrueForAll(other => Math.Abs(other.Second - call.Second) >= rule["apart"]))
            calls.Add(call);
    }

    // Whole breaths only: nobody is stopped in the middle of one.
    static IEnumerable<Call> Breaths(GuideStep step, Breath breath)
    {
        var (length, spoken) = (breath.InSeconds + breath.OutSeconds, GuideModel.Default.Rule("guide/calm")["spoken"]);
        for (var number = 0; (number + 1) * length <= step.Seconds; number++)
        {
            var begin = number * length;
            yield return new(begin, GuideCueKind.BreatheIn, number < spoken ? GuideWords.BreatheIn : []);
            yield return new(begin + breath.InSeconds, GuideCueKind.BreatheOut, number < spoken ? GuideWords.BreatheOut : []);
        }
    }
}
