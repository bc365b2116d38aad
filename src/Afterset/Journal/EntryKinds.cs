using System.Text.Json;
using Afterset.Journal.Entries;

namespace Afterset.Journal;

/// <summary>Every kind of entry that this version understands.</summary>
static class EntryKinds
{
    delegate EntryContent Reader(EntryPart data);

    static readonly Dictionary<string, (int Version, Reader Read)> Known = new(StringComparer.Ordinal)
    {
        [WorkoutEntry.Name] = (1, WorkoutEntry.Read),
        [CheckInEntry.Name] = (1, CheckInEntry.Read),
        [TendernessEntry.Name] = (1, TendernessEntry.Read),
        [HomeMeasureEntry.Name] = (1, HomeMeasureEntry.Read),
        [RecoverySessionEntry.Name] = (1, RecoverySessionEntry.Read),
        [HealthProfileEntry.Name] = (1, HealthProfileEntry.Read),
        [InjuryEntry.Name] = (1, InjuryEntry.Read),
        [PreferencesEntry.Name] = (1, PreferencesEntry.Read),
        [DiaryEntry.Name] = (1, DiaryEntry.Read),
        [EventEntry.Name] = (1, EventEntry.Read),
        [SameWorkoutEntry.Name] = (1, SameWorkoutEntry.Read),
        [CorrectionEntry.Name] = (1, CorrectionEntry.Read),
        [RetractionEntry.Name] = (1, RetractionEntry.Read),
    };

    internal static IEnumerable<string> Names => Known.Keys;

    /// <summary>The content of an entry, or why it is not understood. Understood whole or not at all.</summary>
    internal static EntryContent Read(string kind, int version, JsonElement root) =>
        root.TryGetProperty("data", out var data) ? ReadData(kind, version, data) : new EntryContent.NotUnderstood(kind, NotUnderstoodReason.Malformed, ["data is missing"]);

    internal static EntryContent ReadData(string kind, int version, JsonElement data)
    {
        if (!Known.TryGetValue(kind, out var known))
            return new EntryContent.NotUnderstood(kind, NotUnderstoodReason.UnknownKind, []);
        if (version > known.Version)
            return new EntryContent.NotUnderstood(kind, NotUnderstoodReason.NewerVersion, []);
        var problems = new List<string>();
        var content = known.Read(new EntryPart(data, "data.", problems));
        return problems.Count == 0 ? content : new EntryContent.NotUnderstood(kind, NotUnderstoodReason.Malformed, problems);
    }
}
