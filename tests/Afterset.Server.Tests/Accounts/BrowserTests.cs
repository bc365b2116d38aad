using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Server.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Server.Tests.Accounts;

/// <summary>The pages of accounts in a real browser as wide as a small phone, with a passkey.</summary>
public sealed class BrowserTests
{
    const string Chromium = "/usr/bin/chromium";

    [Fact]
    public async Task Somebody_claims_a_server_with_a_passkey_and_comes_back_with_it()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed (Debian: apt-get install chromium).");
        await using var server = await TestServer.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await PhoneAsync(browser, ColorScheme.Light);
        var said = Listen(page);
        var claim = server.Output.Split('\n').Single(line => line.Contains("/claim#", StringComparison.Ordinal)).Trim();

        await page.GotoAsync(claim);
        await page.GetByLabel("Your name here").FillAsync("Olga Owner");
        await ShootAsync(page, "claim");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue with a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Olga Owner" }).WaitForAsync();
        await ShootAsync(page, "account-first");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make ten new codes" }).ClickAsync();
        await page.GetByText("Write these ten codes down now.").WaitForAsync();
        Assert.Equal(10, await page.Locator("#codes li").CountAsync());

        await page.GetByText("Make a key").ClickAsync();
        await page.GetByLabel("What it is for").FillAsync("Watch script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await page.GetByText("Copy the key now.").WaitForAsync();
        Assert.StartsWith("afs_", await page.Locator("#secret").TextContentAsync(), StringComparison.Ordinal);

        await page.GetByText("Invite or share").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await page.GetByText("Send this link to that person alone.").WaitForAsync();
        await ShootAsync(page, "account-full");
        await AssertFitsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out here" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        await ShootAsync(page, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Olga Owner" }).WaitForAsync();
        AssertCalm(said);
    }

    [Fact]
    public async Task Somebody_with_a_password_adds_a_passkey_and_removes_it_again()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed (Debian: apt-get install chromium).");
        await using var server = await TestServer.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await PhoneAsync(browser, ColorScheme.Dark);
        var said = Listen(page);
        var address = $"http://localhost:{server.Address.Port}";

        await page.GotoAsync($"{address}/claim#{server.ClaimToken}");
        await page.GetByLabel("Your name here").FillAsync("Olga Owner");
        await page.GetByText("Use a password instead").ClickAsync();
        await page.GetByLabel("Password").FillAsync("password1234");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue with a password" }).ClickAsync();
        await page.GetByText("This is among the first that somebody would try").WaitForAsync();
        await ShootAsync(page, "claim-refused-dark");
        await AssertFitsAsync(page);
        // The enter key must not start the passkey.
        await page.GetByLabel("Password").FillAsync(TestServer.Password);
        await page.GetByLabel("Password").PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Olga Owner" }).WaitForAsync();

        await page.GetByLabel("Name of a new passkey").FillAsync("laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The passkey is added.").WaitForAsync();
        await ShootAsync(page, "account-dark");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey laptop" });
        await remove.ClickAsync();
        await remove.ClickAsync();
        await page.GetByText("is removed. You are signed out everywhere else.").WaitForAsync();

        await page.GotoAsync($"{address}/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByText("This passkey is not known here").WaitForAsync();
        AssertCalm(said);
    }

    [Fact]
    public async Task An_athlete_is_shared_renamed_taken_back_and_erased()
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed (Debian: apt-get install chromium).");
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        using var coach = await owner.InviteAsync("Cora Coach", owner.AthleteId, "reader");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await PhoneAsync(browser, ColorScheme.Light);
        var said = Listen(page);

        await page.GotoAsync($"http://localhost:{server.Address.Port}/account");
        await page.GetByText("Use a password").ClickAsync();
        await page.Locator("#by-password").GetByLabel("Your name here").FillAsync("Olga Owner");
        await page.GetByLabel("Password").FillAsync(TestServer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with the password" }).ClickAsync();

        var athletes = page.Locator("#athletes");
        await athletes.GetByText("Olga Owner").ClickAsync();
        var back = page.GetByRole(AriaRole.Button, new() { Name = "Take back Cora Coach's access" });
        await back.WaitForAsync();
        await ShootAsync(page, "athlete");
        await AssertFitsAsync(page);
        await back.ClickAsync();
        await back.ClickAsync();
        await page.GetByText("does not see “Olga Owner” any more.").WaitForAsync();
        Assert.Empty((await coach.GetJsonAsync("/api/athletes")).EnumerateArray());

        await athletes.GetByLabel("Name", new() { Exact = true }).FillAsync("Olga's legs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the name" }).ClickAsync();
        await athletes.GetByText("Olga's legs").ClickAsync();
        var erase = page.GetByRole(AriaRole.Button, new() { Name = "Erase the athlete Olga's legs" });
        await erase.ClickAsync();
        await erase.ClickAsync();
        await page.GetByText("is erased, with journal and files.").WaitForAsync();
        Assert.Empty((await owner.GetJsonAsync("/api/athletes")).EnumerateArray());
        AssertCalm(said);
    }

    static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Chromium,
        Timeout = Patience.MostMs,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });

    static async Task<IPage> PhoneAsync(IBrowser browser, ColorScheme colours)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = colours, Locale = "en-GB" });
        context.SetDefaultTimeout(Patience.MostMs);
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }

    /// <summary>What the page's scripts and the content policy complain about.</summary>
    static List<string> Listen(IPage page)
    {
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                said.Add(message.Text);
        };
        page.PageError += (_, error) => said.Add(error);
        return said;
    }

    static async Task ShootAsync(IPage page, string name) => await page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"accounts-{name}.png"),
        FullPage = true,
    });

    // The browser itself writes answers such as 401 into its console; those are expected.
    static void AssertCalm(List<string> said) =>
        Assert.DoesNotContain(said, line => !line.Contains("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal));

    /// <summary>Nothing is cut off at 360 px, and what is pressed is large enough.</summary>
    static async Task AssertFitsAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        var small = await page.EvaluateAsync<JsonElement>(
            """
            [...document.querySelectorAll("button, summary, input, select")].filter(one => one.checkVisibility())
              .filter(one => (one.closest("label") ?? one).getBoundingClientRect().height < 47.5).map(one => one.outerHTML)
            """);
        Assert.Equal(0, small.GetArrayLength());
    }
}
