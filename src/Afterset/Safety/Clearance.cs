using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Safety;

/// <summary>The fourth stage of the arrow: what may be done at all.</summary>
public abstract record Clearance
{
    private protected Clearance()
    {
    }

    /// <summary>No massage. Never without a reason.</summary>
    /// <param name="Reasons">What was seen and what it could mean, the most urgent first.</param>
    /// <param name="Urgency">How soon a clinician should look at it.</param>
    /// <param name="DoNow">What to do, the most urgent first.</param>
    /// <param name="StillFine">What is fine to do instead.</param>
    public sealed record Withheld(
        IReadOnlyList<Reason> Reasons,
        Urgency Urgency,
        IReadOnlyList<string> DoNow,
        IReadOnlyList<Alternative> StillFine) : Clearance;

    /// <summary>Massage, within limits.</summary>
    public sealed record Given : Clearance
    {
        readonly IReadOnlyDictionary<RegionSide, RegionClearance> _regions;

        internal Given(
            IReadOnlyDictionary<RegionSide, RegionClearance> regions,
            IReadOnlyList<IntakeQuestion> unanswered,
            bool isAgeUnknown,
            IReadOnlyList<Advice> advice)
        {
            (_regions, Unanswered, IsAgeUnknown, Advice) = (regions, unanswered, isAgeUnknown, advice);
        }

        /// <summary>Questions whose answers would unlock more.</summary>
        public IReadOnlyList<IntakeQuestion> Unanswered { get; }

        /// <summary>Whether the age is not known, which also holds things back.</summary>
        public bool IsAgeUnknown { get; }

        /// <summary>What to do about places that were left out.</summary>
        public IReadOnlyList<Advice> Advice { get; }

        /// <summary>What is left of one region on one side.</summary>
        public RegionClearance Of(RegionSide where) => _regions.GetValueOrDefault(where, RegionClearance.Free);
    }
}

/// <summary>What to do about a place that a rule left out or went easy on.</summary>
/// <param name="Because">The rule.</param>
/// <param name="Place">Where, in words; null for the body as a whole.</param>
/// <param name="Do">What to do.</param>
/// <param name="Urgency">How soon a clinician should look at it.</param>
public sealed record Advice(Reason Because, string? Place, string Do, Urgency Urgency);
