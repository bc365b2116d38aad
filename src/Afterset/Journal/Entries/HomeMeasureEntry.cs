using System.Text.Json;
using Afterset.Body;

namespace Afterset.Journal.Entries;

/// <summary>A length that was measured.</summary>
/// <param name="Centimetres">In centimetres, −200 to 200; below zero where the measure goes that way.</param>
/// <param name="Side">The side; null for a measure that has none.</param>
public sealed record MeasuredLength(double Centimetres, Side? Side = null);

/// <summary>Something that was measured at home: how far a joint bends, how far one reaches.</summary>
/// <param name="Measure">What, by the id of data/measures; of a later version's perhaps.</param>
/// <param name="MeasuredAt">When.</param>
/// <param name="Values">What came out, one for each side.</param>
public sealed record HomeMeasureEntry(string Measure, DateTimeOffset MeasuredAt, IReadOnlyList<MeasuredLength> Values) : EntryContent
{
    internal const string Name = "home-measure";

    const int MostValues = 10;

    /// <inheritdoc />
    public override string Kind => Name;

    internal static HomeMeasureEntry Read(EntryPart data) => new(
        data.NeededText("measure"),
        data.NeededTime("measured"),
        [.. data.Items("values", MostValues).Select(item => new MeasuredLength(item.NeededNumber("cm", -200, 200), item.Word<Side>("side")))]);

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("measure", Measure);
        json.Time("measured", MeasuredAt);
        json.List("values", Values, (item, value) =>
        {
            item.Word("side", value.Side);
            item.WriteNumber("cm", value.Centimetres);
        });
    }
}
