using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Afterset.Fixtures.Servers;

/// <summary>
/// The real server as a process of its own, set up by its environment as people do, on one folder and one port of 127.0.0.1 through any
/// number of kills. It ends with the process that started it, also when that is killed.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    const int LinesKept = 40;

    readonly string _folder;
    readonly string? _database;
    readonly ConcurrentQueue<string> _said = new();
    Process? _keeper;
    int _id;
    Task _listening = Task.CompletedTask;
    TaskCompletionSource _up = new();
    TaskCompletionSource<string> _claim = new();

    /// <summary>A server that is not started yet.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="database">Connection string of PostgreSQL; null for SQLite in the folder.</param>
    public ServerProcess(string folder, string? database)
    {
        (_folder, _database) = (folder, database);
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}"));
    }

    /// <summary>Why it cannot run here; null when it can. For Assert.SkipUnless.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "SIGKILL is not known on Windows." : Program() is null ? "Afterset.Server is not built." : null;

    /// <summary>Where it is, before and after every start.</summary>
    public Uri Address { get; }

    /// <summary>The folder of the app that it serves; null for none.</summary>
    public string? App { get; init; }

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>The last lines that it wrote since it was started.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Whether it was started and not killed since.</summary>
    public bool IsRunning => _keeper is not null;

    /// <summary>The processor time that it has used since it was started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = Process.GetProcessById(_id);
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, and returns when it answers.</summary>
    public async Task Start()
    {
        Launch();
        await _up.Task.WaitAsync(Patience.Most);
    }

    /// <summary>Starts it, and does not wait.</summary>
    public void Launch()
    {
        if (_keeper is not null)
            throw new InvalidOperationException("It runs.");
        _said.Clear();
        (_up, _claim) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
        // Nobody may be waiting for it; its failure is then nobody's.
        _ = _up.Task.ContinueWith(task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _keeper = Process.Start(Command())!;
        _listening = Listen(_keeper.StandardOutput, _up, _claim);
    }

    /// <summary>The token of the link by which the owner claims it. Only while it has no account.</summary>
    public async Task<string> ClaimToken() => (await _claim.Task.WaitAsync(Patience.Most)).Split('#')[1];

    /// <summary>SIGKILL: no handler runs, nothing is flushed. Returns when the process is gone.</summary>
    public async Task Kill()
    {
        if (_keeper is not { } keeper)
            return;
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        await _listening;
        keeper.Dispose();
        _keeper = null;
        Kills++;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Kill();

    /// <summary>Runs another command of the program on the same data, such as a backup, to its end.</summary>
    /// <param name="arguments">What follows "afterset".</param>
    public async Task Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet(), [Program()!, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        SetUp(start);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(errors);
    }

    ProcessStartInfo Command()
    {
        var script = Path.Combine(Repository.Root, "tests", "Afterset.Fixtures", "Servers", "server.sh");
        var start = new ProcessStartInfo("bash", [script, Dotnet(), Program()!])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        SetUp(start);
        return start;
    }

    void SetUp(ProcessStartInfo start)
    {
        start.Environment["AFTERSET_DATA"] = _folder;
        start.Environment["AFTERSET_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["AFTERSET_REQUESTS_A_MINUTE"] = "10000000";
        start.Environment["AFTERSET_SIGN_INS_A_MINUTE"] = "100000";
        start.Environment.Remove("AFTERSET_DATABASE");
        if (_database is not null)
            start.Environment["AFTERSET_DATABASE"] = _database;
        start.Environment.Remove("AFTERSET_APP");
        if (App is not null)
            start.Environment["AFTERSET_APP"] = App;
    }

    async Task Listen(StreamReader output, TaskCompletionSource up, TaskCompletionSource<string> claim)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("pid ", StringComparison.Ordinal))
            {
                _id = int.Parse(line.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture);
                continue;
            }

            _said.Enqueue(line);
            if (_said.Count > LinesKept)
                _said.TryDequeue(out _);
            if (line.StartsWith("Afterset is at ", StringComparison.Ordinal))
                up.TrySetResult();
            if (line.Contains("/claim#", StringComparison.Ordinal))
                claim.TrySetResult(line);
        }

        up.TrySetException(new InvalidOperationException($"The server ended before it answered. It says: {Said}"));
        claim.TrySetCanceled();
    }

    static string? Program() =>
        new[]
        {
            AppContext.BaseDirectory,
            Path.Combine(Repository.Root, "artifacts", "bin", "Afterset.Server", "release"),
            Path.Combine(Repository.Root, "artifacts", "bin", "Afterset.Server", "debug"),
        }
        .Select(folder => Path.Combine(folder, "Afterset.Server.dll"))
        .FirstOrDefault(path => File.Exists(path) && File.Exists(Path.ChangeExtension(path, ".runtimeconfig.json")));

    // The one that runs us: shared/Microsoft.NETCore.App/VERSION/ lies beside it.
    static string Dotnet()
    {
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }
}
