using System.Diagnostics;
using Afterset.Fixtures;

namespace Afterset.Cli.Tests;

/// <summary>Runs the command as its users do.</summary>
static class Command
{
    static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "Afterset.Cli", Configuration, "Afterset.Cli.dll");

    /// <summary>What a run left behind.</summary>
    /// <param name="Code">Exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Error">Standard error.</param>
    internal sealed record Run(int Code, string Output, string Error);

    // Nobody's own journal may change a test; this one does not exist.
    static readonly string NoJournal = Path.Combine(Path.GetTempPath(), $"afterset-none-{Environment.ProcessId}", "journal.jsonl");

    /// <summary>Runs it in the repository's root, on universal time, without a journal.</summary>
    internal static async Task<Run> Afterset(params string[] arguments) => await Start("dotnet", [Program, .. arguments], "");

    /// <summary>Runs it with something on standard input.</summary>
    internal static async Task<Run> AftersetReading(string input, params string[] arguments) => await Start("dotnet", [Program, .. arguments], input);

    /// <summary>Runs it with a journal, and with folders of its own.</summary>
    internal static async Task<Run> AftersetKeeping(string journal, string[] arguments, string? home = null, string? data = null) =>
        await ToEnd(Info("dotnet", [Program, .. arguments], journal, home, data), "");

    /// <summary>Starts it with a journal, for someone who does not wait for its end.</summary>
    internal static Process Begin(string journal, params string[] arguments) => Process.Start(Info("dotnet", [Program, .. arguments], journal))!;

    internal static async Task<Run> Start(string program, string[] arguments, string input) => await ToEnd(Info(program, arguments, NoJournal), input);

    static async Task<Run> ToEnd(ProcessStartInfo start, string input)
    {
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    static ProcessStartInfo Info(string program, string[] arguments, string journal, string? home = null, string? data = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["TZ"] = "UTC", ["LC_ALL"] = "C.UTF-8", ["AFTERSET_JOURNAL"] = journal },
        };
        if (home is not null)
            (start.Environment["HOME"], start.Environment["XDG_DATA_HOME"]) = (home, data ?? "");
        return start;
    }
}
