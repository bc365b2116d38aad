using System.Text.Json;

namespace Afterset.Journal.Entries;

/// <summary>Takes an earlier entry back. A retraction can itself be taken back: that is undo and redo.</summary>
/// <param name="Of">The entry.</param>
/// <param name="Why">Why, in the person's words; null when not told.</param>
public sealed record RetractionEntry(Guid Of, string? Why) : EntryContent
{
    internal const string Name = "retraction";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static RetractionEntry Read(EntryPart data)
    {
        data.HasOnly("of", "why");
        return new(data.NeededId("of"), data.Text("why"));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("of", Of);
        json.Text("why", Why);
    }
}
