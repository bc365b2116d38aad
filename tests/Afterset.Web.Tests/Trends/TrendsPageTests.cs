using Afterset.Fixtures;
using Afterset.Presentation;
using Afterset.Web.Demo;
using Afterset.Web.Device;
using Afterset.Web.Trends;
using Bunit;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Trends;

public sealed class TrendsPageTests
{
    [Fact]
    public async Task An_empty_page_teaches_what_fills_it()
    {
        await using var app = new AppContext();
        var page = app.Render<TrendsPage>();
        page.WaitForAssertion(() => Assert.Contains("Nothing to compare yet", page.Markup, StringComparison.Ordinal), Patience.Most);
        Assert.Empty(page.FindAll("svg"));
        Assert.Equal(6, page.FindAll("h2").Count);
    }

    [Fact]
    public async Task Every_chart_has_its_numbers_as_a_table_and_its_meaning_in_words()
    {
        await using var app = await WithDemoAsync();
        var page = app.Render<TrendsPage>();
        page.WaitForAssertion(() => Assert.Contains("On average we were", page.Markup, StringComparison.Ordinal), Patience.Most);
        Assert.InRange(page.FindAll("figure.chart").Count, 7, 9);
        Assert.All(page.FindAll("figure.chart"), chart =>
        {
            Assert.NotEmpty(chart.QuerySelector("svg")!.GetAttribute("aria-label")!);
            Assert.NotEmpty(chart.QuerySelector("figcaption .quiet")!.TextContent.Trim());
            Assert.NotEmpty(chart.QuerySelectorAll("tbody tr"));
        });
    }

    [Theory]
    [InlineData(5, 1.0, 1.0, "too few")]
    [InlineData(40, 1.0, 2.0, "nearer than both")]
    [InlineData(20, 2.0, 1.0, "do not lean on our numbers")]
    [InlineData(40, 1.04, 1.0, "do not lean on our numbers")]
    [InlineData(40, 2.0, 1.0, "you see your own mean of each place instead")]
    public async Task The_words_are_honest_about_few_reports_and_about_losing(int count, double ours, double guess, string words)
    {
        await using var app = new AppContext();
        var said = app.Render<ScoreWords>(parameters => parameters.Add(score => score.Score, new(count, 0, ours, 0.8, count, ours, guess, guess)));
        Assert.Contains(words, said.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_hold_every_value_and_are_few() => Gen.Select(Gen.Double[-60, 60], Gen.Double[0, 5000]).Sample((lowest, span) =>
    {
        var levels = Levels.Around(lowest, lowest + span, Language.English);
        return levels[0].Value <= lowest && levels[^1].Value >= lowest + span - 1e-9 && levels.Count is >= 2 and <= 7;
    });

    static async Task<AppContext> WithDemoAsync()
    {
        var app = new AppContext();
        await app.Journal.AddAsync([.. new DemoAthlete(app.Now, app.Services.GetRequiredService<DeviceClock>().Zone).Entries()]);
        return app;
    }
}
