using Afterset.Body;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Sessions;

namespace Afterset.Presentation;

/// <summary>A step as it is read: one line for both sides where they get the same.</summary>
/// <param name="Number">1 and up.</param>
/// <param name="Step">The step, of the first side.</param>
/// <param name="Sides">The sides.</param>
/// <param name="KeepOff">Where not to go, unless an earlier line of this place said so.</param>
/// <param name="IsFirstOfTechnique">Whether the technique was not used before in the session.</param>
/// <param name="Because">The reasons behind it.</param>
public sealed record StepLine(
    int Number,
    TreatmentStep Step,
    IReadOnlyList<Side> Sides,
    IReadOnlyList<string> KeepOff,
    bool IsFirstOfTechnique,
    IReadOnlyList<Reason> Because)
{
    /// <summary>"Quadriceps, both".</summary>
    internal string Place => $"{Words.Name(Step.Where.Region)}, {Words.Of(Sides)}";

    /// <summary>"each 1:00".</summary>
    internal string Time => Sides.Count > 1 ? $"each {Words.Clock(Step.Seconds)}" : Words.Clock(Step.Seconds);

    /// <summary>The tool, unless the technique's name already says it. Empty when it needs none.</summary>
    public string Tool =>
        Words.Tool(Step.Tool) is { Length: > 0 } tool && !Step.Technique.Name.Contains(tool, StringComparison.OrdinalIgnoreCase) ? tool : "";

    /// <summary>What to do without the tool; null where hands do it anyway.</summary>
    public Technique? HandsOnly => Step.Tool is "hands" or "none" || Step.HandsOnly.Id == Step.Technique.Id ? null : Step.HandsOnly;
}

/// <summary>Makes lines of a session's steps.</summary>
public static class StepLines
{
    /// <summary>The lines, in the order of the steps.</summary>
    public static IReadOnlyList<StepLine> Of(RecoverySession session)
    {
        var lines = new List<StepLine>();
        var waiting = session.Steps.ToList();
        var techniques = new HashSet<string>(StringComparer.Ordinal);
        var said = new HashSet<(RegionId, string)>();
        while (waiting is [var step, ..])
        {
            waiting.RemoveAt(0);
            var other = waiting.FindIndex(candidate => IsOtherSide(step, candidate));
            List<TreatmentStep> steps = other < 0 ? [step] : [step, waiting[other]];
            if (other >= 0)
                waiting.RemoveAt(other);
            lines.Add(new(
                lines.Count + 1,
                step,
                [.. steps.Select(one => one.Where.Side).Order()],
                [.. steps.SelectMany(one => one.KeepOff).Where(place => said.Add((step.Where.Region, place)))],
                techniques.Add(step.Technique.Id),
                [.. steps.SelectMany(one => one.Because).Distinct()]));
        }

        return lines;
    }

    static bool IsOtherSide(TreatmentStep one, TreatmentStep other) =>
        one.Where.Region == other.Where.Region
        && one.Where.Side != other.Where.Side
        && one.Technique.Id == other.Technique.Id
        && one.Tool == other.Tool
        && one.HandsOnly.Id == other.HandsOnly.Id
        && one.Pressure == other.Pressure
        && one.Seconds == other.Seconds;
}
