using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Afterset.Body;

namespace Afterset.Journal;

/// <summary>Writes entries: always the same bytes for the same content, and no member for what is not known.</summary>
static class EntryWriter
{
    static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Guid id, DateTimeOffset at, EntryContent content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("kind", content.Kind);
            json.WriteNumber("version", content.Version);
            json.Time("at", at);
            json.WriteStartObject("data");
            content.Write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The same JSON on one line.</summary>
    internal static string Compact(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
            element.WriteTo(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    internal static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    internal static void Number(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
    }

    internal static void Seconds(this Utf8JsonWriter json, string name, TimeSpan? time) => json.Number(name, time?.TotalSeconds);

    internal static void Time(this Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            json.WriteString(name, known.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
    }

    internal static void Word<T>(this Utf8JsonWriter json, string name, T? member)
        where T : struct, Enum
    {
        if (member is { } known)
            json.WriteString(name, EntryPart.WordOf(known));
    }

    internal static void Where(this Utf8JsonWriter json, RegionSide where)
    {
        json.WriteString("region", where.Region.Value);
        json.Word<Side>("side", where.Side);
    }

    internal static void List<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Texts(this Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
