namespace Afterset.Cli.Output;

/// <summary>What the screen can do.</summary>
static class Terminal
{
    /// <summary>Colour, unless the output is a file or a pipe, or the person said no (no-color.org).</summary>
    internal static bool HasColour =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
}
