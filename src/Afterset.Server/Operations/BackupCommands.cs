using System.Globalization;
using System.Runtime.InteropServices;

namespace Afterset.Server.Operations;

/// <summary>Everything that the server keeps, out into a file and back, by the same variables of the environment.</summary>
static class BackupCommands
{
    internal static Task<int> BackUpAsync(string file) => WithBackupAsync(file, async (backup, cancellation) =>
    {
        var manifest = await backup.Write(Path.GetFullPath(file), cancellation);
        await Console.Out.WriteLineAsync($"{Rows(manifest)} as of {manifest.MadeAt.ToString("u", CultureInfo.InvariantCulture)}, in {file}");
        await Console.Out.WriteLineAsync("The file holds health data, password hashes and keys: keep it as safe as the server, and encrypt it before it leaves.");
    });

    internal static Task<int> RestoreAsync(string file, bool replace) => WithBackupAsync(file, async (backup, cancellation) =>
    {
        if (!File.Exists(file))
            throw new BackupException($"There is no file {file}.");

        var manifest = await backup.Restore(Path.GetFullPath(file), replace, cancellation);
        await Console.Out.WriteLineAsync($"{Rows(manifest)} as of {manifest.MadeAt.ToString("u", CultureInfo.InvariantCulture)} are back.");
        await Console.Out.WriteLineAsync("Start the server again if it runs: it holds keys in memory.");
    });

    static async Task<int> WithBackupAsync(string file, Func<Backup, CancellationToken, Task> work)
    {
        var options = ServerOptions.Read(Settings.OfProcess());
        DataFolder.Create(options.DataFolder);
        using var stopped = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var services = new ServiceCollection();
        services.AddAftersetStorage(new StorageOptions(options.DataFolder, options.Postgres));
        await using var provider = services.BuildServiceProvider();
        try
        {
            await work(provider.GetRequiredService<Backup>(), stopped.Token);
            return 0;
        }
        catch (OperationCanceledException stop)
        {
            throw new BackupException("stopped; nothing was changed.", stop);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file}, or the folder that AFTERSET_DATA names, cannot be read or written.", problem);
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.Cancel();
        }
    }

    static string Rows(BackupManifest manifest) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest.Tables.Sum(table => table.Rows):N0} rows of {manifest.Tables.Count} tables");
}
