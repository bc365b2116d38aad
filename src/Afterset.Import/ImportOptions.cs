using Afterset.Import.Archives;
using Afterset.Workouts;

namespace Afterset.Import;

/// <summary>Limits and assumptions of an import. A limit that is reached makes a finding; nothing throws.</summary>
public sealed record ImportOptions
{
    /// <summary>Largest input, and largest output of an unpacked one, in bytes. Default 256 MiB.</summary>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Most workouts read from one input. Default 20,000.</summary>
    public int MaxWorkouts { get; init; } = 20_000;

    /// <summary>Most samples kept for one workout; later ones are counted only. Default 2,000,000.</summary>
    public int MaxRecords { get; init; } = 2_000_000;

    /// <summary>Most findings of one code; further ones are counted in the last. Default 20.</summary>
    public int MaxFindingsOfACode { get; init; } = 20;

    /// <summary>Deepest nesting of elements in XML. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Longest field in a CSV file, in characters. Default 100,000.</summary>
    public int MaxFieldLength { get; init; } = 100_000;

    /// <summary>Most members read from one archive. Default 20,000.</summary>
    public int MaxMembers { get; init; } = 20_000;

    /// <summary>The zone of times that come without one. Default UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How exercise names and numbers are recognised. Default: what Afterset knows.</summary>
    public ExerciseCatalogue Exercises { get; init; } = ExerciseCatalogue.Default;

    /// <summary>How many archives the input lies in; an archive in an archive in an archive is not opened.</summary>
    internal int Nesting { get; init; }

    /// <summary>What may still be unpacked, shared by all members of all archives of one input.</summary>
    internal ByteBudget Budget { get; init; } = new(0);

    /// <summary>The same with a fresh budget, for one whole input.</summary>
    internal ImportOptions WithBudget() => this with { Nesting = 0, Budget = new ByteBudget(MaxBytes) };
}
