using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Server.Tests.Operations;

/// <summary>The server as people start it: a process with variables, output and an exit code.</summary>
sealed class ServerProcess : IDisposable
{
    readonly Process _process;
    readonly StringBuilder _output = new();
    readonly StringBuilder _errors = new();

    ServerProcess(Process process) => _process = process;

    internal string Output => Read(_output);

    internal string Errors => Read(_errors);

    /// <param name="arguments">What follows <c>afterset</c>.</param>
    /// <param name="variables">Beside PATH and the like; a folder of the test's own as HOME.</param>
    internal static ServerProcess Start(string[] arguments, params (string Name, string Value)[] variables)
    {
        // The test's own folder has the server too, but not what it needs to start.
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "Afterset.Server", folder.Name, "Afterset.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("AFTERSET_", StringComparison.Ordinal) || key.StartsWith("OTEL_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        server._process.OutputDataReceived += (_, line) => Add(server._output, line.Data);
        server._process.ErrorDataReceived += (_, line) => Add(server._errors, line.Data);
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Waits for a text on its output.</summary>
    internal async Task<string> SaysAsync(string text)
    {
        await Patience.Until($"the server says {text}", () =>
        {
            var hasEnded = _process.HasExited;
            var says = Output.Contains(text, StringComparison.Ordinal);
            Assert.False(hasEnded && !says, $"It ended with {(hasEnded ? _process.ExitCode : 0)}: {Errors}");
            return says;
        }, TestContext.Current.CancellationToken);
        return Output;
    }

    /// <summary>Its exit code, when it ends by itself.</summary>
    internal async Task<int> EndAsync()
    {
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tooLong.CancelAfter(Patience.Most);
        await _process.WaitForExitAsync(tooLong.Token);
        return _process.ExitCode;
    }

    internal void Signal(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    /// <summary>Where it is, once it has said so.</summary>
    internal async Task<Uri> AddressAsync()
    {
        const string before = "Afterset is at ";
        return new((await SaysAsync(before)).Split('\n').First(line => line.StartsWith(before, StringComparison.Ordinal))[before.Length..].Trim());
    }

    internal static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    static void Add(StringBuilder text, string? line)
    {
        lock (text)
            text.AppendLine(line);
    }

    static string Read(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Kill(int process, int signal);
}
