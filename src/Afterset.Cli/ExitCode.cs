namespace Afterset.Cli;

/// <summary>What the command tells the shell. Documented in docs/command-line.md.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>An option or argument was not understood; standard error says which.</summary>
    internal const int Usage = 2;

    /// <summary>A file could not be opened, or held no workout to plan for.</summary>
    internal const int NothingToRead = 3;

    /// <summary>The plan was withheld for safety; the reasons were printed.</summary>
    internal const int Withheld = 4;

    /// <summary>A bug of ours.</summary>
    internal const int Bug = 70;
}
