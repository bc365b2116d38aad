using System.Text.Json;

namespace Afterset.Journal.Entries;

/// <summary>Says an earlier entry anew. Of several corrections the last counts; the entry keeps its kind and place.</summary>
/// <param name="Of">The entry.</param>
/// <param name="Corrected">What it says instead.</param>
public sealed record CorrectionEntry(Guid Of, EntryContent Corrected) : EntryContent
{
    internal const string Name = "correction";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static CorrectionEntry Read(EntryPart data)
    {
        data.HasOnly("of", "kind", "version", "data");
        var (of, kind, version) = (data.NeededId("of"), data.NeededText("kind"), data.Whole("version", 1, 1_000_000) ?? 1);
        data.NeededPart("data");
        var said = data.Members().FirstOrDefault(member => member.Name == "data").Value;
        return new(of, EntryKinds.ReadData(kind, version, said));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("of", Of);
        json.WriteString("kind", Corrected.Kind);
        json.WriteNumber("version", Corrected.Version);
        json.WriteStartObject("data");
        Corrected.Write(json);
        json.WriteEndObject();
    }
}
