using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

/// <summary>A real mail server on loopback: Debian's python3-aiosmtpd.</summary>
sealed class MailServer : IAsyncDisposable
{
    const string Python = "/usr/bin/python3";
    readonly Process _process;

    MailServer(Process process) => _process = process;

    internal int Port { get; private set; }

    internal static async Task<MailServer> Start(params string[] certificateAndKey)
    {
        Assert.SkipUnless(File.Exists(Python), "There is no /usr/bin/python3.");
        using (var probe = Run(["-c", "import aiosmtpd"]))
        {
            await probe.WaitForExitAsync();
            Assert.SkipUnless(probe.ExitCode == 0, "Debian's python3-aiosmtpd is not installed.");
        }

        var script = Path.Combine(Repository.Root, "tests", "Afterset.Server.Tests", "Reminders", "smtp_receiver.py");
        var server = new MailServer(Run([script, .. certificateAndKey]));
        server.Port = int.Parse(await server.Line(), CultureInfo.InvariantCulture);
        return server;
    }

    internal async Task<JsonElement> Mail() => JsonDocument.Parse(await Line()).RootElement;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    async Task<string> Line()
    {
        using var limit = new CancellationTokenSource(Patience.Most);
        return await _process.StandardOutput.ReadLineAsync(limit.Token)
            ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync(limit.Token));
    }

    static Process Run(string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
