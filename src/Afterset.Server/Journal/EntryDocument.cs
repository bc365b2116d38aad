using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Journal;

namespace Afterset.Server.Journal;

/// <summary>An entry of the journal on its way in or out: passed on letter for letter.</summary>
/// <param name="Entry">The entry; null when what came is none.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
[JsonConverter(typeof(EntryConverter))]
sealed record EntryDocument(JournalEntry? Entry, string? Problem);

/// <summary>Reads and writes entries without looking into them.</summary>
sealed class EntryConverter : JsonConverter<EntryDocument>
{
    public override bool HandleNull => true;

    public override EntryDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(JournalEntry.TryRead(document.RootElement, out var problem), problem);
    }

    public override void Write(Utf8JsonWriter writer, EntryDocument value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Entry!.Json, skipInputValidation: true);
}
