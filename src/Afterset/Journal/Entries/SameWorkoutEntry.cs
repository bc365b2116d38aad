using System.Text.Json;

namespace Afterset.Journal.Entries;

/// <summary>The athlete's word on whether two recordings are of one workout. The last word counts.</summary>
/// <param name="Keep">Entry of the one that counts when they are the same.</param>
/// <param name="Other">Entry of the other.</param>
/// <param name="AreSame">Whether they are one workout.</param>
public sealed record SameWorkoutEntry(Guid Keep, Guid Other, bool AreSame) : EntryContent
{
    internal const string Name = "same-workout";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static SameWorkoutEntry Read(EntryPart data)
    {
        var areSame = data.Flag("same");
        if (areSame is null)
            data.Problem("same", "is missing");
        return new(data.NeededId("keep"), data.NeededId("other"), areSame ?? false);
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("keep", Keep);
        json.WriteString("other", Other);
        json.WriteBoolean("same", AreSame);
    }
}
