using System.Diagnostics;
using System.Globalization;

namespace Afterset.Storage.Tests;

/// <summary>A process that keeps entries until it is killed.</summary>
sealed class KilledWriter : IDisposable
{
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Afterset.Storage.Writer");

    readonly Process _process;
    readonly Task _listening;
    int _acknowledged;

    KilledWriter(Process process, int acknowledged)
    {
        _process = process;
        _acknowledged = acknowledged;
        _listening = Listen();
    }

    /// <summary>Number of the last entry that the process said was kept.</summary>
    internal int Acknowledged => Volatile.Read(ref _acknowledged);

    internal static KilledWriter Start(StorageOptions options, Guid athlete, int writer, int acknowledged)
    {
        // Sends a few again, as a client does that cannot know what became of its last words.
        var first = Math.Max(1, acknowledged - 5);
        string[] arguments = [options.DataFolder, options.Postgres ?? "-", $"{athlete}", $"{writer}", $"{first}"];
        var start = new ProcessStartInfo(Program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        return new(Process.Start(start)!, acknowledged);
    }

    internal bool HasEnded => _process.HasExited;

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    internal async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _listening;
    }

    public void Dispose() => _process.Dispose();

    // A number without its line end was cut off and acknowledges nothing.
    async Task Listen()
    {
        var text = "";
        var buffer = new char[4_096];
        for (int read; (read = await _process.StandardOutput.ReadAsync(buffer)) > 0;)
        {
            text += new string(buffer, 0, read);
            var end = text.LastIndexOf('\n');
            if (end < 0)
                continue;
            var last = text[..end].Split('\n')[^1];
            Volatile.Write(ref _acknowledged, Math.Max(_acknowledged, int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture)));
            text = text[(end + 1)..];
        }
    }
}
