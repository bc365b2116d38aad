using System.Xml.Linq;
using Afterset.Planning;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class PlanHtmlTests
{
    static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    [Fact]
    public void It_is_wellformed_whatever_the_titles_are() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var page = Parse(PlanHtml.Of(outcome));
        Assert.Equal("en", page.Attribute("lang")?.Value);
        Assert.Empty(page.Descendants("script"));
    });

    [Fact]
    public void Nothing_from_a_title_becomes_markup()
    {
        var workout = Examples.Legs with { Title = "<script>alert(\"1\")</script> & 'x' \e[31m\u202E" };
        var html = PlanHtml.Of(Planner.Plan(new() { Workouts = [workout], AsOf = workout.End!.Value }));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
    }

    [Fact]
    public void It_fetches_nothing() => PlanGenerators.Outcome.Sample(
        outcome =>
        {
            var html = PlanHtml.Of(outcome);
            Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
            Assert.Empty(Parse(html).Descendants().Attributes("src"));
            Assert.All(Parse(html).Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        },
        iter: 20);

    [Fact]
    public void Headings_go_down_one_level_at_a_time() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var levels = Parse(PlanHtml.Of(outcome)).Descendants().Select(element => Array.IndexOf(Headings, element.Name.LocalName) + 1).Where(level => level > 0).ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    });

    [Fact]
    public void Ids_are_unique_and_whatever_is_referred_to_is_there() => PlanGenerators.Outcome.Sample(
        outcome =>
        {
            var page = Parse(PlanHtml.Of(outcome));
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), page.Descendants().Attributes("href").Select(link => link.Value[1..]).ToHashSet(StringComparer.Ordinal));
            Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), page.Descendants().Attributes("aria-labelledby").Select(label => label.Value).ToHashSet(StringComparer.Ordinal));
        },
        iter: 20);

    [Fact]
    public void Every_step_has_its_line() => PlanGenerators.Outcome.Sample(outcome =>
    {
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return;
        var cards = Parse(PlanHtml.Of(outcome)).Descendants("article").ToList();
        Assert.Equal(plan.Sessions.Count, cards.Count);
        foreach (var (session, card) in plan.Sessions.Zip(cards))
        {
            var places = card.Descendants("div").Where(div => div.Attribute("class")?.Value == "what").Select(div => div.Element("strong")!.Value);
            Assert.Equal(StepLines.Of(session).Select(line => line.Place), places, StringComparer.Ordinal);
        }
    });

    [Fact]
    public void Each_place_of_the_body_says_what_it_is()
    {
        var titles = Parse(PlanHtml.Of(Examples.AfterRun)).Descendants("title").Select(title => title.Value).ToList();
        Assert.Contains(titles, title => title!.StartsWith("Calves, left: left out; ", StringComparison.Ordinal));
        Assert.Contains("Chest, right: no forecast", titles);
    }

    static XElement Parse(string html) => XDocument.Parse(html[html.IndexOf('\n', StringComparison.Ordinal)..]).Root!;
}
