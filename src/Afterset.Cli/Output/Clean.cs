namespace Afterset.Cli.Output;

/// <summary>Makes text from files safe to print: a title cannot move the cursor or start a line of its own.</summary>
static class Clean
{
    internal static string Line(string text) =>
        text.Any(char.IsControl) ? new([.. text.Select(c => char.IsControl(c) ? '·' : c)]) : text;

    /// <summary>The same for a message of several lines.</summary>
    internal static string Lines(string text) => string.Join(Environment.NewLine, text.Split(Environment.NewLine).Select(Line));
}
