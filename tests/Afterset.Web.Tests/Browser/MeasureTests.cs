using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>Measures what docs/performance.md says of the app. Times are printed and not judged: machines differ.</summary>
public sealed class MeasureTests(AppBrowser browser)
{
    // From the event to the changed page, as .NET answers within the event.
    const string Moves = """
        async ([slider, values]) => {
          const times = [];
          for (const value of values) {
            const input = document.querySelector(slider);
            input.value = value;
            const begin = performance.now();
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            times.push(performance.now() - begin);
          }
          return times;
        }
        """;

    [Fact]
    public async Task Starts_and_sliders()
    {
        await using var site = await AppSite.StartAsync();
        await using var app = await browser.OpenAsync(address: site.Address, hasOwnClock: false);
        var first = await TimeAsync(() => app.GoAsync());
        await app.RoomAsync("Log");
        foreach (var tap in new[] { "Legs", "60", "8, very hard" })
            await app.Page.GetByRole(AriaRole.Button, new() { Name = tap, Exact = true }).ClickAsync();
        await app.Page.Locator("#when, a:has-text('Check in')").First.WaitForAsync();
        await OfflineTests.KeptAsync(app.Page);
        site.IsDown = true;
        var later = await TimeAsync(() => app.GoAsync());

        await app.VisitAsync("settings/time");
        var replans = await MoveAsync(app.Page, "#minutes", [.. Enumerable.Range(1, 24).Select(step => step * 5)]);
        await app.VisitAsync("");
        var colours = await MoveAsync(app.Page, "#when", [.. Enumerable.Range(1, 40)]);
        TestContext.Current.TestOutputHelper?.WriteLine($"first visit {first:0} ms, later without a network {later:0} ms; replan after the slider of minutes: {Say(replans)}; colours after the slider of the week: {Say(colours)}");
        Assert.All((double[])[first, later, .. replans, .. colours], time => Assert.True(time > 0));
    }

    static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    static Task<double[]> MoveAsync(IPage page, string slider, int[] values) => page.EvaluateAsync<double[]>(Moves, new object[] { slider, values });

    static string Say(double[] times)
    {
        var sorted = times.Order().ToArray();
        return $"median {sorted[sorted.Length / 2]:0.0} ms, most {sorted[^1]:0.0} ms of {sorted.Length}";
    }
}
