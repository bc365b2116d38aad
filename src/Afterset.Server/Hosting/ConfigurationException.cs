namespace Afterset.Server.Hosting;

/// <summary>The server cannot start as it is configured. The message is one sentence that names the variable, and never its value.</summary>
/// <param name="message">The sentence.</param>
/// <param name="exitCode">With which the program ends: 78 when a setting is wrong, <see cref="Unavailable"/> when what it names is not there.</param>
public sealed class ConfigurationException(string message, int exitCode = 78) : Exception(message)
{
    /// <summary>The setting may be right, but the database, port or disk that it needs is not to be had.</summary>
    public const int Unavailable = 69;

    /// <summary>The exit code of the program.</summary>
    public int ExitCode { get; } = exitCode;
}
