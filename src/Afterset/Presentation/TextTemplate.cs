using System.Text;

namespace Afterset.Presentation;

/// <summary>A text with numbered holes, "{0} of {1} steps": taken apart once, then filled or found again in a finished text.</summary>
sealed class TextTemplate
{
    readonly string[] _literals;
    readonly int[] _holes;

    TextTemplate(string[] literals, int[] holes)
    {
        (_literals, _holes) = (literals, holes);
        Weight = literals.Sum(literal => literal.Length);
        Words = literals.Sum(Count);
    }

    /// <summary>The numbers of the holes, in the order of the text. A number may occur twice.</summary>
    internal IReadOnlyList<int> Holes => _holes;

    /// <summary>How many characters are not holes: of two templates that fit, the one with more says more.</summary>
    internal int Weight { get; }

    /// <summary>Whether it says so little by itself that it counts only where everything in its holes is known: "{0}, left", "row {0}".</summary>
    internal bool IsVague => Words < 2;

    /// <summary>How many words it has of its own.</summary>
    internal int Words { get; }

    /// <summary>The first word, where it is whole; null where a hole touches it.</summary>
    internal string? FirstWord => WordEnd(_literals[0]) is > 0 and var end ? _literals[0][..end] : null;

    /// <summary>The last word, where it is whole; null where a hole touches it.</summary>
    internal string? LastWord => _literals[^1].LastIndexOf(' ') is >= 0 and var blank && blank + 1 < _literals[^1].Length ? _literals[^1][(blank + 1)..] : null;

    /// <summary>Takes a text apart. Braces around anything but a number from 0 to 9 are ordinary characters.</summary>
    internal static TextTemplate Parse(string text)
    {
        var (literals, holes, start) = (new List<string>(), new List<int>(), 0);
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] != '{' || !char.IsAsciiDigit(text[at + 1]) || text[at + 2] != '}')
                continue;
            literals.Add(text[start..at]);
            holes.Add(text[at + 1] - '0');
            start = at + 3;
            at += 2;
        }

        literals.Add(text[start..]);
        return new([.. literals], [.. holes]);
    }

    /// <summary>The text with its holes filled. A hole for which nothing is there stays as it is written.</summary>
    internal string Fill(IReadOnlyList<string> fillings)
    {
        var text = new StringBuilder(_literals[0]);
        for (var index = 0; index < _holes.Length; index++)
        {
            var hole = _holes[index];
            text.Append(hole < fillings.Count ? fillings[hole] : $"{{{hole}}}").Append(_literals[index + 1]);
        }

        return text.ToString();
    }

    /// <summary>What stands in the holes of a finished text, by number; null when the text is not made of this template.</summary>
    /// <remarks>Holes are never empty. Where a text can be cut in several ways, the first holes are as short as they can be.</remarks>
    internal string[]? Match(string text)
    {
        var last = _literals[^1];
        if (!text.StartsWith(_literals[0], StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
            return null;

        var (found, at, end) = (new string[_holes.Length], _literals[0].Length, text.Length - last.Length);
        for (var index = 0; index < _holes.Length; index++)
        {
            if (at >= end)
                return null;
            var literal = _literals[index + 1];
            var next = index == _holes.Length - 1 ? end : text.IndexOf(literal, at + 1, StringComparison.Ordinal);
            if (next < 0 || next > end)
                return null;
            found[_holes[index]] = text[at..next];
            at = next + literal.Length;
        }

        return found;
    }

    static int Count(string literal) =>
        literal.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsAsciiLetter));

    static int WordEnd(string literal) => literal.IndexOf(' ', StringComparison.Ordinal);
}
