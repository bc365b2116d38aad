using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Afterset.Server.Hosting;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Push;
using Afterset.Server.Tests.Hosting;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class RemindersApiTests
{
    [Fact]
    public async Task A_webhook_is_added_tested_renamed_and_removed()
    {
        await using var receiver = await Receiver.Start();
        await using var server = await Start();
        using var ada = await server.ClaimAsync();
        var added = await ada.PostJsonAsync("/api/reminders/channels/webhook", new { url = receiver.At("/hook") });
        var secret = added.GetProperty("secret").GetString()!;
        var id = added.GetProperty("channel").GetProperty("id").GetGuid();

        var test = await ada.PostJsonAsync($"/api/reminders/channels/{id}/test");
        Assert.True(test.GetProperty("arrived").GetBoolean());
        var request = Assert.Single(receiver.Requests);
        Assert.True(WebhookSignature.IsValid(
            request[WebhookSignature.Header]!, secret, request.Body, TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5)));

        await TestClient.ReadAsync(await ada.PutAsync($"/api/reminders/channels/{id}", new { label = "my hook", sessions = true, checkIns = false }));
        var listed = Assert.Single((await ada.GetJsonAsync("/api/reminders/channels")).EnumerateArray());
        Assert.Equal("my hook", listed.GetProperty("label").GetString());
        Assert.Equal("webhook", listed.GetProperty("kind").GetString());
        Assert.False(listed.GetProperty("checkIns").GetBoolean());
        Assert.DoesNotContain(secret, listed.ToString());

        Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync($"/api/reminders/channels/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.DeleteAsync($"/api/reminders/channels/{id}")).StatusCode);
        Assert.Equal(0, (await ada.GetJsonAsync("/api/reminders/channels")).GetArrayLength());
    }

    [Fact]
    public async Task Secrets_stand_in_no_file_and_no_log_as_they_are()
    {
        await using var ntfy = await Receiver.Start();
        await using var server = await Start();
        using var ada = await server.ClaimAsync();
        var added = await ada.PostJsonAsync("/api/reminders/channels/ntfy", new { server = ntfy.Address, topic = "topic-7391", token = "tk_verysecret" });
        await ada.PostJsonAsync($"/api/reminders/channels/{added.GetProperty("id").GetGuid()}/test");
        Assert.Equal("Bearer tk_verysecret", Assert.Single(ntfy.Requests)["Authorization"]);

        foreach (var file in Directory.GetFiles(server.Options.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("tk_verysecret", text);
            Assert.DoesNotContain("topic-7391", text);
        }

        Assert.DoesNotContain("tk_verysecret", server.Log.Text);
        Assert.DoesNotContain("topic-7391", server.Log.Text);
    }

    [Fact]
    public async Task A_mailbox_gets_nothing_until_its_code_comes_back()
    {
        await using var mail = await MailServer.Start();
        await using var server = await Start(("AFTERSET_SMTP_HOST", "127.0.0.1"), ("AFTERSET_SMTP_PORT", $"{mail.Port}"), ("AFTERSET_SMTP_FROM", "a@example.org"));
        using var ada = await server.ClaimAsync();
        var added = await ada.PostJsonAsync("/api/reminders/channels/email", new { address = "ada@example.org" });
        var channel = $"/api/reminders/channels/{added.GetProperty("id").GetGuid()}";
        Assert.False(added.GetProperty("confirmed").GetBoolean());
        var code = Regex.Match((await mail.Mail()).GetProperty("text").GetString()!, "Your code is ([0-9]{6})", RegexOptions.None, Patience.Most).Groups[1].Value;

        Assert.False((await ada.PostJsonAsync($"{channel}/test")).GetProperty("arrived").GetBoolean());
        var wrong = code == "000000" ? "000001" : "000000";
        Assert.Equal(HttpStatusCode.Conflict, (await ada.PostAsync($"{channel}/confirm", new { code = wrong })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ada.PostAsync($"{channel}/confirm", new { code })).StatusCode);
        Assert.True((await ada.PostJsonAsync($"{channel}/test")).GetProperty("arrived").GetBoolean());
        Assert.Contains("Reminders will arrive here.", (await mail.Mail()).GetProperty("text").GetString());
        Assert.DoesNotContain("ada@example.org", server.Log.Text);
    }

    [Fact]
    public async Task A_code_is_good_for_five_tries_and_half_an_hour()
    {
        await using var mail = await MailServer.Start();
        var clock = new TestClock();
        await using var server = await Start(clock, ("AFTERSET_SMTP_HOST", "127.0.0.1"), ("AFTERSET_SMTP_PORT", $"{mail.Port}"), ("AFTERSET_SMTP_FROM", "a@example.org"));
        using var ada = await server.ClaimAsync();
        var (guessed, code) = await Added();
        for (var i = 0; i < 5; i++)
            await ada.PostAsync($"{guessed}/confirm", new { code = "not it" });
        Assert.Equal(HttpStatusCode.Conflict, (await ada.PostAsync($"{guessed}/confirm", new { code })).StatusCode);

        var (late, lateCode) = await Added();
        clock.Forward(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Conflict, (await ada.PostAsync($"{late}/confirm", new { code = lateCode })).StatusCode);

        for (var i = 0; i < 3; i++)
            await Added();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ada.PostAsync("/api/reminders/channels/email", new { address = "ada@example.org" })).StatusCode);

        async Task<(string Channel, string Code)> Added()
        {
            var added = await ada.PostJsonAsync("/api/reminders/channels/email", new { address = "ada@example.org" });
            var text = (await mail.Mail()).GetProperty("text").GetString()!;
            return ($"/api/reminders/channels/{added.GetProperty("id").GetGuid()}",
                Regex.Match(text, "Your code is ([0-9]{6})", RegexOptions.None, Patience.Most).Groups[1].Value);
        }
    }

    [Fact]
    public async Task A_browser_that_subscribes_again_stays_one_channel()
    {
        await using var service = await Receiver.Start(_ => Microsoft.AspNetCore.Http.Results.StatusCode(201));
        await using var server = await Start();
        using var ada = await server.ClaimAsync();
        Assert.Equal(87, (await ada.GetJsonAsync("/api/reminders/push-key")).GetProperty("publicKey").GetString()!.Length);
        for (var i = 0; i < 2; i++)
        {
            using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            await ada.PostJsonAsync("/api/reminders/channels/web-push", new
            {
                endpoint = service.At("/push/1"),
                keys = new { p256dh = Convert.ToBase64String(P256.PublicBytes(browser.ExportParameters(false))).Replace('+', '-').Replace('/', '_'), auth = "BTBZMqHH6r4Tts7J_aSIgg==" },
            });
        }

        var channel = Assert.Single((await ada.GetJsonAsync("/api/reminders/channels")).EnumerateArray());
        Assert.Equal("web-push", channel.GetProperty("kind").GetString());
        Assert.True((await ada.PostJsonAsync($"/api/reminders/channels/{channel.GetProperty("id").GetGuid()}/test")).GetProperty("arrived").GetBoolean());
    }

    [Theory]
    [InlineData("webhook", """{"url":"http://127.0.0.1:9/"}""", "url")]
    [InlineData("webhook", """{"url":"nonsense"}""", "url")]
    [InlineData("webhook", """{"url":"https://a:b@example.org/"}""", "url")]
    [InlineData("webhook", """{"url":null}""", "url")]
    [InlineData("ntfy", """{"server":"https://ntfy.example","topic":"../etc"}""", "topic")]
    [InlineData("ntfy", """{"server":"https://ntfy.example","topic":"t","token":"a\r\nX: 1"}""", "token")]
    [InlineData("ntfy", """{"server":"https://ntfy.example","topic":"t","user":"u"}""", "password")]
    [InlineData("email", """{"address":"a@b.org,c@d.org"}""", "address")]
    [InlineData("web-push", """{"endpoint":"https://push.example/1"}""", "keys")]
    [InlineData("web-push", """{"endpoint":"https://push.example/1","keys":{"p256dh":"AAAA","auth":"AAAA"}}""", "keys")]
    public async Task What_cannot_be_a_channel_is_refused_with_the_field(string kind, string body, string field)
    {
        await using var server = await TestServer.StartAsync();
        using var ada = await server.ClaimAsync();
        var answer = await ada.PostAsync($"/api/reminders/channels/{kind}", JsonElement.Parse(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task An_address_in_the_own_network_is_not_reached_by_a_test()
    {
        await using var receiver = await Receiver.Start();
        await using var server = await TestServer.StartAsync();
        using var ada = await server.ClaimAsync();
        var address = new UriBuilder(receiver.Address) { Scheme = "https", Host = "localhost" }.Uri;
        var added = await ada.PostJsonAsync("/api/reminders/channels/webhook", new { url = address });
        var test = await ada.PostJsonAsync($"/api/reminders/channels/{added.GetProperty("channel").GetProperty("id").GetGuid()}/test");
        Assert.False(test.GetProperty("arrived").GetBoolean());
        Assert.Contains("AFTERSET_PRIVATE_TARGETS", test.GetProperty("reason").GetString());
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Settings_begin_with_the_usual_ones_and_are_kept()
    {
        await using var server = await TestServer.StartAsync();
        using var ada = await server.ClaimAsync();
        var usual = await ada.GetJsonAsync("/api/reminders/settings");
        Assert.Equal("22:00", usual.GetProperty("quietFrom").GetString());
        Assert.Equal("07:00", usual.GetProperty("quietTo").GetString());
        Assert.Equal("08:00", usual.GetProperty("checkInAt").GetString());
        Assert.Equal(2, usual.GetProperty("perDay").GetInt32());
        Assert.Equal(10, usual.GetProperty("sessionMinutesBefore").GetInt32());

        var mine = new { timeZone = "Europe/Berlin", quietFrom = "21:30", quietTo = "06:15", perDay = 3, sessionMinutesBefore = 0, checkInAt = "09:45" };
        await TestClient.ReadAsync(await ada.PutAsync("/api/reminders/settings", mine));
        Assert.Equal(JsonSerializer.Serialize(mine), (await ada.GetJsonAsync("/api/reminders/settings")).GetRawText());

        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PutAsync("/api/reminders/settings", mine with { timeZone = "Mars/Base" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PutAsync("/api/reminders/settings", mine with { quietTo = "25:00" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PutAsync("/api/reminders/settings", mine with { perDay = 21 })).StatusCode);
    }

    [Fact]
    public async Task Nobody_sees_or_uses_somebody_else_s_channels()
    {
        await using var server = await Start();
        using var ada = await server.ClaimAsync();
        using var eve = await ada.InviteAsync("Eve");
        using var reader = await ada.InviteAsync("Rita", ada.AthleteId, "reader");
        using var key = await ada.KeyAsync(["plan:read"]);
        var added = await ada.PostJsonAsync("/api/reminders/channels/webhook", new { url = "https://hook.example/" });
        var channel = $"/api/reminders/channels/{added.GetProperty("channel").GetProperty("id").GetGuid()}";

        using var nobody = server.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/reminders/channels")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await key.GetAsync("/api/reminders/channels")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/api/reminders/channels?athlete={ada.AthleteId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync($"/api/reminders/channels?athlete={ada.AthleteId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.PostAsync($"{channel}/test")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await eve.DeleteAsync(channel)).StatusCode);
        Assert.Equal(0, (await eve.GetJsonAsync("/api/reminders/channels")).GetArrayLength());
        Assert.Equal(1, (await ada.GetJsonAsync("/api/reminders/channels")).GetArrayLength());
    }

    [Fact]
    public async Task There_is_an_end_to_channels_and_to_tests()
    {
        await using var receiver = await Receiver.Start();
        await using var server = await Start();
        using var ada = await server.ClaimAsync();
        var id = Guid.Empty;
        for (var i = 0; i < 10; i++)
            id = (await ada.PostJsonAsync("/api/reminders/channels/webhook", new { url = receiver.Address })).GetProperty("channel").GetProperty("id").GetGuid();
        Assert.Equal(HttpStatusCode.Conflict, (await ada.PostAsync("/api/reminders/channels/webhook", new { url = receiver.Address })).StatusCode);

        for (var i = 0; i < 20; i++)
            await ada.PostJsonAsync($"/api/reminders/channels/{id}/test");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await ada.PostAsync($"/api/reminders/channels/{id}/test")).StatusCode);
        Assert.Equal(20, receiver.Requests.Count);
    }

    static Task<TestServer> Start(params (string Name, string Value)[] variables) => Start(new TestClock(), variables);

    static Task<TestServer> Start(TestClock clock, params (string Name, string Value)[] variables) => TestServer.StartAsync(
        options => options with
        {
            Settings = new Settings(variables.Append(("AFTERSET_PRIVATE_TARGETS", "true")).ToDictionary(one => one.Item1, one => one.Item2)),
        },
        clock);
}
