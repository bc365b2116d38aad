using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>The way from a file to the plan, in German, on a small phone.</summary>
public sealed partial class GermanJourneyTests(AppBrowser browser)
{
    [Fact]
    public async Task Everything_on_the_way_from_a_file_to_the_plan_is_German_and_fits()
    {
        await using var app = await browser.OpenAsync(language: "de-CH");
        await app.GoAsync();
        Assert.Equal("de", await app.Page.Locator("html").GetAttributeAsync("lang"));
        await LookAsync(app, "german-empty");
        await app.GiveAsync("leg-day.fit");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Beginnen", Exact = true }).WaitForAsync();
        await LookAsync(app, "german-today");
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "weitere geplant" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Der Plan" }).WaitForAsync();
        await LookAsync(app, "german-plan");
        await app.RoomAsync("Eintrag");
        await LookAsync(app, "german-log");
        app.AssertCalm();
    }

    static async Task LookAsync(AppPage app, string name)
    {
        await app.ShootAsync(name);
        foreach (var details in await app.Page.Locator("details:not([open]) > summary").AllAsync())
        {
            if (await details.IsVisibleAsync())
                await details.ClickAsync();
        }

        await app.AssertFitsAsync(name);
        Assert.Empty(await CutAsync(app));
        var words = Ids().Replace(await app.Page.Locator("body").InnerTextAsync(), "");
        Assert.Empty(English().Matches(words).Select(found => words[Math.Max(0, found.Index - 40)..Math.Min(words.Length, found.Index + 40)]));
    }

    // Longer words than the English ones must not be cut off.
    static Task<string[]> CutAsync(AppPage app) => app.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('nav *, main *')]
          .filter(e => e.clientWidth > 0 && !e.closest('.away, svg') && e.textContent.trim() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')
          .map(e => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`)
        """);

    // "protocols/right-after": the same in every language.
    [GeneratedRegex("[a-z]+/[a-z0-9-]+")]
    private static partial Regex Ids();

    // Words that German does not have. The examples of what can be typed are English.
    [GeneratedRegex(@"\b(the|and|of|is|are|with|not|for|left|right|your|you|when|which|about|nothing)\b")]
    private static partial Regex English();
}
