using System.Security.Cryptography;
using Afterset.Journal.Entries;

namespace Afterset.Cli.JournalFiles;

/// <summary>Files that workouts were read from, kept beside the journal under their SHA-256.</summary>
static class OriginalFiles
{
    internal static OriginalFile Keep(string source, string journal)
    {
        try
        {
            var bytes = File.ReadAllBytes(source);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var path = Path.Combine(Path.GetDirectoryName(journal)!, "originals", sha256);
            JournalPlace.MakeFolder(path);
            if (!File.Exists(path))
                Write(path, bytes);
            return new(sha256, Name(source), bytes.Length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{source} could not be copied into originals/ beside the journal. Nothing was added.", ExitCode.NothingToRead);
        }
    }

    // Under another name first, so that a file of this name is always whole.
    static void Write(string path, byte[] bytes)
    {
        var half = $"{path}.{Environment.ProcessId}.half";
        using (var stream = new FileStream(half, JournalPlace.Options(FileMode.Create)))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }

    static string? Name(string source) => Path.GetFileName(source) is { Length: > 0 and <= 255 } name ? name : null;
}
