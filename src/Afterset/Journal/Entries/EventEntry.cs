using System.Text.Json;

namespace Afterset.Journal.Entries;

/// <summary>A race, a match: nothing deep before it.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Title">What it is; null when not told.</param>
public sealed record EventEntry(DateTimeOffset Start, string? Title) : EntryContent
{
    internal const string Name = "event";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static EventEntry Read(EntryPart data) => new(data.NeededTime("start"), data.Text("title"));

    internal override void Write(Utf8JsonWriter json)
    {
        json.Time("start", Start);
        json.Text("title", Title);
    }
}
