namespace Afterset.Cli;

/// <summary>Something the person wrote was not understood. The message says what and where.</summary>
sealed class UsageException(string message, int exitCode) : Exception(message)
{
    /// <summary>What the shell is told.</summary>
    internal int Code { get; } = exitCode;
}
