using System.Text;
using Afterset.Import.Text;

namespace Afterset.Import.Csv;

/// <summary>Turns the bytes of a table into text: UTF-8 or UTF-16 with or without byte-order mark, else Latin-1.</summary>
static class CsvText
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string Decode(ReadOnlySpan<byte> content, FindingList findings)
    {
        var encoding = TextHead.Encoding(content);
        return (encoding is UTF8Encoding ? DecodeUtf8(content, findings) : encoding.GetString(content)).TrimStart('\uFEFF');
    }

    static string DecodeUtf8(ReadOnlySpan<byte> content, FindingList findings)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            findings.Note(FindingCode.ReadAsLatin1, "file", "The text is not UTF-8; it was read as Latin-1, so some letters may be wrong.");
            return Encoding.Latin1.GetString(content);
        }
    }
}
