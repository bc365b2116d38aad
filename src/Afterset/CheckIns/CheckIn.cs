using Afterset.Safety;
using Afterset.Soreness;

namespace Afterset.CheckIns;

/// <summary>What the athlete reports at one time.</summary>
/// <param name="Reports">How sore which place is.</param>
/// <param name="Symptoms">Signs that matter for safety.</param>
public sealed record CheckIn(IReadOnlyList<SorenessReport> Reports, IReadOnlyList<SymptomReport> Symptoms)
{
    /// <summary>Signs that the person says are not there, or no more. Without a place: nowhere.</summary>
    public IReadOnlyList<SymptomReport> Over { get; init; } = [];

    /// <summary>How sore the body is on the whole; null when that was not told.</summary>
    public OverallReport? Overall { get; init; }
}

/// <summary>What came of reading a check-in.</summary>
public abstract record CheckInOutcome
{
    private protected CheckInOutcome()
    {
    }

    /// <summary>All of it was understood.</summary>
    /// <param name="CheckIn">The check-in.</param>
    public sealed record Understood(CheckIn CheckIn) : CheckInOutcome;

    /// <summary>A part was not understood, so none of it counts: what is left out could be the warning sign.</summary>
    /// <param name="Position">Where the part begins in the text, from zero.</param>
    /// <param name="Part">The part.</param>
    /// <param name="Expected">What would have been understood there.</param>
    public sealed record NotUnderstood(int Position, string Part, string Expected) : CheckInOutcome;
}
