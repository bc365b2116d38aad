using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
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
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", $"http://127.0.0.1:{port}"));
        var link = (await server.SaysAsync("/claim#")).Split("/claim#")[1].Trim();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
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

        port = ServerProcess.FreePort();
        using var restored = ServerProcess.Start(["serve"], other, ("AFTERSET_URLS", $"http://127.0.0.1:{port}"));
        await restored.SaysAsync("Afterset is at");
        using var there = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        there.DefaultRequestHeaders.Add("X-Afterset", "1");
        var signedIn = await there.PostAsJsonAsync("/api/account/sign-in", new { name = "Olga", password = Hosting.TestServer.Password }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal(0, (await RunAsync(["check"], other, ("AFTERSET_URLS", $"http://0.0.0.0:{port}"))).ExitCode);
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
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", $"http://127.0.0.1:{port}"), ("AFTERSET_LOG", "json"));
        await server.SaysAsync("/claim#");

        // A request whose body comes in two parts: the stop falls between them.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        const string body = """{"name":"nobody","password":"no password of ours"}""";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/account/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Afterset: 1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body[..10]}"), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        server.Signal(signal);
        Assert.True(await IsRefusedWithinAsync(TimeSpan.FromSeconds(8), port));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(body[10..]), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        // 503 says to send it again, when the stop came while the rest of the body was waited for.
        var status = (await reader.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[1];
        Assert.Contains(status, new[] { "401", "503" });
        Assert.Equal(0, await server.EndAsync());
        var line = JsonElement.Parse(Assert.Single(server.Output.Split('\n'), one => one.Contains("RequestLog", StringComparison.Ordinal)));
        Assert.Equal("POST", line.GetProperty("Method").GetString());
        Assert.Equal("/api/account/sign-in", line.GetProperty("Route").GetString());
        Assert.Equal(status, line.GetProperty("Status").GetRawText());
        Assert.InRange(line.GetProperty("DurationMs").GetDouble(), 300, 30_000);
    }

    // On a busy machine the signal takes its time to arrive.
    static async Task<bool> IsRefusedWithinAsync(TimeSpan time, int port)
    {
        for (var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency); Stopwatch.GetTimestamp() < until;)
        {
            try
            {
                using var late = new TcpClient();
                await late.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
            catch (SocketException)
            {
                return true;
            }
        }

        return false;
    }

    [Fact]
    public async Task A_request_that_does_not_end_holds_a_stop_up_for_ten_seconds_and_no_longer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        var port = ServerProcess.FreePort();
        using var server = ServerProcess.Start(["serve"], Data, ("AFTERSET_URLS", $"http://127.0.0.1:{port}"));
        await server.SaysAsync("/claim#");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("POST /api/account/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Afterset: 1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"u8.ToArray(), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        server.Signal(15);
        Assert.Equal(0, await server.EndAsync());
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 5, 15);
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
