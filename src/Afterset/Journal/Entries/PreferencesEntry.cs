using System.Text.Json;
using Afterset.Protocols;

namespace Afterset.Journal.Entries;

/// <summary>What the athlete has and likes. Each entry changes only what it names; null: not changed.</summary>
/// <param name="Tools">Tools, by id.</param>
/// <param name="MinutesADay">Most minutes a day, 0 to 240.</param>
/// <param name="Days">How far ahead to plan, 1 to 7 days.</param>
/// <param name="TimeZone">The person's time zone, by its tz name: "Europe/Berlin".</param>
/// <param name="Language">Language of the person: "en", "de".</param>
public sealed record PreferencesEntry(
    IReadOnlyList<string>? Tools = null, int? MinutesADay = null, int? Days = null, string? TimeZone = null, string? Language = null) : EntryContent
{
    internal const string Name = "preferences";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static PreferencesEntry Read(EntryPart data)
    {
        var tools = data.Has("tools") ? data.Texts("tools") : null;
        if (tools?.Any(tool => ToolCatalogue.Default.Find(tool)?.Id != tool) == true)
            data.Problem("tools", "has one that this version does not know");
        return new(tools, data.Whole("minutesADay", 0, 240), data.Whole("days", 1, 7), data.Text("timeZone"), data.Text("language"));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        if (Tools is { } tools)
            json.Texts("tools", tools);
        json.Number("minutesADay", MinutesADay);
        json.Number("days", Days);
        json.Text("timeZone", TimeZone);
        json.Text("language", Language);
    }
}
