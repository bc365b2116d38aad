using System.Text;
using System.Xml;
using Afterset.Import.Archives;

namespace Afterset.Import.Xml;

/// <summary>Opens XML as it comes from strangers: nothing is fetched, nothing is expanded.</summary>
static class XmlSource
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    internal static XmlReader Open(ReadOnlyMemory<byte> content, NameTable names)
    {
        content = content[LeadingBlanks(content.Span)..];
        var context = new XmlParserContext(names, new ForgivingNamespaces(names), null, XmlSpace.None);
        return IsWindowsEncoded(content.Span)
            ? XmlReader.Create(new StreamReader(MemoryBytes.Open(content), Encoding.Latin1), Settings, context)
            : XmlReader.Create(MemoryBytes.Open(content), Settings, context);
    }

    /// <summary>Blanks before the declaration are not allowed, and yet Strava writes them.</summary>
    static int LeadingBlanks(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        return content[start..].IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var blanks ? start + blanks : content.Length;
    }

    /// <summary>The runtime knows no Windows code pages; for names and numbers Latin-1 is close enough.</summary>
    static bool IsWindowsEncoded(ReadOnlySpan<byte> content)
    {
        var declaration = content[..(content.IndexOf("?>"u8) is >= 0 and < 256 and var end ? end : 0)];
        return declaration.IndexOf("windows-125"u8) >= 0 || declaration.IndexOf("Windows-125"u8) >= 0;
    }

    /// <summary>A prefix that nobody declared is no reason to lose a workout: we look at local names only.</summary>
    sealed class ForgivingNamespaces(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? "";
    }
}
