using System.Text.Json;
using Afterset.Safety;

namespace Afterset.Journal.Entries;

/// <summary>An injury. It counts until a correction says that it is over, or it is retracted.</summary>
/// <param name="Injury">What, where, since when.</param>
/// <param name="OverSince">Since when it is over; null while it is not.</param>
public sealed record InjuryEntry(Injury Injury, DateTimeOffset? OverSince) : EntryContent
{
    internal const string Name = "injury";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static InjuryEntry Read(EntryPart data)
    {
        data.HasOnly("injury", "place", "since", "over");
        var kind = data.NeededText("injury");
        if (!SafetyRules.Default.InjuryKinds.Contains(kind, StringComparer.Ordinal))
            data.Problem("injury", "is no kind of injury that this version knows");
        return new(new(kind, PlacePart.Read(data.NeededPart("place")), data.Time("since")), data.Time("over"));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("injury", Injury.Kind);
        PlacePart.Write(json, "place", Injury.Where);
        json.Time("since", Injury.Since);
        json.Time("over", OverSince);
    }
}
