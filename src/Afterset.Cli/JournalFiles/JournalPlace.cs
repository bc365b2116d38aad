using System.CommandLine;

namespace Afterset.Cli.JournalFiles;

/// <summary>Where the journal lies: what was asked for, else AFTERSET_JOURNAL, else the usual place for data of programs.</summary>
static class JournalPlace
{
    internal static string Of(ParseResult parsed)
    {
        var told = parsed.GetValue(CommonOptions.Journal);
        if (string.IsNullOrWhiteSpace(told))
            told = Environment.GetEnvironmentVariable("AFTERSET_JOURNAL");
        if (!string.IsNullOrWhiteSpace(told))
            return Path.GetFullPath(told);

        // XDG_DATA_HOME or ~/.local/share, and where other systems keep such things.
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? Path.Combine(data, "afterset", "journal.jsonl")
            : throw new UsageException("This account has no folder for data. Say where the journal is: --journal PATH, or AFTERSET_JOURNAL.", ExitCode.NothingToRead);
    }

    /// <summary>Makes the folder of a file, and those above it that are missing, for its owner only.</summary>
    internal static void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (Directory.Exists(folder))
            return;
        MakeFolder(folder);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>How a file is opened that nobody else may read, and that nobody opens at the same time.</summary>
    internal static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
