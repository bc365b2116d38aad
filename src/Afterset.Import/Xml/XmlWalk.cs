using System.Xml;
using Afterset.Import.Text;

namespace Afterset.Import.Xml;

/// <summary>Walks once through an XML document and hands over the elements somebody asked for, with their text.</summary>
/// <remarks>
/// Names are compared by reference against the reader's own table and text is read into one buffer, so that an element
/// costs no allocation. Prefixes and namespaces do not matter. Element number 0 is any element nobody asked for.
/// </remarks>
abstract class XmlWalk
{
    readonly ImportOptions _options;
    readonly NameTable _names = new();
    readonly string[] _known;
    readonly int[] _numbers;
    readonly int[] _path;
    readonly char[] _text = new char[1024];
    int _length;
    int _depth;
    bool _hasRoot;
    IXmlLineInfo? _lines;

    /// <param name="elements">The local names that matter, and the number of each.</param>
    /// <param name="options">Limits.</param>
    /// <param name="findings">Where to say what was left out.</param>
    protected XmlWalk(IReadOnlyList<(string Name, int Number)> elements, ImportOptions options, FindingList findings)
    {
        _options = options;
        Findings = findings;
        _known = [.. elements.Select(element => _names.Add(element.Name))];
        _numbers = [.. elements.Select(element => element.Number)];
        _path = new int[options.MaxDepth + 1];
    }

    protected FindingList Findings { get; }

    /// <summary>The line the reader stands in, as findings name it.</summary>
    protected string Place => $"line {_lines?.LineNumber ?? 0}";

    /// <summary>Walks to the end, or to where the document is damaged.</summary>
    protected void Walk(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var reader = XmlSource.Open(content, _names);
            _lines = reader as IXmlLineInfo;
            while (reader.Read())
            {
                if (!Step(reader))
                    return;
            }
        }
        catch (XmlException e)
        {
            var isDocumentType = !_hasRoot && content.Span.IndexOf("<!DOCTYPE"u8) >= 0;
            Report(isDocumentType, e.LineNumber);
        }
    }

    /// <summary>An element begins; its attributes can be read now.</summary>
    protected abstract void Begin(int element, int parent, XmlReader reader);

    /// <summary>An element ends.</summary>
    protected abstract void End(int element, int parent, ReadOnlySpan<char> text);

    /// <summary>The current attribute's value, in a buffer that the next call overwrites.</summary>
    protected ReadOnlySpan<char> AttributeText(XmlReader reader) =>
        _text.AsSpan(0, reader.ReadValueChunk(_text, 0, _text.Length));

    /// <summary>A number; NaN and a finding when it is none.</summary>
    protected double Number(ReadOnlySpan<char> text, string name)
    {
        if (SpanNumber.TryParse(text, out var number))
            return number;
        if (!text.IsWhiteSpace())
            Findings.ValueDropped(FindingCode.UnreadableValue, Place, $"{name} is not a number; it was left out.");
        return double.NaN;
    }

    /// <summary>A time; null and a finding when it is none.</summary>
    protected DateTimeOffset? Time(ReadOnlySpan<char> text)
    {
        if (IsoTime.TryParse(text, out var time))
            return time.In(_options.TimeZone);
        if (!text.IsWhiteSpace())
            Findings.ValueDropped(FindingCode.UnreadableValue, Place, "The time is not one between 1900 and 2199; it was left out.");
        return null;
    }

    bool Step(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return Open(reader);
            case XmlNodeType.Text or XmlNodeType.CDATA:
                if (_path[_depth] != 0 && _length < _text.Length)
                    _length += reader.ReadValueChunk(_text, _length, _text.Length - _length);
                return true;
            case XmlNodeType.EndElement:
                Close();
                return true;
            default:
                return true;
        }
    }

    bool Open(XmlReader reader)
    {
        _hasRoot = true;
        if (_depth >= _options.MaxDepth)
        {
            Findings.PartDropped(FindingCode.TooDeep, Place, $"Elements are nested more than {_options.MaxDepth} deep; the rest was left out.");
            return false;
        }

        var element = Find(reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        _path[++_depth] = element;
        _length = 0;
        if (element != 0)
            Begin(element, _path[_depth - 1], reader);
        if (isEmpty)
            Close();
        return true;
    }

    /// <summary>A dozen references are compared faster than one hash is made.</summary>
    int Find(string name)
    {
        var known = _known;
        for (var i = 0; i < known.Length; i++)
        {
            if (ReferenceEquals(known[i], name))
                return _numbers[i];
        }

        return 0;
    }

    void Close()
    {
        var element = _path[_depth--];
        if (element != 0)
            End(element, _path[_depth], _text.AsSpan(0, _length));
        _length = 0;
    }

    void Report(bool isDocumentType, int line)
    {
        if (isDocumentType)
            Findings.Refused(FindingCode.HasDocumentType, $"line {line}", "It has a document type definition, which is not read because it could pull in other files.");
        else
            Findings.PartDropped(FindingCode.Malformed, $"line {line}", "The XML is damaged or breaks off here; what came before was kept.");
    }
}
