using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Sessions;
using Afterset.Units;
using CsCheck;

namespace Afterset.Tests.Journal;

/// <summary>Random journals: every kind of entry, corrections and retractions of earlier ones, and entries of a later version.</summary>
static class JournalGenerators
{
    static readonly Gen<string?> SomeWords = Gen.OneOf<string?>([null, "", "Leg day", "Überzüge 🦵", "\"quoted\", \\ and \u0007"]);

    static readonly Gen<CheckIn> SomeCheckIn = Gen.Select(
        Generators.SomeReport.List[0, 3], Generators.SomeSymptom.List[0, 1], Generators.SomeSymptom.List[0, 2], Gen.Int[0, 5], Gen.Int[-10, 10],
        (reports, signs, over, calm, overall) => new CheckIn([.. reports.Select(report => report with { At = Generators.Monday })], calm > 0 ? [] : signs)
        {
            Over = over,
            Overall = overall < 0 ? null : new(SorenessScore.Nearest(overall), Generators.Monday),
        });

    static readonly Gen<EntryContent> SomePlainContent = Gen.OneOf<EntryContent>(
        Gen.Select(Generators.WorkoutBefore(Generators.Monday, 4000), SomeWords, (workout, title) => (EntryContent)new WorkoutEntry(workout with { Title = title }, null)),
        Gen.Select(SomeCheckIn, Gen.Int[0, 300], Gen.Int[0, 10].Nullable(), (checkIn, ago, stress) =>
        {
            var at = Generators.Monday.AddHours(-ago);
            return (EntryContent)new CheckInEntry(checkIn with { Reports = [.. checkIn.Reports.Select(report => report with { At = at })], Overall = checkIn.Overall is { } overall ? overall with { At = at } : null }, at, new(7.5, stress));
        }),
        Gen.Select(Generators.SomeReport.List[0, 3], reports => (EntryContent)new TendernessEntry([.. reports.Select(report => new Tender(report.Where, report.Score))], Generators.Monday)),
        Gen.Select(Gen.Int[-500, 500], Gen.Bool, Gen.OneOf<string>(["knee-to-wall", "sit-and-reach", "of a later version"]), (millimetres, isLeft, measure) => (EntryContent)new HomeMeasureEntry(
            measure, Generators.Monday, [new(millimetres / 10.0, isLeft ? Side.Left : null)])),
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30], Gen.Enum<PastSessionStatus>(), Gen.Enum<PressureLevel>(), (ago, minutes, status, deepest) => (EntryContent)new RecoverySessionEntry(
            new($"next-day-{ago}", status, Generators.Monday.AddHours(-ago), Generators.Monday.AddHours(-ago).AddMinutes(minutes), deepest), [], null)
        {
            Felt = minutes % 4 == 3 ? null : (SessionFelt)(minutes % 4),
        }),
        Gen.Select(Gen.Int[0, 90].Nullable(), Generators.SomeAnswers, (age, answers) => (EntryContent)new HealthProfileEntry(age, null, answers.ToDictionary(answer => answer.Key, answer => (bool?)answer.Value))),
        Gen.Select(Generators.SomeInjury, Gen.Int[0, 100].Nullable(), (injury, over) => (EntryContent)new InjuryEntry(injury, over is { } hours ? Generators.Monday.AddHours(-hours) : null)),
        Gen.Select(Gen.Int[0, 60].Nullable(), Gen.Int[1, 7].Nullable(), (minutes, days) => (EntryContent)new PreferencesEntry(["roller", "ball"], minutes, days, "Europe/Berlin")),
        Gen.Select(Generators.SomeBusy.List[0, 4], Gen.OneOf<string>(["work", "family"]), (busy, source) => (EntryContent)new DiaryEntry(source, busy)),
        Gen.Select(Gen.Int[0, 300], SomeWords, (hours, title) => (EntryContent)new EventEntry(Generators.Monday.AddHours(hours), title)));

    static readonly Gen<JournalEntry> SomePlainEntry = Gen.Select(
        Gen.Int[0, 100_000], Gen.Long, SomePlainContent, (minutes, salt, content) => JournalEntry.Of(Id(salt), Generators.Monday.AddMinutes(-minutes), content));

    /// <summary>Entries of which some change others.</summary>
    internal static readonly Gen<IReadOnlyList<JournalEntry>> SomeJournal = Gen.Select(
        SomePlainEntry.List[1, 12],
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 5], Gen.Long, Gen.Int[-1000, 1000]).List[0, 8],
        (plain, changes) =>
        {
            var entries = new List<JournalEntry>(plain);
            foreach (var (target, kind, salt, minutes) in changes)
                entries.Add(Change(entries[target % entries.Count], plain[target % plain.Count], kind, Id(salt), Generators.Monday.AddMinutes(minutes)));
            return (IReadOnlyList<JournalEntry>)entries;
        });

    internal static readonly Gen<EntryContent> SomeContent = SomePlainContent;

    static JournalEntry Change(JournalEntry of, JournalEntry like, int kind, Guid id, DateTimeOffset at) => kind switch
    {
        0 or 1 => JournalEntry.Of(id, at, new RetractionEntry(of.Id, null)),
        2 => JournalEntry.Of(id, at, new CorrectionEntry(of.Id, like.Content)),
        3 => JournalEntry.Of(id, at, new SameWorkoutEntry(of.Id, like.Id, AreSame: IsEven(id))),
        4 => Later(id, at, "trial", 1),
        _ => Later(id, at, "workout", 7),
    };

    internal static JournalEntry Later(Guid id, DateTimeOffset at, string kind, int version) =>
        JournalEntry.TryRead($$"""{"id":"{{id}}","kind":"{{kind}}","version":{{version}},"at":"{{at:yyyy-MM-dd'T'HH:mm:sszzz}}","data":{"new": [1, 2.50, "x\u00e4"] } }""", out _)!;

    static bool IsEven(Guid id) => id.ToByteArray()[15] % 2 == 0;

    internal static Guid Id(long salt)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, salt);
        BitConverter.TryWriteBytes(bytes[8..], unchecked(salt * 31));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
