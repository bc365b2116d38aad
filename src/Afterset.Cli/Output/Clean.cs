namespace Afterset.Cli.Output;

/// <summary>Makes text from files safe to print: a title cannot move the cursor or start a line of its own.</summary>
static class Clean
{
    internal static string Line(string text) =>
        text.Any(char.IsControl) ? new([.. text.Select(c => char.IsControl(c) ? '·' : c)]) : text;
}
