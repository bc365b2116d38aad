using System.Text.Json;
using Afterset.Body;
using Afterset.Units;

namespace Afterset.Journal.Entries;

/// <summary>How one place feels when it is touched.</summary>
/// <param name="Where">Where.</param>
/// <param name="Score">0 nothing to 10 worst.</param>
public sealed record Tender(RegionSide Where, SorenessScore Score);

/// <summary>
/// Soreness to the touch, told beside a check-in. It is another thing than soreness on moving, which the forecast is about, and a kind
/// of its own: a program that does not know it keeps it and plans as before.
/// </summary>
/// <param name="Places">Every place that was touched.</param>
/// <param name="AskedAt">When it was asked.</param>
public sealed record TendernessEntry(IReadOnlyList<Tender> Places, DateTimeOffset AskedAt) : EntryContent
{
    internal const string Name = "tenderness";

    const int MostPlaces = 200;

    /// <inheritdoc />
    public override string Kind => Name;

    internal static TendernessEntry Read(EntryPart data) => new(
        [.. data.Items("places", MostPlaces).Select(item => new Tender(item.NeededRegionSide(), SorenessScore.TryFrom(item.NeededNumber("score", 0, 10)).GetValueOrDefault()))],
        data.NeededTime("asked"));

    internal override void Write(Utf8JsonWriter json)
    {
        json.Time("asked", AskedAt);
        json.List("places", Places, (item, place) =>
        {
            item.Where(place.Where);
            item.WriteNumber("score", place.Score.Value);
        });
    }
}
