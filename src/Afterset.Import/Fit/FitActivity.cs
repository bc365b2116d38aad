namespace Afterset.Import.Fit;

/// <summary>Everything taken out of one file of a chain, not yet put together.</summary>
/// <param name="part">Which file of the chain it is, counted from 1.</param>
/// <param name="limit">Most samples to keep.</param>
sealed class FitActivity(int part, int limit)
{
    /// <summary>FIT numbers laps, sets and titles with 16 bits: no device writes more.</summary>
    internal const int MostNumbered = 1 << 16;

    /// <summary>What kind of file it says it is.</summary>
    internal int? FileType { get; set; }

    /// <summary>The samples.</summary>
    internal FitTrack Track { get; } = new(limit);

    /// <summary>What a chest strap remembered.</summary>
    internal FitStrapMemory Strap { get; } = new(limit);

    /// <summary>The summaries, one for each sport.</summary>
    internal List<FitSession> Sessions { get; } = [];

    /// <summary>The laps that are kept, and how many there are.</summary>
    internal List<FitLap> Laps { get; } = [];

    /// <summary>How many laps the file has.</summary>
    internal int LapCount { get; set; }

    /// <summary>Sets and rests.</summary>
    internal List<FitSet> Sets { get; } = [];

    /// <summary>What the file calls its exercises.</summary>
    internal Dictionary<(int Category, int? Exercise), string> Titles { get; } = [];

    /// <summary>When the timer was started (true) and stopped (false).</summary>
    internal List<(uint Time, bool Starts)> Timer { get; } = [];

    /// <summary>Local time less UTC, in seconds, as the file has it.</summary>
    internal long? LocalOffset { get; set; }

    /// <summary>The sport of a file that has no session.</summary>
    internal (int? Sport, int? SubSport) Sport { get; set; }

    /// <summary>The name of the plan that was followed.</summary>
    internal string? PlanName { get; set; }

    /// <summary>Whether nothing was read yet.</summary>
    internal bool IsEmpty { get; set; } = true;

    /// <summary>A place for a finding.</summary>
    internal string Place(string what) => part == 1 ? what : $"file {part} of the chain, {what}";
}
