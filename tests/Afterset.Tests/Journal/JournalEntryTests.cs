using System.Text.RegularExpressions;
using Afterset.Journal;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class JournalEntryTests
{
    [Fact]
    public void What_is_written_is_read_back_whatever_the_kind() => JournalGenerators.SomeContent.Sample(content =>
    {
        var entry = JournalEntry.Of(JournalGenerators.Id(7), Generators.Monday, content);
        var read = JournalEntry.TryRead(entry.Json, out var problem);
        Assert.Null(problem);
        Assert.Equal(entry.Json, read!.Json);
        Assert.IsType(content.GetType(), read.Content);
        Assert.Equal(entry.Json, JournalEntry.Of(read.Id, read.At, read.Content).Json);
    });

    [Fact]
    public void Whatever_stands_in_the_place_of_a_value_nothing_throws() =>
        Gen.Select(JournalGenerators.SomeContent, Gen.Int[0, 10_000], Gen.OneOf<string>(["null", "\"a\"", "-1", "1e300", "2000000000", "true", "[]", "{}", "[[\"a\",1]]", "\"\\ud800\""])).Sample((content, at, instead) =>
        {
            var json = JournalEntry.Of(JournalGenerators.Id(7), Generators.Monday, content).Json;
            var data = json.IndexOf("\"data\":", StringComparison.Ordinal) + 7;
            var values = Regex.Matches(json[data..], "(?<=[:\\[,])(?:-?[0-9.]+|\"[^\"]*\"(?!:)|true|false|null|\\[\\])").ToList();
            if (values.Count == 0)
                return;
            var value = values[at % values.Count];
            if (JournalEntry.TryRead(json[..(data + value.Index)] + instead + json[(data + value.Index + value.Length)..], out _) is { } entry)
                _ = JournalPlan.Of(AthleteJournal.Of([entry]), Generators.Monday);
        },
        iter: 2000);

    [Theory]
    [InlineData("[[\"a\",1]]")]
    [InlineData("[[1,\"a\"]]")]
    [InlineData("[[150,2000000000],[151,2000000000]]")]
    public void Heart_rates_of_nonsense_are_not_understood(string rates) =>
        Assert.IsType<EntryContent.NotUnderstood>(JournalEntry.TryRead(
            $$"""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"workout","version":1,"at":"2026-11-23T18:00:00Z","data":{"format":"x","start":"2026-11-23T17:00:00Z","durationS":60,"heartRates":{{rates}} } }""", out _)!.Content);

    [Fact]
    public void Kinds_and_versions_of_later_days_are_kept_to_the_letter()
    {
        var entry = JournalGenerators.Later(JournalGenerators.Id(1), Generators.Monday, "trial", 3);
        Assert.Equal("""{"new": [1, 2.50, "x\u00e4"] } """, entry.Json[(entry.Json.IndexOf("\"data\":", StringComparison.Ordinal) + 7)..^1]);
        Assert.IsType<EntryContent.NotUnderstood>(entry.Content);
        Assert.Equal(NotUnderstoodReason.NewerVersion, Assert.IsType<EntryContent.NotUnderstood>(JournalGenerators.Later(JournalGenerators.Id(1), Generators.Monday, "check-in", 2).Content).Why);
    }

    [Fact]
    public void An_entry_over_several_lines_becomes_one_line() =>
        Assert.Equal(
            """{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{"start":"2026-11-29T09:00:00Z"}}""",
            JournalEntry.TryRead(
                """
                {
                  "id": "0199d3c4-0000-7000-8000-000000000000",
                  "kind": "event", "version": 1,
                  "at": "2026-11-23T18:00:00Z",
                  "data": { "start": "2026-11-29T09:00:00Z" }
                }
                """,
                out _)!.Json);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"id":"0199d3c4-0000-4000-8000-000000000000","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{}}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"Event","version":1,"at":"2026-11-23T18:00:00Z","data":{}}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"event","version":0,"at":"2026-11-23T18:00:00Z","data":{}}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"event","version":1,"at":"23.11.2026","data":{}}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"event","version":1,"at":"2026-11-23T18:00:00Z"}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"event","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{}}""")]
    [InlineData("""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"\ud800","version":1,"at":"2026-11-23T18:00:00Z","data":{}}""")]
    public void What_is_no_entry_is_refused_and_says_why(string json)
    {
        Assert.Null(JournalEntry.TryRead(json, out var problem));
        Assert.NotEmpty(problem!);
    }

    [Theory]
    [InlineData("check-in", """{"asked":"2026-11-24T07:30:00Z","feelsOdd":true}""")]
    [InlineData("check-in", """{"asked":"2026-11-24T07:30:00Z","signs":[{"sign":"unheard-of"}]}""")]
    [InlineData("check-in", """{"asked":"2026-11-24T07:30:00Z","soreness":[{"region":"quadriceps","side":"left","score":11}]}""")]
    [InlineData("health-profile", """{"answers":{"unheard-of":false}}""")]
    [InlineData("health-profile", """{"answers":{"fever":"maybe"}}""")]
    [InlineData("injury", """{"injury":"strain","place":{"name":"calf","regions":[{"region":"unheard-of","side":"left"}]}}""")]
    [InlineData("workout", """{"format":"fit","rpe":"hard"}""")]
    public void An_entry_is_understood_whole_or_not_at_all(string kind, string data)
    {
        var entry = JournalEntry.TryRead($$"""{"id":"0199d3c4-0000-7000-8000-000000000000","kind":"{{kind}}","version":1,"at":"2026-11-23T18:00:00Z","data":{{data}}}""", out _);
        Assert.Equal(NotUnderstoodReason.Malformed, Assert.IsType<EntryContent.NotUnderstood>(entry!.Content).Why);
    }
}
