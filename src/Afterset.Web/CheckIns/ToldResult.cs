using Afterset.Body;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Soreness;

namespace Afterset.Web.CheckIns;

/// <summary>What was kept, beside what was expected.</summary>
/// <param name="Entries">The entries that an undo takes back.</param>
/// <param name="Rows">Each rated place: what was expected before, and what was told.</param>
/// <param name="Before">The plan before.</param>
/// <param name="After">The plan after.</param>
public sealed record ToldResult(IReadOnlyList<Guid> Entries, IReadOnlyList<ToldRow> Rows, PlanOutcome Before, PlanOutcome After);

/// <summary>One place of a check-in.</summary>
/// <param name="Where">The place; null for the whole body.</param>
/// <param name="Told">What was told, 0 to 10.</param>
/// <param name="Expected">What was expected before it was told; null when nothing was known of the place.</param>
public sealed record ToldRow(RegionSide? Where, double Told, SorenessEstimate? Expected)
{
    /// <summary>Whether it lies in the range as it is shown, in whole points; null when nothing was expected.</summary>
    internal bool? IsInRange => Expected is { } expected ? Told >= HeatScale.Rounded(expected.Low) && Told <= HeatScale.Rounded(expected.High) : null;
}
