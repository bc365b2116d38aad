using Afterset.Body;
using Afterset.Protocols;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>A session as it is told, step by step: immutable, without a clock. Left and right are steps of their own.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Title">What it is: the protocol's name.</param>
/// <param name="Options">How it is told.</param>
/// <param name="Steps">What is done, in order.</param>
public sealed record SessionGuide(string Session, string Title, GuideOptions Options, IReadOnlyList<GuideStep> Steps)
{
    const string Hands = "hands";
    const string NoTool = "none";

    /// <summary>How long it takes, with the pauses between its steps.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Steps.Sum(step => step.Slot));

    /// <summary>Every cue, in order of time.</summary>
    public IReadOnlyList<GuideCue> Cues => GuideCues.Of(this);

    /// <summary>What is said before a step: where, what, with what, how deep to begin with.</summary>
    public IReadOnlyList<GuideText> Announce(GuideStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return GuideWords.Next(step, Options);
    }

    /// <summary>When the metronome beats.</summary>
    public IReadOnlyList<GuideBeat> Beats => GuideCues.Beats(this);

    /// <summary>The guide of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="options">How to tell it.</param>
    /// <remarks>
    /// Bare hands take the technique that the plan names for them, never with more pressure. Where own hands do not get there,
    /// long gliding strokes are taken, and where these do not either, the step is not in the guide.
    /// </remarks>
    public static SessionGuide Of(RecoverySession session, GuideOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        var steps = new List<GuideStep>();
        foreach (var step in session.Steps)
        {
            if (With(step, options) is var (technique, tool))
                steps.Add(Step(step, technique, tool, steps.Count == 0 ? null : steps[^1]));
        }

        return new(session.Id, session.Protocol.Name, options, steps);
    }

    static (Technique Technique, string Tool)? With(TreatmentStep step, GuideOptions options)
    {
        if (!options.HandsOnly || step.Tool is Hands or NoTool)
            return (step.Technique, step.Tool);
        return new[] { step.HandsOnly, ProtocolCatalogue.Default.Techniques["effleurage"] }
            .Where(technique => options.IsForPartner || technique.CanBeDoneOn(step.Where.Region, Hands))
            .Select(technique => ((Technique, string)?)(technique, technique.Tools.Contains(Hands, StringComparer.Ordinal) ? Hands : NoTool))
            .FirstOrDefault();
    }

    static GuideStep Step(TreatmentStep step, Technique technique, string tool, GuideStep? before)
    {
        var work = (PressureLevel)Math.Min((int)step.Pressure.Work, (int)technique.PressureTo);
        var ramp = work == step.Pressure.Work ? step.Pressure : PressureRamp.UpTo(work);
        return new(
            step.Where,
            technique.Id,
            technique.Name,
            tool,
            PressureCourse.Of(ramp, step.Seconds),
            HandOver(step.Where, tool, before),
            step.Seconds,
            technique.StrokesPerMinute > 0 ? technique.StrokesPerMinute : null,
            null,
            step.KeepOff,
            step.Because);
    }

    static int HandOver(RegionSide where, string tool, GuideStep? before)
    {
        var rule = GuideModel.Default.Rule("guide/hand-over");
        return (int)rule[before switch
        {
            null => "first",
            _ when before.Tool != tool && tool is not (Hands or NoTool) => "tool",
            { Where: { } place } when place.Region == where.Region => "side",
            _ => "place",
        }];
    }
}
