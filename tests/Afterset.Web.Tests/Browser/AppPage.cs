using Afterset.Fixtures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Browser;

/// <summary>A page of the app in a browser, and what is asked of every page.</summary>
sealed class AppPage : IAsyncDisposable
{
    static readonly string Shots = Path.Combine(Repository.Root, "artifacts", "screenshots", "app");

    const int MostHeight = 6000;

    readonly List<string> _troubles = [];

    internal AppPage(IPage page, Uri address)
    {
        (Page, Address) = (page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _troubles.Add(message.Text);
        };
        page.PageError += (_, error) => _troubles.Add(error);
        page.Request += (_, request) => Asked.Add(new(request.Url));
    }

    internal IPage Page { get; }

    internal Uri Address { get; }

    /// <summary>Every address that the page asked for.</summary>
    internal List<Uri> Asked { get; } = [];

    /// <summary>Goes to a page of the app and waits until its heading is there.</summary>
    /// <param name="path">"", "log", "session/next".</param>
    internal async Task GoAsync(string path = "")
    {
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Waits until the app has drawn a page.</summary>
    internal Task ReadyAsync() => Page.Locator("#main h1").First.WaitForAsync();

    /// <summary>Goes to another address inside the app, without loading it anew.</summary>
    internal async Task VisitAsync(string path)
    {
        await Page.EvaluateAsync("path => Blazor.navigateTo(path)", path.Length == 0 ? "./" : path);
        // Asked of the page itself: on a busy machine the browser's word of a navigation without a load once did not come.
        var address = new Uri(Address, path).ToString();
        await Patience.Until($"the app goes to /{path}", async () => await Page.EvaluateAsync<string>("() => location.href") == address);
        await ReadyAsync();
        await Page.WaitForTimeoutAsync(150);
    }

    /// <summary>Follows a link of the bar: "Log".</summary>
    internal async Task RoomAsync(string name)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Page.Locator($"nav a.active:has-text('{name}')").WaitForAsync();
    }

    /// <summary>Waits until a text is in the journal on the device's disk: from then on the page may be left.</summary>
    internal Task HasToldAsync(string text) => Patience.Until($"{text} is on the disk", async () =>
        (await Page.EvaluateAsync<string>("async () => (await import(new URL('js/journal.js', document.baseURI).href)).readAll()")).Contains(text, StringComparison.Ordinal));

    /// <summary>Gives a file to the page that takes files.</summary>
    internal Task GiveAsync(string sample) =>
        Page.Locator("input[type=file]").First.SetInputFilesAsync(Path.Combine(Repository.Root, "samples", sample));

    /// <summary>Keeps a picture of the whole page, and looks it over: nothing sticks out, and axe finds nothing.</summary>
    internal async Task ShootAsync(string name) => Assert.Empty(await TroublesAsync(name));

    /// <summary>Keeps a picture of the whole page; what sticks out of the screen, and what axe finds.</summary>
    internal async Task<IReadOnlyList<string>> TroublesAsync(string name)
    {
        Directory.CreateDirectory(Shots);
        // The window as tall as the page, so that what is docked at its foot stands where people see it.
        var size = Page.ViewportSize!;
        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(size.Width, Math.Max(size.Height, Math.Min(height, MostHeight)));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.png") });
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        return [.. await WiderAsync(name), .. await NotAccessibleAsync(name)];
    }

    /// <summary>Nothing is wider than the screen.</summary>
    internal async Task AssertFitsAsync(string name) => Assert.Empty(await WiderAsync(name));

    async Task<IEnumerable<string>> WiderAsync(string name)
    {
        var over = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && r.right > innerWidth + 1 && !e.closest('.wide, .away, svg') && getComputedStyle(e).position !== 'fixed'; })
              .map(e => `${e.tagName}.${e.className}: ${e.textContent?.trim().slice(0, 40)}`)
            """);
        return over.Select(what => $"{name}: wider than the screen: {what}");
    }

    // By the rules of WCAG 2.2 AA and axe's own good practice.
    async Task<IEnumerable<string>> NotAccessibleAsync(string name)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return result.Violations.Select(item => $"{name}: {Say(item)}");
    }

    /// <summary>The console said nothing that a person would have to worry about.</summary>
    internal void AssertCalm() => Assert.True(_troubles.Count == 0, string.Join("\n", _troubles));

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    static string Say(AxeResultItem item) => $"{item.Id} ({item.Help}): {string.Join(" | ", item.Nodes.Take(3).Select(node => node.Html))}";
}
