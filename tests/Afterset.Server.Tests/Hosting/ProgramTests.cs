using System.Diagnostics;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

/// <summary>The server as a process, as people start it.</summary>
public sealed class ProgramTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_it_is_and_how_to_claim_it_and_ends_when_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        var folder = Directory.CreateTempSubdirectory("afterset-program-").FullName;
        var clock = Stopwatch.StartNew();
        using var server = Start(("AFTERSET_DATA", Path.Combine(folder, "data")), ("AFTERSET_URLS", "http://127.0.0.1:0"));
        var first = await server.StandardOutput.ReadLineAsync(Cancel);
        TestContext.Current.TestOutputHelper?.WriteLine($"Ready after {clock.ElapsedMilliseconds} ms.");
        Assert.Matches("^Afterset is at http://localhost:[0-9]+$", first);
        Assert.Contains("24 hours", await server.StandardOutput.ReadLineAsync(Cancel), StringComparison.Ordinal);
        Assert.Matches("^http://localhost:[0-9]+/claim#[A-Za-z0-9_-]{43}$", await server.StandardOutput.ReadLineAsync(Cancel));

        using var kill = Process.Start("kill", $"-TERM {server.Id}");
        await server.WaitForExitAsync(Cancel);
        Assert.Equal(0, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync(Cancel));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("AFTERSET_UPLOAD_LIMIT_MIB", "many", "afterset: AFTERSET_UPLOAD_LIMIT_MIB must be a whole number from 1 to 4096.")]
    [InlineData("AFTERSET_DATA", "/proc/nowhere", "afterset: The folder that AFTERSET_DATA names cannot be made or written to.")]
    [InlineData("AFTERSET_URLS", "http://192.0.2.1:1", "afterset: AFTERSET_URLS reaches beyond this machine and there is no account yet")]
    public async Task A_wrong_setting_is_one_sentence_on_standard_error(string name, string value, string sentence)
    {
        var folder = Directory.CreateTempSubdirectory("afterset-program-").FullName;
        using var server = Start(("AFTERSET_DATA", folder), ("AFTERSET_URLS", "http://127.0.0.1:0"), (name, value));
        var said = await server.StandardError.ReadToEndAsync(Cancel);
        await server.WaitForExitAsync(Cancel);
        Assert.Equal(78, server.ExitCode);
        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said.TrimEnd());
        Directory.Delete(folder, recursive: true);
    }

    static Process Start(params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Afterset.Server.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
