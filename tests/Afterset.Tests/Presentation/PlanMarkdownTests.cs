using Afterset.Planning;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class PlanMarkdownTests
{
    [Fact]
    public void Every_step_is_a_row() => PlanGenerators.Outcome.Sample(outcome =>
    {
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return;
        var rows = PlanMarkdown.Of(outcome).Split('\n').ToList();
        Assert.All(
            plan.Sessions.SelectMany(StepLines.Of),
            line => Assert.Contains(rows, row => row.StartsWith($"| {line.Number} | {line.Place} | {line.Step.Technique.Name}", StringComparison.Ordinal)));
    });

    [Fact]
    public void Nothing_from_a_title_becomes_markup()
    {
        var workout = Examples.Legs with { Title = "<b>| `x` **y** [z](w)\n# heading \e[31m" };
        var text = PlanMarkdown.Of(Planner.Plan(new() { Workouts = [workout], AsOf = workout.End!.Value }));
        Assert.StartsWith("# After \\<b\\>\\| \\`x\\` \\*\\*y\\*\\* \\[z\\](w) \\# heading", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Tables_keep_their_columns() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var table = new List<int>();
        foreach (var line in PlanMarkdown.Of(outcome).Split('\n').Append(""))
        {
            if (line.StartsWith('|'))
            {
                table.Add(line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
                continue;
            }

            Assert.True(table.Distinct().Count() < 2);
            table.Clear();
        }
    });

    [Fact]
    public void A_refusal_reads_like_this() => Golden.Matches(PlanMarkdown.Of(Examples.DarkUrine), "withheld-dark-urine.md");
}
