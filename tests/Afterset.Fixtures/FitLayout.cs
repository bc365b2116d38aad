namespace Afterset.Fixtures;

/// <summary>How a file is written; what it says stays the same.</summary>
public sealed record FitLayout
{
    /// <summary>Numbers with the highest byte first.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>Samples with five bits of the time in their leading byte.</summary>
    public bool HasCompressedTimes { get; init; }

    /// <summary>12 or 14.</summary>
    public int HeaderSize { get; init; } = 14;

    /// <summary>Speed and height in the newer fields of 32 bits.</summary>
    public bool HasEnhancedFields { get; init; }

    /// <summary>Summaries before everything else.</summary>
    public bool HasSummaryFirst { get; init; }

    /// <summary>False leaves the summaries out, as a recorder that was switched off does.</summary>
    public bool HasSessions { get; init; } = true;

    /// <summary>False leaves the file's id out, as the later files of a chain do.</summary>
    public bool HasFileId { get; init; } = true;

    /// <summary>Defines the layout of samples anew before every so many; null only when it changes.</summary>
    public int? DefinesAgainAfter { get; init; }

    /// <summary>Puts a message that nobody knows after every so many samples; null for none.</summary>
    public int? UnknownMessageAfter { get; init; }
}
