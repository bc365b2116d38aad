using System.Text;
using System.Text.Json;
using Afterset.Journal;
using Afterset.Presentation;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>One engine, four doors: the browser plans what the library plans.</summary>
public sealed class SamePlanTests(AppBrowser browser)
{
    [Theory]
    [InlineData("leg-day.fit")]
    [InlineData("hilly-run.gpx")]
    [InlineData("overused-forearm-strong.csv")]
    public async Task The_browser_plans_byte_for_byte_what_the_library_plans(string sample)
    {
        await using var app = await browser.OpenAsync();
        await app.GoAsync("log");
        await app.GiveAsync(sample);
        await app.Page.GetByText("Kept:").Or(app.Page.GetByRole(AriaRole.Heading, new() { Name = "Today", Exact = true })).First.WaitForAsync();
        await app.GoAsync("settings/data");

        var journal = await SavedAsync(app, "Save my journal");
        var plan = await SavedAsync(app, "The plan for other programs (JSON)");

        var asOf = JsonDocument.Parse(plan).RootElement.GetProperty("asOf").GetDateTimeOffset();
        var entries = JournalLines.Read(Encoding.UTF8.GetBytes(journal)).Entries;
        Assert.NotEmpty(entries);
        Assert.Equal(PlanJson.Of(JournalPlan.Of(AthleteJournal.Of(entries), asOf, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))), plan);
    }

    static async Task<string> SavedAsync(AppPage app, string button)
    {
        var saved = await app.Page.RunAndWaitForDownloadAsync(() => app.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
    }
}
