using System.Buffers;
using System.Text;

namespace Afterset.Import.Text;

/// <summary>The beginning of a text file, to tell its format by.</summary>
static class TextHead
{
    static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The first characters, without byte-order mark and leading blanks; what is no UTF-8 is read as Latin-1.</summary>
    internal static string Decode(ReadOnlySpan<byte> head) =>
        Encoding(head).GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    /// <summary>The encoding that the byte-order mark names, else UTF-8.</summary>
    internal static Encoding Encoding(ReadOnlySpan<byte> head) =>
        head.StartsWith([(byte)0xFF, (byte)0xFE]) ? System.Text.Encoding.Unicode
        : head.StartsWith([(byte)0xFE, (byte)0xFF]) ? System.Text.Encoding.BigEndianUnicode
        : System.Text.Encoding.UTF8;

    /// <summary>The name of the XML root element, without prefix; empty when this is no XML.</summary>
    internal static ReadOnlySpan<char> RootElement(ReadOnlySpan<byte> head)
    {
        var text = Decode(head).AsSpan();
        while (text.Length > 1 && text[0] == '<')
        {
            if (text[1] is not ('?' or '!'))
                return LocalName(text[1..]);
            var end = text.StartsWith("<!--") ? "-->" : text[1] == '?' ? "?>" : ">";
            var after = text.IndexOf(end);
            if (after < 0)
                return default;
            text = text[(after + end.Length)..].TrimStart();
        }

        return default;
    }

    static ReadOnlySpan<char> LocalName(ReadOnlySpan<char> text)
    {
        var name = text[..(text.IndexOfAny(EndOfName) is >= 0 and var end ? end : text.Length)];
        return name[(name.IndexOf(':') + 1)..];
    }
}
