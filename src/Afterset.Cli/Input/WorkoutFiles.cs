using Afterset.Import;

namespace Afterset.Cli;

/// <summary>Reads workout files and folders from disk, showing how far it is when that takes long.</summary>
static class WorkoutFiles
{
    internal static IReadOnlyList<ReadFile> Read(IReadOnlyList<string> paths, ImportOptions options, TextWriter error)
    {
        var files = paths.SelectMany(Expand).ToList();
        var progress = new Progress(error, files.Count);
        var read = new List<ReadFile>(files.Count);
        foreach (var file in files)
        {
            progress.Show(read.Count);
            read.Add(ReadOne(file, options));
        }

        progress.Clear();
        return read;
    }

    // Hidden files in a folder are the system's, not the athlete's.
    static IEnumerable<string> Expand(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal)
            : [path];

    static ReadFile ReadOne(string path, ImportOptions options)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(path, WorkoutReader.Read(stream, options), IsMissing: false);
        }
        catch (IOException)
        {
            return Missing(path, "could not be opened");
        }
        catch (UnauthorizedAccessException)
        {
            return Missing(path, "may not be read");
        }
    }

    static ReadFile Missing(string path, string what) =>
        new(path, new([], [new("CLI001", "file", $"The file {what}; nothing was taken from it.", FindingSeverity.Refused)]), IsMissing: true);
}
