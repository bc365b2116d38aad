using System.Text.Json;
using System.Text.Json.Nodes;
using Afterset.Fixtures;
using Afterset.Planning;
using Afterset.Presentation;
using CsCheck;
using NJsonSchema;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class PlanJsonTests
{
    static readonly Lazy<JsonSchema> TheSchema = new(ReadSchema);

    [Fact]
    public void Every_outcome_fits_the_schema() => PlanGenerators.Outcome.Sample(
        outcome => Assert.Empty(TheSchema.Value.Validate(PlanJson.Of(outcome))), iter: 40);

    [Theory]
    [InlineData("/sessions/0/steps/0/side", "\"middle\"")]
    [InlineData("/sessions/0/steps/0/pressure/work/level", "6")]
    [InlineData("/sessions/0/steps/0/seconds", "\"long\"")]
    [InlineData("/sessions/0/start", "\"tomorrow\"")]
    [InlineData("/forecast/regions/0/points/0/mean", "11")]
    [InlineData("/outcome", "\"perhaps\"")]
    [InlineData("/version", "\"afterset/plan/0\"")]
    [InlineData("/sessions/0/steps", "[]")]
    [InlineData("/questions", "null")]
    [InlineData("/workouts/0/invented", "1")]
    public void A_broken_document_does_not_fit(string path, string value)
    {
        var document = JsonNode.Parse(PlanJson.Of(Examples.AfterLegs))!;
        var node = document;
        var names = path.Split('/')[1..];
        foreach (var name in names[..^1])
            node = int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index) ? node![index] : node![name];
        node![names[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(TheSchema.Value.Validate(document.ToJsonString()));
    }

    [Theory]
    [InlineData("outcome")]
    [InlineData("reasons")]
    [InlineData("urgency")]
    public void A_refusal_without_a_member_does_not_fit(string member)
    {
        var document = JsonNode.Parse(PlanJson.Of(Examples.DarkUrine))!.AsObject();
        document.Remove(member);

        Assert.NotEmpty(TheSchema.Value.Validate(document.ToJsonString()));
    }

    [Fact]
    public void Every_step_is_in_it() => PlanGenerators.Outcome.Sample(outcome =>
    {
        using var document = JsonDocument.Parse(PlanJson.Of(outcome));
        var root = document.RootElement;
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return root.GetProperty("outcome").GetString() == "withheld";
        var steps = root.GetProperty("sessions").EnumerateArray().SelectMany(session => session.GetProperty("steps").EnumerateArray());
        return steps.Select(step => (step.GetProperty("region").GetString(), step.GetProperty("side").GetString(), step.GetProperty("technique").GetProperty("id").GetString(), step.GetProperty("seconds").GetInt32()))
            .SequenceEqual(plan.Sessions.SelectMany(session => session.Steps).Select(step => ((string?)step.Where.Region.Value, (string?)Words.Of(step.Where.Side), (string?)step.Technique.Id, step.Seconds)));
    });

    [Fact]
    public void Titles_come_back_as_they_were_and_steer_no_terminal() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var json = PlanJson.Of(outcome);
        Assert.DoesNotContain(json, c => c != '\n' && char.IsControl(c));
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return;
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            plan.Workouts.Select(workout => Wellformed(workout.Workout.Title)),
            document.RootElement.GetProperty("workouts").EnumerateArray().Select(workout => workout.TryGetProperty("title", out var title) ? title.GetString() : null),
            StringComparer.Ordinal);
    });

    [Fact]
    public void Times_are_on_the_persons_clock()
    {
        using var document = JsonDocument.Parse(PlanJson.Of(Examples.AfterLegs));
        Assert.Equal("2026-11-23T18:42:00+01:00", document.RootElement.GetProperty("asOf").GetString());
        Assert.EndsWith("+01:00", document.RootElement.GetProperty("sessions")[0].GetProperty("start").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes() => Assert.Equal(PlanJson.Of(Examples.AfterRun), PlanJson.Of(Examples.AfterRun));

    // Half a surrogate pair is no character; it becomes the replacement character.
    static string? Wellformed(string? text) => text is null ? null : string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    // The validator knows the older name of the keyword only.
    static JsonSchema ReadSchema()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "plan.schema.json")).Replace("$defs", "definitions", StringComparison.Ordinal);
        return JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }
}
