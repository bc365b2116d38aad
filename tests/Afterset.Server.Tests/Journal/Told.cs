using System.Text;
using System.Text.Json;
using Afterset.CheckIns;
using Afterset.Fixtures;
using Afterset.Import;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Server.Tests.Hosting;
using Xunit;

namespace Afterset.Server.Tests.Journal;

/// <summary>Entries as a phone would write them.</summary>
static class Told
{
    internal static readonly DateTimeOffset Evening = new(2026, 11, 23, 20, 0, 0, TimeSpan.FromHours(1));

    static int _number;

    internal static JournalEntry Entry(EntryContent content, DateTimeOffset? at = null)
    {
        var time = at ?? Evening;
        return JournalEntry.Of(Guid.CreateVersion7(time.AddMilliseconds(Interlocked.Increment(ref _number))), time, content);
    }

    internal static JournalEntry CheckIn(string text, DateTimeOffset? at = null) =>
        Entry(new CheckInEntry(Assert.IsType<CheckInOutcome.Understood>(CheckInText.Parse(text, at ?? Evening)).CheckIn, at ?? Evening, new()), at);

    internal static JournalEntry Sound() => Entry(new HealthProfileEntry(34, null, SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => (bool?)false)));

    internal static JournalEntry LegDay() => Entry(new WorkoutEntry(
        WorkoutSummary.Of(WorkoutReader.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "leg-day.fit"))).Workouts[0]), null));

    internal static JournalEntry Berlin() => Entry(new PreferencesEntry(TimeZone: "Europe/Berlin"));

    internal static JournalEntry Unheard(string kind = "trial", int version = 1) => JournalEntry.TryRead(
        $$"""{"id":"{{Guid.CreateVersion7(Evening)}}","kind":"{{kind}}","version":{{version}},"at":"2026-11-23T20:00:00+01:00","data":{"x":[1,2.50,"\u00e4"] } }""", out _)!;

    internal static async Task<JsonElement> Put(this TestClient client, params JournalEntry[] entries)
    {
        using var content = new StringContent($$"""{"entries":[{{string.Join(',', entries.Select(entry => entry.Json))}}]}""", Encoding.UTF8, "application/json");
        return await TestClient.ReadAsync(await client.Http.PutAsync("/api/journal", content, TestContext.Current.CancellationToken));
    }

    internal static string[] Outcomes(this JsonElement receipt) => [.. receipt.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("outcome").GetString()!)];

    internal static string[] Lines(this JsonElement page) => [.. page.GetProperty("entries").EnumerateArray().Select(entry => entry.GetRawText())];
}
