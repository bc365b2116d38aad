using Afterset.CheckIns;
using Xunit;

namespace Afterset.Tests.CheckIns;

/// <summary>A profile is understood to the last word or not at all.</summary>
public sealed class ProfileStrictnessTests
{
    [Theory]
    [InlineData("""{ "age": 80, "age": 30 }""")]
    [InlineData("""{ "answers": { "blood-clot": true }, "answers": {} }""")]
    [InlineData("""{ "answers": { "fever": true, "fever": true } }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "wound" }], "injuries": [] }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "wound", "kind": "overuse" }] }""")]
    public void What_is_there_twice_is_refused(string json)
    {
        Assert.Null(ProfileFile.Read(json, out var problems));
        Assert.Contains(problems, problem => problem.Contains("more than once", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "strain", "severity": 9 }] }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "strain", "since": 20261101 }] }""")]
    [InlineData("""{ "injuries": [{ "where": 7, "kind": "strain" }] }""")]
    [InlineData("""{ "tools": ["nonsense"] }""")]
    [InlineData("""{ "tools": [1, {}] }""")]
    public void What_is_not_known_inside_a_list_is_refused(string json)
    {
        Assert.Null(ProfileFile.Read(json, out var problems));
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("05/11/2026")]
    [InlineData("10:00")]
    [InlineData("Nov 5")]
    [InlineData("")]
    public void A_date_that_could_mean_two_days_is_refused(string since)
    {
        Assert.Null(ProfileFile.Read($$"""{ "injuries": [{ "where": "left calf", "kind": "strain", "since": "{{since}}" }] }""", out var problems));
        Assert.Single(problems);
    }

    [Theory]
    [InlineData("2026-11-05")]
    [InlineData("2026-11-05T10:00")]
    [InlineData("2026-11-05T10:00:00Z")]
    [InlineData("2026-11-05T10:00+01:00")]
    public void A_date_with_the_year_first_is_read(string since) => Assert.Equal(
        new(2026, 11, 5),
        DateOnly.FromDateTime(ProfileFile.Read($$"""{ "injuries": [{ "where": "left calf", "kind": "strain", "since": "{{since}}" }] }""", out _)!.Health.Injuries[0].Since!.Value.Date));

    [Theory]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "answers": { "\ud800": true } }""")]
    [InlineData("""{ "injuries": [{ "where": "left calf", "kind": "\ud800" }] }""")]
    [InlineData("""{ "tools": ["\ud800"] }""")]
    public void Half_a_character_is_refused_and_no_bug(string json)
    {
        Assert.Null(ProfileFile.Read(json, out var problems));
        Assert.NotEmpty(problems);
    }
}
