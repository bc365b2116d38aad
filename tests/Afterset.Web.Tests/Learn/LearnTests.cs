using Afterset.Presentation;
using Afterset.Web.Learn;
using Bunit;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Learn;

public sealed class LearnTests
{
    [Fact]
    public async Task Every_rule_has_a_page_that_says_what_the_card_says()
    {
        await using var app = new AppContext();
        foreach (var id in RuleBook.Default.Ids)
        {
            var page = app.Render<RulePage>(parameters => parameters.Add(rule => rule.Id, id));
            var said = Plain(page.Find(".reading").TextContent);
            Assert.All(RuleCard.Of(RuleBook.Default.Find(id)!).SelectMany(Texts), text => Assert.Contains(Plain(text), said, StringComparison.OrdinalIgnoreCase));
            page.Dispose();
        }
    }

    [Fact]
    public async Task An_id_that_nothing_has_leads_to_the_nearest()
    {
        await using var app = new AppContext();
        var page = app.Render<RulePage>(parameters => parameters.Add(rule => rule.Id, "technique/efleurage"));
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == "rule/technique/effleurage");
    }

    [Fact]
    public async Task Every_link_of_every_card_leads_to_a_card()
    {
        await using var app = new AppContext();
        foreach (var id in RuleBook.Default.Ids)
        {
            var page = app.Render<RulePage>(parameters => parameters.Add(rule => rule.Id, id));
            Assert.All(
                page.FindAll("a").Select(link => link.GetAttribute("href")!).Where(address => address.StartsWith("rule/", StringComparison.Ordinal)),
                address => Assert.NotNull(RuleBook.Default.Find(address["rule/".Length..])));
            Assert.All(page.FindAll("a[target=_blank]"), link => Assert.Contains("outside", link.ParentElement!.TextContent, StringComparison.Ordinal));
            page.Dispose();
        }
    }

    [Fact]
    public async Task Claims_are_found_by_grade_and_words()
    {
        await using var app = new AppContext();
        var page = app.Render<Claims>();
        var all = page.FindAll("ul.rows li").Count;
        await page.FindAll("button").First(button => button.TextContent.Contains("against", StringComparison.Ordinal)).ClickAsync(new());
        Assert.InRange(page.FindAll("ul.rows li").Count, 1, all - 1);
        Assert.All(page.FindAll("ul.rows li"), claim => Assert.Contains("against", claim.TextContent, StringComparison.Ordinal));
        await page.FindAll("button").First(button => button.TextContent == "All").ClickAsync(new());
        await page.Find("input").InputAsync(new() { Value = "toxins" });
        Assert.InRange(page.FindAll("ul.rows li").Count, 1, 5);
    }

    [Fact]
    public async Task Every_section_has_a_page()
    {
        await using var app = new AppContext();
        Assert.All(Section.All, section => Assert.Contains(section.Name, app.Render<LearnPage>(parameters => parameters.Add(page => page.Id, section.Id)).Find("h1").TextContent, StringComparison.Ordinal));
    }

    static IEnumerable<string> Texts(CardPart part) => part switch
    {
        CardPart.Says says => [says.Text.Trim('“', '”')],
        CardPart.Heading heading => [heading.Text],
        CardPart.Sentence sentence => [sentence.Said],
        CardPart.Item item => item.Values.Select(value => value.Text),
        CardPart.Aside aside => [aside.Said],
        CardPart.Number number => [number.Name, number.Value.Strength, number.Value.Source, number.Value.Why ?? ""],
        CardPart.Cited cited => [cited.Reference.CitedFor, cited.Reference.Found],
        CardPart.HowSure sure => [sure.Strength, sure.Meaning],
        CardPart.From from => [from.Key, from.Source?.What ?? "", from.Source?.Found ?? "", from.Source?.Doi ?? from.Source?.Address ?? ""],
        _ => throw new InvalidOperationException($"No page shows {part}."),
    };

    // Blanks stand elsewhere on a page.
    static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
