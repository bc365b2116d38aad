using System.Text.Json;
using Afterset.Scheduling;

namespace Afterset.Journal.Entries;

/// <summary>When the athlete has no time, as one calendar said. A later entry of the same source takes its place.</summary>
/// <param name="Source">A name for the calendar: "work". Titles of appointments are never kept.</param>
/// <param name="Busy">Busy times.</param>
public sealed record DiaryEntry(string Source, IReadOnlyList<TimeRange> Busy) : EntryContent
{
    internal const string Name = "diary";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static DiaryEntry Read(EntryPart data) => new(data.NeededText("source"), [.. data.Items("busy").Select(Range)]);

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("source", Source);
        json.List("busy", Busy, (item, range) =>
        {
            item.Time("start", range.Start);
            item.Time("end", range.End);
        });
    }

    static TimeRange Range(EntryPart item)
    {
        var (start, end) = (item.NeededTime("start"), item.NeededTime("end"));
        if (end < start)
            item.Problem("end", "is before the start");
        return new(start, end < start ? start : end);
    }
}
