namespace Afterset.Sessions.Guide;

/// <summary>How someone wants to be guided.</summary>
/// <param name="IsForPartner">Whether someone else does it: the words are then the giver's ("on their left").</param>
/// <param name="HandsOnly">Whether every step is done with bare hands.</param>
/// <param name="WithCalls">Whether half time and the last seconds are called; changes of place, side and pressure always are.</param>
public sealed record GuideOptions(bool IsForPartner = false, bool HandsOnly = false, bool WithCalls = true)
{
    /// <summary>Alone, with the tools of the plan, with calls.</summary>
    public static GuideOptions Usual { get; } = new();
}
