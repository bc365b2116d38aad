using System.Text.Json;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class WebhookChannelTests
{
    const string Secret = "whsec_test";
    static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    [Fact]
    public void The_signature_is_what_openssl_makes() =>
        // printf '1780338000.{}' | openssl dgst -sha256 -hmac whsec_test
        Assert.Equal(
            "t=1780338000,v1=d04c03302e2f8a7d7e3c0b7ed08d1d14d098c41d710cdd517f07cc083b567227",
            WebhookSignature.Of(Secret, DateTimeOffset.FromUnixTimeSeconds(1780338000), "{}"u8));

    [Fact]
    public async Task A_receiver_that_checks_the_signature_takes_the_message()
    {
        await using var receiver = await Receiver.Start(request => WebhookSignature.IsValid(
            request[WebhookSignature.Header]!, Secret, request.Body, Messages.Now, FiveMinutes) ? Results.NoContent() : Results.Unauthorized());
        Assert.IsType<SendOutcome.Sent>(await Send(new(receiver.At("/hook"), Secret)));
        Assert.IsType<SendOutcome.Refused>(await Send(new(receiver.At("/hook"), "another")));

        var request = receiver.Requests.First();
        Assert.Equal(Messages.Session.DeliveryId.ToString(), request["Afterset-Delivery"]);
        Assert.Equal("application/json", request["Content-Type"]);
        var body = JsonDocument.Parse(request.Body).RootElement;
        Assert.Equal(Messages.Session.DeliveryId, body.GetProperty("id").GetGuid());
        Assert.Equal(Messages.Session.Title, body.GetProperty("title").GetString());
        Assert.Equal("https://afterset.example.org/today", body.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void An_old_signature_is_not_valid(int seconds, bool valid)
    {
        var header = WebhookSignature.Of(Secret, Messages.Now, "{}"u8);
        Assert.Equal(valid, WebhookSignature.IsValid(header, Secret, "{}"u8, Messages.Now.AddSeconds(seconds), FiveMinutes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=1,v1=")]
    [InlineData("v1=00,t=x")]
    [InlineData("t,v1,,=,t=9")]
    public void Nonsense_is_not_valid(string header) =>
        Assert.False(WebhookSignature.IsValid(header, Secret, "{}"u8, Messages.Now, FiveMinutes));

    [Fact]
    public void A_changed_body_is_not_valid()
    {
        var header = WebhookSignature.Of(Secret, Messages.Now, "{}"u8);
        Assert.False(WebhookSignature.IsValid(header, Secret, "{ }"u8, Messages.Now, FiveMinutes));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_gone_for_good()
    {
        await using var receiver = await Receiver.Start(_ => Results.StatusCode(410));
        Assert.IsType<SendOutcome.GoneForever>(await Send(new(receiver.Address, Secret)));
    }

    [Fact]
    public async Task An_address_in_the_own_network_is_refused_with_the_reason()
    {
        await using var receiver = await Receiver.Start();
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: false));
        var address = new UriBuilder(receiver.Address) { Scheme = "https" }.Uri;
        var refused = Assert.IsType<SendOutcome.Refused>(
            await new WebhookChannel(http, new StillClock(Messages.Now)).Send(new WebhookTarget(address, Secret), Messages.Session, TestContext.Current.CancellationToken));
        Assert.Contains("AFTERSET_PRIVATE_TARGETS", refused.Reason);
        Assert.Empty(receiver.Requests);
    }

    static async Task<SendOutcome> Send(WebhookTarget target)
    {
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: true));
        return await new WebhookChannel(http, new StillClock(Messages.Now)).Send(target, Messages.Session, TestContext.Current.CancellationToken);
    }
}
