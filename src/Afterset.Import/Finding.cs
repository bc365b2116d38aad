namespace Afterset.Import;

/// <summary>How much a finding cost.</summary>
public enum FindingSeverity
{
    /// <summary>Nothing was lost; something was assumed or is worth knowing.</summary>
    Note,

    /// <summary>One value was left out.</summary>
    ValueDropped,

    /// <summary>A part was left out: a set, a record, a lap, the rest of a cut file.</summary>
    PartDropped,

    /// <summary>Nothing could be read from this file.</summary>
    Refused,
}

/// <summary>Something about the input that its owner should know: where, what, and what was done. Never health values.</summary>
/// <param name="Code">Stable and never reused, listed in docs/findings.md.</param>
/// <param name="Place">Where in the input: "byte 1204", "row 7, Reps", "line 33".</param>
/// <param name="Message">What it is and what was done.</param>
/// <param name="Severity">What it cost.</param>
public sealed record Finding(string Code, string Place, string Message, FindingSeverity Severity);
