using System.Net;
using Afterset.Server.Outgoing;
using Afterset.Server.Tests.Reminders;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Afterset.Server.Tests.Outgoing;

public sealed class SafeHttpTests
{
    static readonly OutgoingOptions Private = new(PrivateTargets: true);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://127.0.0.1:{0}/")]
    [InlineData("https://localhost:{0}/")]
    [InlineData("https://2130706433:{0}/")]
    [InlineData("https://0x7f000001:{0}/")]
    [InlineData("https://127.1:{0}/")]
    [InlineData("https://[::1]:{0}/")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("https://169.254.169.254/")]
    public async Task Without_leave_nothing_in_the_own_network_is_asked(string address)
    {
        await using var receiver = await Receiver.Start();
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: false));
        var uri = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, receiver.Address.Port));
        await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.Fetch(uri, 1000, Cancel));
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Even_with_leave_a_cloud_s_metadata_is_never_asked()
    {
        using var http = new SafeHttp(Private);
        await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.Fetch(new("http://169.254.169.254/latest"), 1000, Cancel));
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.org/")]
    public void Only_https_without_a_password_is_asked(string address)
    {
        using var http = new SafeHttp(new OutgoingOptions(PrivateTargets: false));
        Assert.NotNull(http.Objection(new(address)));
        Assert.Null(http.Objection(new("https://example.org/")));
    }

    [Fact]
    public async Task With_leave_a_receiver_on_this_machine_is_reached()
    {
        await using var receiver = await Receiver.Start(_ => Results.Text("hello"));
        using var http = new SafeHttp(Private);
        var answer = await http.Fetch(receiver.At("/x"), 1000, Cancel);
        Assert.Equal("hello"u8, answer.Body.Span);
    }

    [Fact]
    public async Task A_redirect_is_followed_on_the_same_host_only()
    {
        await using var other = await Receiver.Start(_ => Results.Text("other"));
        await using var receiver = await Receiver.Start(request => request.Path switch
        {
            "/here" => Results.Redirect("/there"),
            "/there" => Results.Text("there"),
            "/round" => Results.Redirect("/round"),
            _ => Results.Redirect($"http://localhost:{other.Address.Port}/"),
        });
        using var http = new SafeHttp(Private);
        Assert.Equal("there"u8.ToArray(), (await http.Fetch(receiver.At("/here"), 1000, Cancel)).Body.ToArray());
        await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.Fetch(receiver.At("/round"), 1000, Cancel));
        await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.Fetch(receiver.At("/away"), 1000, Cancel));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_sent_request_is_not_sent_on()
    {
        await using var receiver = await Receiver.Start(_ => Results.Redirect("/again"));
        using var http = new SafeHttp(Private);
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.At("/x"));
        Assert.Equal(HttpStatusCode.Redirect, (await http.Send(request, Cancel)).Status);
        Assert.Single(receiver.Requests);
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task No_more_is_read_than_asked_for(int length, bool fits)
    {
        await using var receiver = await Receiver.Start(_ => Results.Bytes(new byte[length]));
        using var http = new SafeHttp(Private);
        if (fits)
            Assert.Equal(length, (await http.Fetch(receiver.Address, 1000, Cancel)).Body.Length);
        else
            await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.Fetch(receiver.Address, 1000, Cancel));
    }

    [Fact]
    public async Task The_long_answer_to_a_sent_request_is_cut()
    {
        await using var receiver = await Receiver.Start(_ => Results.Bytes(new byte[1_000_000]));
        using var http = new SafeHttp(Private);
        using var request = new HttpRequestMessage(HttpMethod.Post, receiver.Address);
        Assert.Equal(16 * 1024, (await http.Send(request, Cancel)).Body.Length);
    }

    [Fact]
    public async Task Who_never_answers_is_left()
    {
        using var forever = new CancellationTokenSource();
        await using var receiver = await Receiver.Start(_ => new Silent(forever.Token));
        using var http = new SafeHttp(Private with { Timeout = TimeSpan.FromMilliseconds(300) });
        await Assert.ThrowsAsync<TimeoutException>(() => http.Fetch(receiver.Address, 1000, Cancel));
        await forever.CancelAsync();
    }

    sealed class Silent(CancellationToken until) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext) =>
            await Task.Delay(Timeout.Infinite, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
