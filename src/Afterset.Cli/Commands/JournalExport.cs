using System.CommandLine;
using System.Text;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;

namespace Afterset.Cli.Commands;

/// <summary>`afterset journal --export FILE`: every entry, byte for byte as it was written.</summary>
static class JournalExport
{
    internal static int Run(ParseResult parsed, string path)
    {
        var entries = JournalFile.Read(parsed).Contents.Entries;
        var lines = Encoding.UTF8.GetBytes(string.Concat(entries.Select(JournalLines.Line)));
        if (path == "-")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(lines);
            return ExitCode.Done;
        }

        Save(path, lines);
        parsed.InvocationConfiguration.Error.WriteLine($"{EntryWords.Count(entries.Count, "entry", "entries")} written to {Clean.Line(path)}");
        return ExitCode.Done;
    }

    static void Save(string path, byte[] lines)
    {
        if (Path.Exists(path))
            throw new UsageException($"{path} is there already; it was not touched.", ExitCode.Usage);
        try
        {
            using var file = new FileStream(path, JournalPlace.Options(FileMode.CreateNew));
            file.Write(lines);
            file.Flush(flushToDisk: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{path} could not be written.", ExitCode.NothingToRead);
        }
    }
}
