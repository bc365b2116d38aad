using System.Globalization;
using System.Text;
using System.Xml;

namespace Afterset.Fixtures;

/// <summary>Writes XML the way devices do: UTF-8, indented, numbers with a point.</summary>
sealed class XmlText : IDisposable
{
    readonly MemoryStream _bytes = new();
    readonly XmlWriter _xml;

    internal XmlText() => _xml = XmlWriter.Create(_bytes, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
    });

    /// <summary>An element with attributes and whatever is written inside.</summary>
    internal void Element(string name, IEnumerable<(string Name, object? Value)> attributes, Action inside)
    {
        _xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                _xml.WriteAttributeString(attribute, Text(value));
        }

        inside();
        _xml.WriteEndElement();
    }

    internal void Element(string name, Action inside) => Element(name, [], inside);

    /// <summary>An element with a value; nothing for null.</summary>
    internal void Value(string name, object? value)
    {
        if (value is not null)
            _xml.WriteElementString(name, Text(value));
    }

    internal byte[] ToArray()
    {
        _xml.Flush();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _bytes.Dispose();
    }

    static string Text(object value) => value is DateTimeOffset time
        ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
