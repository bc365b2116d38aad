namespace Afterset.Cli.JournalFiles;

/// <summary>A file that is ours alone while it is open.</summary>
static class LockedFile
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Opens it, waiting a while for another command to finish. Null: there is no such file.</summary>
    internal static FileStream? Open(string path, FileMode mode)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = 1; ; pause = Math.Min(pause * 2, 25))
        {
            try
            {
                return new FileStream(path, JournalPlace.Options(mode));
            }
            catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
            catch (IOException busy) when (IsInUse(busy))
            {
                if (TimeProvider.System.GetElapsedTime(started) > Patience)
                    throw new UsageException($"Another command has {path} open for more than {Patience.TotalSeconds:0} seconds. Nothing was written; try again.", ExitCode.NothingToRead);
                Thread.Sleep(pause);
            }
        }
    }

    // EWOULDBLOCK of Linux and of the BSDs, and the sharing violation of Windows.
    static bool IsInUse(IOException error) => error.HResult is 11 or 35 or unchecked((int)0x80070020);
}
