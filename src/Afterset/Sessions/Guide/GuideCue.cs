namespace Afterset.Sessions.Guide;

/// <summary>What a cue is about; a sound, a vibration and words belong to each.</summary>
public enum GuideCueKind
{
    /// <summary>What comes next, at the beginning of getting ready.</summary>
    Next,

    /// <summary>Begin now.</summary>
    Begin,

    /// <summary>Firmer from here on.</summary>
    Firmer,

    /// <summary>Lighter from here on.</summary>
    Ease,

    /// <summary>Half of a long step is over.</summary>
    Half,

    /// <summary>The last seconds of a step.</summary>
    LastSeconds,

    /// <summary>The step is over.</summary>
    StepEnd,

    /// <summary>All is over.</summary>
    SessionEnd,

    /// <summary>Breathe in.</summary>
    BreatheIn,

    /// <summary>Breathe out.</summary>
    BreatheOut,
}

/// <summary>Something to sound, say or vibrate at a time.</summary>
/// <param name="At">When, after the beginning.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Step">The step it belongs to, from 0.</param>
/// <param name="Say">What to say, sentence by sentence; empty when a sound is enough.</param>
public sealed record GuideCue(TimeSpan At, GuideCueKind Kind, int Step, IReadOnlyList<GuideText> Say);

/// <summary>A stretch over which a metronome beats.</summary>
/// <param name="From">When it begins, after the beginning.</param>
/// <param name="Until">When it ends.</param>
/// <param name="PerMinute">Beats a minute.</param>
public sealed record GuideBeat(TimeSpan From, TimeSpan Until, int PerMinute);
