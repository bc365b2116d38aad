namespace Afterset.Workouts;

/// <summary>What a set of an exercise was, as the source says.</summary>
public enum SetKind
{
    /// <summary>Work, and the source says no more.</summary>
    Active,

    /// <summary>A rest that the source writes as a set: no load.</summary>
    Rest,

    /// <summary>An easy set before the work.</summary>
    WarmUp,

    /// <summary>An ordinary working set.</summary>
    Normal,

    /// <summary>A set straight after another with less mass.</summary>
    DropSet,

    /// <summary>A set until no further repetition was possible.</summary>
    Failure,

    /// <summary>An easy set after the work.</summary>
    CoolDown,
}
