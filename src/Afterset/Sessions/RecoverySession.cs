using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Units;

namespace Afterset.Sessions;

/// <summary>A session with a time: what to do, when, and why.</summary>
/// <param name="Id">Stable while the workout stays the same: "next-day-20261123T1742Z".</param>
/// <param name="Protocol">The stage.</param>
/// <param name="Start">When it starts, on the person's clock.</param>
/// <param name="End">When it ends.</param>
/// <param name="Steps">What is done, in order.</param>
/// <param name="OnlyIfSorenessAtMost">Rate the place first; above this, skip it. 0 to 10.</param>
/// <param name="LookFirst">What to look at before it, each with its rule.</param>
/// <param name="Companions">What goes well with it, and what it does.</param>
/// <param name="Because">Why it is there.</param>
public sealed record RecoverySession(
    string Id,
    Protocol Protocol,
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<TreatmentStep> Steps,
    int OnlyIfSorenessAtMost,
    IReadOnlyList<Reason> LookFirst,
    IReadOnlyList<Companion> Companions,
    IReadOnlyList<Reason> Because)
{
    /// <summary>The deepest touch in it.</summary>
    public PressureLevel Deepest => Steps.Count == 0 ? PressureLevel.None : Steps.Max(step => step.Pressure.Work);

    /// <summary>Time in its steps.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Steps.Sum(step => step.Seconds));
}
