using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Push;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class PushChannelTests
{
    const string Node = "/usr/bin/node";

    [Fact]
    public async Task Another_implementation_reads_the_message_and_trusts_the_sender()
    {
        Assert.SkipUnless(File.Exists(Node), "Debian's nodejs is not installed.");
        await using var service = await Receiver.Start(_ => Results.StatusCode(201));
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var target = Target(browser, service.At("/push/abc"));
        var (outcome, publicKey) = await Send(target);
        Assert.IsType<SendOutcome.Sent>(outcome);

        var request = Assert.Single(service.Requests);
        var found = await ReadByNode(browser, target, request);
        var payload = JsonDocument.Parse(found.GetProperty("message").GetProperty("text").GetString()!).RootElement;
        Assert.Equal(Messages.Session.Title, payload.GetProperty("title").GetString());
        Assert.Equal(Messages.Session.Body, payload.GetProperty("body").GetString());
        Assert.Equal(Messages.Session.Url!.AbsoluteUri, payload.GetProperty("url").GetString());
        Assert.Equal(4096, found.GetProperty("message").GetProperty("recordSize").GetInt32());

        var token = found.GetProperty("token");
        Assert.True(token.GetProperty("valid").GetBoolean());
        Assert.Equal(publicKey, token.GetProperty("key").GetString());
        Assert.Equal("ES256", token.GetProperty("head").GetProperty("alg").GetString());
        Assert.Equal(service.Address.GetLeftPart(UriPartial.Authority), token.GetProperty("claims").GetProperty("aud").GetString());
        Assert.Equal("https://afterset.example.org/", token.GetProperty("claims").GetProperty("sub").GetString());
        Assert.Equal(Messages.Now.AddHours(12).ToUnixTimeSeconds(), token.GetProperty("claims").GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task The_push_service_is_told_how_long_how_urgent_and_what_to_replace()
    {
        await using var service = await Receiver.Start(_ => Results.StatusCode(201));
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        await Send(Target(browser, service.At("/push/abc")));
        var request = Assert.Single(service.Requests);
        Assert.Equal("aes128gcm", request["Content-Encoding"]);
        Assert.Equal("2400", request["TTL"]);
        Assert.Equal("high", request["Urgency"]);
        Assert.Matches("^[A-Za-z0-9_-]{32}$", request["Topic"]);
        Assert.DoesNotContain(Messages.Session.Tag, request["Topic"]);
        Assert.DoesNotContain("session", request.Text);
    }

    [Theory]
    [InlineData(404, typeof(SendOutcome.GoneForever))]
    [InlineData(410, typeof(SendOutcome.GoneForever))]
    [InlineData(429, typeof(SendOutcome.TryAgain))]
    [InlineData(500, typeof(SendOutcome.TryAgain))]
    [InlineData(403, typeof(SendOutcome.Refused))]
    [InlineData(413, typeof(SendOutcome.Refused))]
    public async Task An_ended_subscription_is_gone_for_good(int status, Type expected)
    {
        await using var service = await Receiver.Start(_ => Results.StatusCode(status));
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.IsType(expected, (await Send(Target(browser, service.Address))).Outcome);
    }

    [Fact]
    public async Task A_server_that_starts_again_and_one_beside_it_have_the_same_key()
    {
        await using var folder = new TestStorage();
        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var services = await folder.Services();
            return Base64Url.EncodeToString(await services.GetRequiredService<VapidKeys>().PublicKey(default));
        }));
        Assert.Single(keys.Distinct());
    }

    static PushTarget Target(ECDiffieHellman browser, Uri endpoint) => new(
        endpoint,
        Base64Url.EncodeToString(P256.PublicBytes(browser.ExportParameters(false))),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));

    static async Task<(SendOutcome Outcome, string PublicKey)> Send(PushTarget target)
    {
        await using var folder = new TestStorage();
        await using var services = await folder.Services();
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: true));
        var keys = services.GetRequiredService<VapidKeys>();
        var options = new ReminderOptions { PublicUrl = new("https://afterset.example.org/") };
        var outcome = await new PushChannel(http, keys, options, new StillClock(Messages.Now))
            .Send(target, Messages.Session, TestContext.Current.CancellationToken);
        return (outcome, Base64Url.EncodeToString(await keys.PublicKey(default)));
    }

    static async Task<JsonElement> ReadByNode(ECDiffieHellman browser, PushTarget target, Receiver.Request request)
    {
        var script = Path.Combine(Repository.Root, "tests", "Afterset.Server.Tests", "Reminders", "push_receiver.mjs");
        using var node = Process.Start(new ProcessStartInfo(Node, [script])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new
        {
            privateKey = Base64Url.EncodeToString(browser.ExportParameters(true).D),
            auth = target.Auth,
            body = Base64Url.EncodeToString(request.Body),
            authorization = request["Authorization"],
        }));
        node.StandardInput.Close();
        return JsonDocument.Parse(await node.StandardOutput.ReadToEndAsync()).RootElement;
    }
}
