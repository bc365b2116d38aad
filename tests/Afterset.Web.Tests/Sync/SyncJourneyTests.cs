using Afterset.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

namespace Afterset.Web.Tests.Sync;

/// <summary>Devices and a real server, in a real browser.</summary>
public sealed class SyncJourneyTests(AppBrowser browser)
{
    const string Done = "All is on the server";

    [Fact]
    public async Task What_was_told_without_a_network_is_on_the_server_once_it_is_back()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync(address: server.Address);
        await app.GoAsync();
        await server.SignInAsync(app);
        await LogAsync(app);
        await ChooseHereAsync(app);
        await app.ShootAsync("settings-server-chosen");
        await server.HasAsync("preferences", "workout");

        await app.Page.Context.SetOfflineAsync(true);
        await LogAsync(app, minutes: 30);
        await ToServerAsync(app);
        await app.Page.GetByText("1 entry waits here.").WaitForAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Stop syncing" }).ClickAsync();
        await app.Page.GetByText("1 entry is not on the server yet.").WaitForAsync();
        await app.ShootAsync("settings-server-unsent");

        await app.Page.Context.SetOfflineAsync(false);
        await SyncedAsync(app);
        await server.HasAsync("preferences", "workout", "workout");
    }

    [Fact]
    public async Task Two_devices_with_the_same_file_and_words_of_their_own_end_up_the_same()
    {
        await using var server = await AppServer.StartAsync();
        await using var phone = await browser.OpenAsync(address: server.Address);
        await using var laptop = await browser.OpenAsync(width: 1440, at: AppBrowser.Evening.AddMinutes(7), address: server.Address);
        foreach (var app in new[] { phone, laptop })
        {
            await app.GoAsync();
            await server.SignInAsync(app);
            await app.GiveAsync("leg-day.fit");
            await app.Page.GetByRole(AriaRole.Link, new() { Name = "Start", Exact = true }).WaitForAsync();
        }

        await LogAsync(phone);
        await ChooseHereAsync(phone);
        await ChooseHereAsync(laptop);
        await server.HasAsync("preferences", "workout", "workout");
        await SyncNowAsync(laptop);
        await SyncNowAsync(phone);
        var told = await ToldAsync(phone);
        Assert.Equal(3, told.Count);
        Assert.Equal(told, await ToldAsync(laptop));

        // What one takes back is taken back on the other.
        await laptop.Page.GetByRole(AriaRole.Button, new() { Name = "Take back: Legs" }).First.ClickAsync();
        await laptop.Page.GetByText("taken back").First.WaitForAsync();
        await SyncNowAsync(laptop);
        await SyncNowAsync(phone);
        await ToldAsync(phone);
        await phone.Page.GetByText("taken back").First.WaitForAsync();
    }

    [Fact]
    public async Task After_the_server_was_restored_from_a_backup_the_device_sends_what_it_lost()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync(address: server.Address);
        await app.GoAsync();
        await server.SignInAsync(app);
        await LogAsync(app);
        await ChooseHereAsync(app);
        await server.HasAsync("preferences", "workout");
        await server.Process.Run("backup", server.Backup);
        await LogAsync(app, minutes: 30);
        await SyncNowAsync(app);
        await server.HasAsync("preferences", "workout", "workout");

        await server.Process.Kill();
        await server.Process.Run("restore", server.Backup, "--replace");
        await server.Process.Start();
        await server.HasAsync("preferences", "workout");
        await SyncNowAsync(app);
        await server.HasAsync("preferences", "workout", "workout");
    }

    [Fact]
    public async Task An_app_from_a_plain_web_host_syncs_with_another_server_by_a_key()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync();
        await app.GoAsync();
        await LogAsync(app);
        await ToServerAsync(app);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it also on this server" }).ClickAsync();
        await app.Page.GetByText("This app did not come from an Afterset server").WaitForAsync();
        await app.Page.GetByText("Another server, with a key").ClickAsync();
        await app.Page.GetByLabel("Address of the server").FillAsync(server.Process.Address.GetLeftPart(UriPartial.Authority));
        await app.Page.GetByLabel("Key", new() { Exact = true }).FillAsync(await server.KeyAsync());
        await app.ShootAsync("settings-server-key");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it also there" }).ClickAsync();
        await SyncedAsync(app);
        await server.HasAsync("preferences", "workout");
        Assert.Empty(await app.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task The_server_serves_the_app_beside_its_own_pages()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync(address: server.Address);
        await app.GoAsync("settings/server");
        await OfflineTests.KeptAsync(app.Page);
        await app.GoAsync("settings/health");
        // The service worker leaves the server's own addresses to the server.
        await app.Page.GotoAsync(new Uri(server.Address, "sign-in").ToString());
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        await app.GoAsync("log");
        app.AssertCalm();
    }

    [Fact]
    public async Task The_server_that_was_chosen_reminds_as_somebody_likes()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync(address: server.Address);
        await app.GoAsync();
        await server.SignInAsync(app);
        await ChooseHereAsync(app);
        await app.RoomAsync("Settings");
        await app.Page.Locator("a.setting[href='settings/reminders']").ClickAsync();
        await app.Page.GetByLabel("Nothing from").FillAsync("21:30");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await app.Page.GetByText("Kept.", new() { Exact = true }).WaitForAsync();
        await app.Page.GetByText("By ntfy").ClickAsync();
        await app.Page.GetByLabel("Address of the ntfy server").FillAsync("https://ntfy.example.org");
        await app.Page.GetByLabel("Topic").FillAsync("afterset-olga");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Add the topic" }).ClickAsync();
        await app.Page.GetByText("https://ntfy.example.org/afterset-olga").WaitForAsync();
        await app.ShootAsync("settings-reminders-server");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: ntfy.example.org" }).ClickAsync();
        await app.Page.GetByText("No way yet, so nothing is sent.").WaitForAsync();
        var settings = await server.SettingsAsync();
        Assert.Equal(("21:30", "Europe/Berlin"), (settings.GetProperty("quietFrom").GetString(), settings.GetProperty("timeZone").GetString()));

        await app.RoomAsync("Settings");
        await app.Page.Locator("a.setting[href='settings/diary']").ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "By its address" }).WaitForAsync();
        await app.ShootAsync("settings-diary-server");
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so_and_nothing_is_kept_there()
    {
        await using var server = await AppServer.StartAsync();
        await using var app = await browser.OpenAsync(address: server.Address);
        await app.GoAsync("settings/server");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it also on this server" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in on the server" }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
        Assert.DoesNotContain(app.Asked, address => address.AbsolutePath.StartsWith("/api/journal", StringComparison.Ordinal));
    }

    static async Task ChooseHereAsync(AppPage app)
    {
        await ToServerAsync(app);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it also on this server" }).ClickAsync();
        await SyncedAsync(app);
    }

    static async Task SyncNowAsync(AppPage app)
    {
        await ToServerAsync(app);
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Sync now" }).ClickAsync();
        await SyncedAsync(app);
    }

    static Task SyncedAsync(AppPage app) => Assertions.Expect(app.Page.Locator("#sync-state")).ToContainTextAsync(Done);

    static async Task ToServerAsync(AppPage app)
    {
        await app.RoomAsync("Settings");
        await app.Page.Locator("a.setting[href='settings/server']").ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Server", Exact = true, Level = 1 }).WaitForAsync();
    }

    static async Task LogAsync(AppPage app, int minutes = 60)
    {
        await app.RoomAsync("Log");
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "Legs", Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = $"{minutes}", Exact = true }).ClickAsync();
        await app.Page.GetByRole(AriaRole.Button, new() { Name = "6, hard", Exact = true }).ClickAsync();
        await app.Page.Locator("nav a.active:has-text('Today')").WaitForAsync();
    }

    static async Task<IReadOnlyList<string>> ToldAsync(AppPage app)
    {
        await app.RoomAsync("Settings");
        await app.Page.Locator("a.setting[href='journal']").ClickAsync();
        await app.Page.GetByRole(AriaRole.Heading, new() { Name = "Everything that you told", Level = 1 }).WaitForAsync();
        return await app.Page.Locator(".entry .what").AllTextContentsAsync();
    }
}
