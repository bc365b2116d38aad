using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Server.Operations;
using Xunit;

namespace Afterset.Server.Tests.Operations;

public sealed class CommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("afterset-program-").FullName;

    (string, string) Data => ("AFTERSET_DATA", Path.Combine(_folder, "data"));

    [Fact]
    public async Task Help_tells_every_variable_and_starts_nothing()
    {
        using var server = ServerProcess.Start(["serve", "--help"], Data);
        Assert.Equal(0, await server.EndAsync());
        Assert.All(Variables.All, variable => Assert.Contains(variable.Name, server.Output, StringComparison.Ordinal));
        Assert.All(server.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
    }

    [Fact]
    public async Task What_is_not_understood_is_said_and_starts_nothing()
    {
        using var server = ServerProcess.Start(["server"], Data);
        await RefusedAsync(server, 64, "--help");
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
    }

    [Theory]
    [InlineData("AFTERSET_LOG", "loud")]
    [InlineData("AFTERSET_URLS", "ftp://127.0.0.1")]
    [InlineData("AFTERSET_UPLOAD_LIMIT_MIB", "much")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "nowhere")]
    public async Task A_setting_that_cannot_be_meant_is_one_sentence(string name, string value)
    {
        using var server = ServerProcess.Start([], Data, (name, value));
        await RefusedAsync(server, 78, name);
        Assert.DoesNotContain(value, server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var server = ServerProcess.Start([], Data, ("AFTERSET_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));
        await RefusedAsync(server, 69, "AFTERSET_URLS");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_one_sentence()
    {
        using var server = ServerProcess.Start([], Data, ("AFTERSET_URLS", "http://192.0.2.1:8080"), ("AFTERSET_ALLOW_UNCLAIMED", "true"));
        await RefusedAsync(server, 78, "AFTERSET_URLS");
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_one_sentence()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "data"), "not a folder", TestContext.Current.CancellationToken);
        using var server = ServerProcess.Start([], Data);
        await RefusedAsync(server, 78, "AFTERSET_DATA");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_one_sentence()
    {
        Assert.SkipUnless(Directory.Exists("/sys/kernel"), "There is no /sys, which nobody can write files to.");
        using var server = ServerProcess.Start([], ("AFTERSET_DATA", "/sys/kernel"));
        await RefusedAsync(server, 78, "AFTERSET_DATA");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence_and_stays_as_it_is()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName, "afterset.db");
        var text = string.Concat(Enumerable.Repeat("This is somebody's diary and no database. ", 200));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        using var server = ServerProcess.Start([], Data);
        await RefusedAsync(server, 69, "afterset.db");
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_sentence_without_its_password()
    {
        using var server = ServerProcess.Start([], Data, ("AFTERSET_DATABASE", "postgres://anna:hunter2@127.0.0.1:1/afterset"));
        await RefusedAsync(server, 69, "AFTERSET_DATABASE");
        Assert.DoesNotContain("hunter2", server.Errors + server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_a_running_server_comes_back_in_another_folder_and_only_there()
    {
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", "http://127.0.0.1:0"));
        var link = (await server.SaysAsync("/claim#")).Split("/claim#")[1].Trim();
        using var http = new HttpClient { BaseAddress = await server.AddressAsync() };
        http.DefaultRequestHeaders.Add("X-Afterset", "1");
        var account = new { token = link, name = "Olga", password = Hosting.TestServer.Password };
        (await http.PostAsJsonAsync("/api/account/register", account, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var wrong = await http.PostAsJsonAsync("/api/account/sign-in", new { name = "Olga", password = "no password of ours" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);

        var file = Path.Combine(_folder, "backup.zip");
        Assert.Equal((0, ""), await RunAsync(["backup", file], Data));
        Assert.Equal(65, (await RunAsync(["backup", file], Data)).ExitCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        var other = ("AFTERSET_DATA", Path.Combine(_folder, "other"));
        Assert.Equal((0, ""), await RunAsync(["restore", file], other));
        var (again, why) = await RunAsync(["restore", file], other);
        Assert.Equal(65, again);
        Assert.Contains("not empty", why, StringComparison.Ordinal);
        Assert.Equal((0, ""), await RunAsync(["restore", file, "--replace"], other));

        using var restored = ServerProcess.Start(["serve"], other, ("AFTERSET_URLS", "http://127.0.0.1:0"));
        var place = await restored.AddressAsync();
        using var there = new HttpClient { BaseAddress = place };
        there.DefaultRequestHeaders.Add("X-Afterset", "1");
        var signedIn = await there.PostAsJsonAsync("/api/account/sign-in", new { name = "Olga", password = Hosting.TestServer.Password }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        // It gives a server four seconds, and a busy machine may take them.
        await Patience.Until("the check finds the server ready", async () => (await RunAsync(["check"], other, ("AFTERSET_URLS", $"http://0.0.0.0:{place.Port}"))).ExitCode == 0, TestContext.Current.CancellationToken);
        Assert.Equal(1, (await RunAsync(["check"], other, ("AFTERSET_URLS", $"http://127.0.0.1:{ServerProcess.FreePort()}"))).ExitCode);
    }

    [Fact]
    public async Task A_backup_that_is_not_there_or_is_none_is_one_sentence()
    {
        using (var missing = ServerProcess.Start(["restore", Path.Combine(_folder, "nothing.zip")], Data))
            await RefusedAsync(missing, 65, "nothing.zip");
        var file = Path.Combine(_folder, "letter.zip");
        await File.WriteAllTextAsync(file, "a letter", TestContext.Current.CancellationToken);
        using (var none = ServerProcess.Start(["restore", file], Data))
            await RefusedAsync(none, 65, "");
        using var nowhere = ServerProcess.Start(["backup", Path.Combine(_folder, "no", "such", "folder.zip")], Data);
        await RefusedAsync(nowhere, 65, "folder.zip");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public async Task A_stop_waits_until_the_request_that_is_under_way_has_its_answer(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        // Where this machine itself is too slow to send the rest within the ten seconds that a stop allows, nothing is said of the server.
        for (var attempt = 1; !await IsAnsweredWhileItStopsAsync(signal); attempt++)
            Assert.True(attempt < 5, "The rest of a request took more than eight seconds to be sent, five times.");
    }

    async Task<bool> IsAnsweredWhileItStopsAsync(int signal)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", "http://127.0.0.1:0"), ("AFTERSET_LOG", "json"));
        var address = await server.AddressAsync();
        // A request whose body comes in two parts: the stop falls between them.
        const string body = """{"name":"nobody","password":"no password of ours"}""";
        using var client = new TcpClient();
        using var reader = await BeginAsync(client, address, body[..10], body.Length);
        var began = Stopwatch.GetTimestamp();
        server.Signal(signal);
        await UntilRefusedAsync(address);
        var waited = Stopwatch.GetElapsedTime(began);
        if (waited > TimeSpan.FromSeconds(8))
            return false;
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(body[10..]), TestContext.Current.CancellationToken);
        // 503 says to send it again, when the stop came while the rest of the body was waited for.
        var status = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[1];
        Assert.Contains(status, new[] { "401", "503" });
        Assert.Equal(0, await server.EndAsync());
        var line = JsonElement.Parse(Assert.Single(server.Output.Split('\n'), one => one.Contains("RequestLog", StringComparison.Ordinal)));
        Assert.Equal("POST", line.GetProperty("Method").GetString());
        Assert.Equal("/api/account/sign-in", line.GetProperty("Route").GetString());
        Assert.Equal(status, line.GetProperty("Status").GetRawText());
        Assert.InRange(line.GetProperty("DurationMs").GetDouble(), Math.Floor(waited.TotalMilliseconds), Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return true;
    }

    // Sends the beginning of a request; returns when the server has taken it up and asks for the rest of its body.
    static async Task<StreamReader> BeginAsync(TcpClient client, Uri server, string beginning, int length)
    {
        await client.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/account/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Afterset: 1\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{beginning}"), TestContext.Current.CancellationToken);
        var reader = new StreamReader(client.GetStream());
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        return reader;
    }

    // On a busy machine the signal takes its time to arrive.
    static Task UntilRefusedAsync(Uri server) => Patience.Until("a connection is refused", async () =>
    {
        try
        {
            using var late = new TcpClient();
            await late.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_request_that_does_not_end_holds_a_stop_up_for_ten_seconds_and_no_longer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", "http://127.0.0.1:0"));
        var address = await server.AddressAsync();
        using var client = new TcpClient();
        using var reader = await BeginAsync(client, address, "{", length: 50);
        var began = Stopwatch.GetTimestamp();
        server.Signal(15);
        Assert.Equal(0, await server.EndAsync());
        // Without our limit it would be the framework's, which is thirty.
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 5, 28);
    }

    static async Task<(int ExitCode, string Errors)> RunAsync(string[] arguments, params (string, string)[] variables)
    {
        using var process = ServerProcess.Start(arguments, variables);
        return (await process.EndAsync(), process.Errors.Trim());
    }

    // One sentence, no stack, nothing on the output.
    static async Task RefusedAsync(ServerProcess server, int exitCode, string names)
    {
        Assert.Equal(exitCode, await server.EndAsync());
        var line = Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), one => one.Trim().Length > 0).Trim();
        Assert.StartsWith("afterset: ", line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.Contains(names, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", server.Errors + server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/claim#", server.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
