using Afterset.Body;
using Afterset.Evidence;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>From one second of a step on, so deep.</summary>
/// <param name="FromSecond">Seconds after the step's beginning.</param>
/// <param name="Level">How deep.</param>
public readonly record struct PressureMoment(int FromSecond, PressureLevel Level);

/// <summary>How to breathe.</summary>
/// <param name="InSeconds">Seconds in.</param>
/// <param name="OutSeconds">Seconds out.</param>
public readonly record struct Breath(double InSeconds, double OutSeconds);

/// <summary>One thing to do at one place on one side, ready to be told.</summary>
/// <param name="Where">Where; null for the body as a whole.</param>
/// <param name="Technique">The technique's id.</param>
/// <param name="Name">Its lay name.</param>
/// <param name="Tool">With what, by id; "none" for movement and breathing.</param>
/// <param name="Pressure">How deep from when on, the first from second 0.</param>
/// <param name="HandOver">Seconds to get ready before it; 0 when left out.</param>
/// <param name="Seconds">How long; 0 when left out.</param>
/// <param name="StrokesPerMinute">For the metronome; null when there is nothing to count.</param>
/// <param name="Breathing">How to breathe; null where it does not lead.</param>
/// <param name="KeepOff">Where not to go, to follow "stay off".</param>
/// <param name="Because">The rules behind it.</param>
public sealed record GuideStep(
    RegionSide? Where,
    string Technique,
    string Name,
    string Tool,
    IReadOnlyList<PressureMoment> Pressure,
    int HandOver,
    int Seconds,
    int? StrokesPerMinute,
    Breath? Breathing,
    IReadOnlyList<string> KeepOff,
    IReadOnlyList<Reason> Because)
{
    /// <summary>Whether it is not done, because the place got too sore or hurt.</summary>
    public bool IsLeftOut => Seconds == 0;

    /// <summary>The deepest touch in it.</summary>
    public PressureLevel Deepest => Pressure.Max(moment => moment.Level);

    /// <summary>How deep at a second of it.</summary>
    /// <param name="second">Seconds after its beginning; before it counts as the beginning.</param>
    public PressureLevel PressureAt(double second) =>
        Pressure.Where(moment => moment.FromSecond <= second).Select(moment => (PressureLevel?)moment.Level).LastOrDefault() ?? Pressure[0].Level;

    /// <summary>Whether safety allows it; what is done without touching a place is always within.</summary>
    internal bool IsWithin(Clearance.Given clearance) => Where is not { } where
        || (clearance.Of(where) is var there
            && there.AllowsTechnique(Technique)
            && (Tool == "none" || there.AllowsTool(Tool))
            && Deepest <= there.PressureCap);

    /// <summary>The deepest touch between two seconds of it.</summary>
    internal PressureLevel DeepestBetween(double from, double to) =>
        Pressure.Where(moment => moment.FromSecond > from && moment.FromSecond < to).Select(moment => moment.Level).Append(PressureAt(from)).Max();

    /// <summary>Getting ready and doing it.</summary>
    internal int Slot => HandOver + Seconds;

    /// <summary>The same, not done at all.</summary>
    internal GuideStep LeftOut() => this with { HandOver = 0, Seconds = 0 };

    /// <summary>The same with no more than a level of pressure.</summary>
    internal GuideStep AtMost(PressureLevel cap) =>
        this with { Pressure = [.. Pressure.Select(moment => moment with { Level = (PressureLevel)Math.Min((int)moment.Level, (int)cap) })] };

    /// <summary>The same, ending so much earlier that only a share of what comes after a second is left. It still closes as it did.</summary>
    internal GuideStep Shorter(double done, double share)
    {
        if (IsLeftOut)
            return this;
        var seconds = Math.Clamp((int)Math.Ceiling(done + ((Seconds - done) * share)), 1, Seconds);
        var close = Pressure[^1] with { FromSecond = Math.Max(0, seconds - (Seconds - Pressure[^1].FromSecond)) };
        return Pressure.Count > 1 && close.Level < Pressure[^2].Level
            ? this with { Seconds = seconds, Pressure = [.. Pressure.SkipLast(1).Where(moment => moment.FromSecond < close.FromSecond), close with { FromSecond = Pressure[0].FromSecond < close.FromSecond ? close.FromSecond : 0 }] }
            : this with { Seconds = seconds };
    }
}
