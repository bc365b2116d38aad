using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>What a guided session is doing.</summary>
public enum GuidePhase
{
    /// <summary>It has not begun.</summary>
    Ready,

    /// <summary>Getting ready for a step.</summary>
    GettingReady,

    /// <summary>In a step.</summary>
    Working,

    /// <summary>Paused.</summary>
    Paused,

    /// <summary>Something hurts; it waits for what.</summary>
    Hurts,

    /// <summary>It ran out long ago and nobody said anything: did they go on?</summary>
    DidYouGoOn,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>Why a session is over.</summary>
public enum GuideEnd
{
    /// <summary>Everything was gone through.</summary>
    Finished,

    /// <summary>The person stopped it.</summary>
    Stopped,

    /// <summary>Something hurt that must not be worked on.</summary>
    Hurt,
}

/// <summary>Where a session is at a time.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="End">Why it is over; null while it is not.</param>
/// <param name="Index">The step, from 0; when it is over, the last one.</param>
/// <param name="Step">The step as it is now, after what hurt; null for a session without steps.</param>
/// <param name="Next">The step after it; null when there is none.</param>
/// <param name="Second">How much of the step has passed; zero while getting ready.</param>
/// <param name="Left">What is left of the step, or of getting ready.</param>
/// <param name="SessionLeft">What is left of all, with getting ready.</param>
/// <param name="Pressure">How deep now; while getting ready, how deep it begins.</param>
public sealed record SessionMoment(
    GuidePhase Phase,
    GuideEnd? End,
    int Index,
    GuideStep? Step,
    GuideStep? Next,
    TimeSpan Second,
    TimeSpan Left,
    TimeSpan SessionLeft,
    PressureLevel Pressure);

/// <summary>A step, or a part of one, that was really done.</summary>
/// <param name="Step">The step, as the guide had it.</param>
/// <param name="Seconds">Whole seconds, more than the step's when it was gone back to.</param>
/// <param name="Deepest">The deepest touch in them.</param>
public sealed record DoneGuideStep(GuideStep Step, int Seconds, PressureLevel Deepest);
