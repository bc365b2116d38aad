using System.Text;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders.Channels;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

/// <summary>Against a web server that answers as ntfy's documentation says: 200 with the right key, else 401 or 403.</summary>
public sealed class NtfyChannelTests
{
    [Theory]
    [InlineData("tk_right", null, null, true)]
    [InlineData(null, "ada", "näh", true)]
    [InlineData("tk_wrong", null, null, false)]
    [InlineData(null, null, null, false)]
    public async Task A_message_is_published_with_the_right_key_only(string? token, string? user, string? password, bool sent)
    {
        await using var ntfy = await Receiver.Start(Protected);
        var outcome = await Send(new NtfyTarget(ntfy.Address, "my-legs", token, user, password), Messages.Session);
        Assert.Equal(sent ? typeof(SendOutcome.Sent) : typeof(SendOutcome.Refused), outcome.GetType());
    }

    [Fact]
    public async Task Title_text_and_link_arrive()
    {
        await using var ntfy = await Receiver.Start();
        await Send(new NtfyTarget(ntfy.At("/under/"), "my legs", null, null, null), Messages.Session);
        var request = Assert.Single(ntfy.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/under/my legs", request.Path);
        Assert.Equal(Messages.Session.Title, request["Title"]);
        Assert.Equal(Messages.Session.Body, request.Text);
        Assert.Equal(Messages.Session.Url!.AbsoluteUri, request["Click"]);
        Assert.Equal("alarm_clock", request["Tags"]);
    }

    [Fact]
    public async Task A_title_beyond_ascii_is_written_as_in_e_mail_and_cannot_add_a_header()
    {
        await using var ntfy = await Receiver.Start();
        await Send(new NtfyTarget(ntfy.Address, "t", null, null, null), Messages.Session with { Title = "Für Zoë\r\nX-Bad: 1" });
        var request = Assert.Single(ntfy.Requests);
        Assert.Equal($"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Für Zoë\r\nX-Bad: 1"))}?=", request["Title"]);
        Assert.Null(request["X-Bad"]);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(404, false)]
    [InlineData(302, false)]
    public async Task A_busy_server_is_asked_again_later_and_a_wrong_address_is_not(int status, bool again)
    {
        await using var ntfy = await Receiver.Start(_ => new Busy(status));
        var outcome = await Send(new NtfyTarget(ntfy.Address, "t", null, null, null), Messages.Session);
        if (again)
            Assert.Equal(new SendOutcome.TryAgain(TimeSpan.FromSeconds(120)), outcome);
        else
            Assert.IsType<SendOutcome.Refused>(outcome);
    }

    [Fact]
    public async Task A_server_that_is_down_is_asked_again_later()
    {
        var ntfy = await Receiver.Start();
        var address = ntfy.Address;
        await ntfy.DisposeAsync();
        Assert.Equal(new SendOutcome.TryAgain(null), await Send(new NtfyTarget(address, "t", null, null, null), Messages.Session));
    }

    [Fact]
    public void A_target_does_not_print_its_secrets() =>
        Assert.DoesNotContain("tk_right", new NtfyTarget(new("https://ntfy.example"), "topic", "tk_right", null, null).ToString());

    static async Task<SendOutcome> Send(NtfyTarget target, ReminderMessage message)
    {
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: true));
        return await new NtfyChannel(http).Send(target, message, TestContext.Current.CancellationToken);
    }

    static IResult Protected(Receiver.Request request)
    {
        var basic = $"Basic {Convert.ToBase64String("ada:näh"u8)}";
        if (request["Authorization"] is not { } key)
            return Results.StatusCode(403);
        return key == "Bearer tk_right" || key == basic ? Results.Ok() : Results.StatusCode(401);
    }

    sealed class Busy(int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        }
    }
}
