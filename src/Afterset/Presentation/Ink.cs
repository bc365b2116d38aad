using System.Globalization;

namespace Afterset.Presentation;

/// <summary>Weight and colour of terminal text: ANSI sequences, or nothing.</summary>
/// <param name="isColoured">Whether to write any.</param>
sealed class Ink(bool isColoured)
{
    // Sand to plum in the 256 colours that every terminal of this century has; each can be read on black and on white.
    static readonly int[] HeatColours = [101, 136, 166, 132, 127];

    internal string Bold(string text) => Styled(text, "1");

    internal string Faint(string text) => Styled(text, "2");

    internal string Accent(string text) => Styled(text, "36");

    internal string Urgent(string text) => Styled(text, "1;35");

    internal string Heat(string text, int step) =>
        Styled(text, string.Create(CultureInfo.InvariantCulture, $"1;38;5;{HeatColours[step - 1]}"));

    string Styled(string text, string code) => isColoured && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
