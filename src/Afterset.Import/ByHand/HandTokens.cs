using System.Runtime.InteropServices;
using Afterset.Import.Text;

namespace Afterset.Import.ByHand;

/// <summary>A number, a word, or a sign.</summary>
/// <param name="Text">As it was written; for a word in lower case.</param>
/// <param name="Number">Its value; NaN for words and signs.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Touches">Whether no blank stands before it.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct HandToken(string Text, double Number, int Position, bool Touches)
{
    internal bool IsNumber => !double.IsNaN(Number);

    internal bool IsWord => Text.Length > 0 && char.IsLetter(Text[0]);

    internal bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);
}

/// <summary>Splits an entry into lines, and lines into numbers, words and signs. Commas say nothing.</summary>
static class HandTokens
{
    internal static IEnumerable<IReadOnlyList<HandToken>> Lines(string text)
    {
        var line = new List<HandToken>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '\n' or '\r')
            {
                yield return line;
                line = [];
            }

            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) || text[at] == ',')
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            line.Add(token);
            at += token.Text.Length;
        }

        yield return line;
    }

    static HandToken Next(string text, int at)
    {
        var touches = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        var length = NumberLength(text, at);
        if (length > 0)
        {
            var written = text.Substring(at, length);
            return SpanNumber.TryParse(written.Replace(',', '.'), out var number)
                ? new(written, number, at, touches)
                : new(written, double.NaN, at, touches);
        }

        length = WordLength(text, at);
        return new(text.Substring(at, Math.Max(1, length)).ToLowerInvariant(), double.NaN, at, touches);
    }

    /// <summary>"12", "12.5", and "12,5" unless three digits follow: "5x5,100kg" has two numbers.</summary>
    static int NumberLength(string text, int at)
    {
        var end = Digits(text, at);
        if (end == at || end + 1 >= text.Length || text[end] is not ('.' or ','))
            return end - at;
        var fraction = Digits(text, end + 1);
        var isNumber = fraction > end + 1 && (text[end] == '.' || fraction - end < 4);
        return (isNumber ? fraction : end) - at;
    }

    static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>Letters, with signs inside: "push-ups", "farmer's". A "×" is the word between sets and repetitions.</summary>
    static int WordLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetter(text[end]) || (IsJoint(text[end]) && end > at && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return end - at;
    }

    static bool IsJoint(char c) => c is '-' or '\'' or '’';
}
