using System.Diagnostics;
using System.Globalization;

namespace Afterset.Fixtures.Databases;

/// <summary>
/// A real PostgreSQL for this test run: its own folder, a free port of 127.0.0.1, fsync on. It ends with the process that asked for it,
/// also when that is killed, and leaves nothing behind.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    static readonly Lazy<Task<PostgresServer>> One = new(Start);
    static int _databases;

    readonly Process _keeper;
    readonly string _bin;
    readonly int _port;

    PostgresServer(Process keeper, string bin, int port)
    {
        _keeper = keeper;
        _bin = bin;
        _port = port;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    /// <summary>Why there is no PostgreSQL here; null when there is one. For Assert.SkipUnless.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Makes an empty database on the run's server, which the first call starts.</summary>
    /// <returns>A connection string. Its pool is small, as many tests run at once.</returns>
    public static async Task<string> NewDatabase() => await (await One.Value).AddDatabase();

    /// <summary>Makes an empty database on this server.</summary>
    /// <returns>A connection string. Its pool is small, as many tests run at once.</returns>
    public async Task<string> AddDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Run("createdb", name);
        return $"Host=127.0.0.1;Port={_port};Username=postgres;Database={name};Maximum Pool Size=20;Include Error Detail=false;Timeout=120;Command Timeout=120";
    }

    /// <summary>Stops it at once, as a crash would: no connection is ended in peace, nothing is written that was not.</summary>
    public Task Crash() => Tell("crash", "crashed");

    /// <summary>Starts it after a crash, on the same folder and port; returns when it takes connections.</summary>
    public Task Recover() => Tell("recover", "ready");

    /// <summary>Ends a server that <see cref="Start"/> made.</summary>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
    }

    async Task Tell(string order, string expected)
    {
        await _keeper.StandardInput.WriteLineAsync(order);
        await _keeper.StandardInput.FlushAsync();
        if (await _keeper.StandardOutput.ReadLineAsync() is var said && said != expected)
            throw new InvalidOperationException($"PostgreSQL does not {order}. It says: {said}");
    }

    /// <summary>A server of its own beside the run's, for whoever wants to stop it in the middle.</summary>
    public static async Task<PostgresServer> Start()
    {
        var bin = Programs() ?? throw new InvalidOperationException(Missing);
        var said = "";
        // Somebody else may take the free port before the server does.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var port = Ports.Free();
            var keeper = Process.Start(Keeper(bin, port))!;
            said = await keeper.StandardOutput.ReadLineAsync() ?? "nothing";
            if (said == "ready")
                return new(keeper, bin, port);
            await keeper.WaitForExitAsync();
        }

        throw new InvalidOperationException($"PostgreSQL does not start. It says: {said}");
    }

    static ProcessStartInfo Keeper(string bin, int port)
    {
        // The user postgres may not be allowed to read the folder of the tests: bash gets the script as text.
        var script = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Afterset.Fixtures", "Databases", "postgres.sh"));
        string[] command = ["setsid", "bash", "-c", script, "postgres.sh", bin, $"{port}"];
        if (Environment.IsPrivilegedProcess)
            command = ["runuser", "-u", "postgres", "--", .. command];
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
    }

    async Task Run(string program, params string[] arguments)
    {
        string[] all = ["-h", "127.0.0.1", "-p", $"{_port}", "-U", "postgres", .. arguments];
        var start = new ProcessStartInfo(Path.Combine(_bin, program), all) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {error}");
    }

    void Stop()
    {
        _keeper.StandardInput.Close();
        // The keeper clears up also when nobody waits for it; the test runner allows ten seconds here.
        _keeper.WaitForExit(TimeSpan.FromSeconds(5));
    }

    static string? FindMissing() =>
        !OperatingSystem.IsLinux() ? "The tests start PostgreSQL by themselves on Linux only."
        : Programs() is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)."
        : null;

    // Debian keeps the server's programs out of PATH, in a folder per version.
    static string? Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return versions.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat(path)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
