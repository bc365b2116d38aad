using System.Globalization;
using System.Text;
using System.Xml;

namespace Afterset.Fixtures;

/// <summary>Writes XML the way devices do: UTF-8, indented, numbers with a point, extensions under a prefix.</summary>
sealed class XmlText : IDisposable
{
    readonly string _namespace;
    readonly string _prefix;
    readonly string _extension;
    readonly MemoryStream _bytes = new();
    readonly XmlWriter _xml;

    /// <param name="namespace">The namespace of elements without a prefix.</param>
    /// <param name="prefix">The prefix of extensions.</param>
    /// <param name="extension">Their namespace.</param>
    internal XmlText(string @namespace, string prefix, string extension)
    {
        (_namespace, _prefix, _extension) = (@namespace, prefix, extension);
        _xml = XmlWriter.Create(_bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        });
    }

    /// <summary>The root element, which declares the namespaces.</summary>
    internal byte[] Document(string root, IEnumerable<(string Name, object? Value)> attributes, Action inside)
    {
        Element(root, attributes.Append(("xmlns:" + _prefix, _extension)), inside);
        _xml.Flush();
        return _bytes.ToArray();
    }

    /// <summary>An element with attributes and whatever is written inside.</summary>
    internal void Element(string name, IEnumerable<(string Name, object? Value)> attributes, Action inside)
    {
        Begin(name);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute.StartsWith("xmlns:", StringComparison.Ordinal))
                _xml.WriteAttributeString("xmlns", _prefix, ns: null, _extension);
            else if (value is not null)
                _xml.WriteAttributeString(attribute, Text(value));
        }

        inside();
        _xml.WriteEndElement();
    }

    internal void Element(string name, Action inside) => Element(name, [], inside);

    /// <summary>An element with a value; nothing for null.</summary>
    internal void Value(string name, object? value)
    {
        if (value is null)
            return;
        Begin(name);
        _xml.WriteString(Text(value));
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    void Begin(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            _xml.WriteStartElement(name, _namespace);
        else
            _xml.WriteStartElement(_prefix, name[(colon + 1)..], _extension);
    }

    static string Text(object value) => value is DateTimeOffset time
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
