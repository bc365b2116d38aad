using Afterset.Protocols;

namespace Afterset.Sessions.Guide;

/// <summary>When a step's pressure changes.</summary>
static class PressureCourse
{
    /// <summary>Open, work, close as moments; one moment where nothing changes.</summary>
    internal static IReadOnlyList<PressureMoment> Of(PressureRamp ramp, int seconds)
    {
        var rule = GuideModel.Default.Rule("guide/ramp");
        var open = Part(seconds, rule["openShare"], rule["openMost"]);
        var close = Part(seconds, rule["closeShare"], rule["closeMost"]);
        var moments = new List<PressureMoment> { new(0, ramp.Open) };
        if (ramp.Work != ramp.Open && seconds > open + close)
            moments.Add(new(open, ramp.Work));
        if (ramp.Close != moments[^1].Level && close > 0)
            moments.Add(new(seconds - close, ramp.Close));
        return moments;
    }

    static int Part(int seconds, double share, double most) => (int)Math.Min(seconds * share, most);
}
