using Afterset.Units;

namespace Afterset.Sessions;

/// <summary>What became of a session.</summary>
public enum PastSessionStatus
{
    /// <summary>It was put into the diary.</summary>
    Planned,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was skipped.</summary>
    Skipped,
}

/// <summary>A session of an earlier plan, as far as the next plan has to know.</summary>
/// <param name="Id">Its id: that of <see cref="RecoverySession"/>.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Start">When it started, or was to start.</param>
/// <param name="End">When it ended.</param>
/// <param name="Deepest">The deepest touch in it.</param>
public sealed record PastSession(string Id, PastSessionStatus Status, DateTimeOffset Start, DateTimeOffset End, PressureLevel Deepest);
