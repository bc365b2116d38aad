using System.Diagnostics;
using Afterset.Fixtures;

namespace Afterset.Web.Tests.Browser;

/// <summary>The app as people get it: trimmed, compressed, a folder of files. "./test" publishes it; alone, the tests do.</summary>
static class PublishedApp
{
    static readonly Lazy<Task<string>> TheFolder = new(PublishAsync);

    /// <summary>The folder to serve.</summary>
    internal static Task<string> FolderAsync() => TheFolder.Value;

    static async Task<string> PublishAsync()
    {
        var output = Path.Combine(Repository.Root, "artifacts", "web");
        var folder = Path.Combine(output, "wwwroot");
        if (IsFresh(folder))
            return folder;
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "src", "Afterset.Web"), "-c", "Release", "-o", output])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var publishing = Process.Start(start)!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? folder : throw new InvalidOperationException($"The app could not be published: {said}");
    }

    static bool IsFresh(string folder)
    {
        var index = new FileInfo(Path.Combine(folder, "service-worker-assets.js"));
        if (!index.Exists)
            return false;
        var sources = new[] { "src/Afterset", "src/Afterset.Import", "src/Afterset.Calendar", "src/Afterset.Web", "data" }
            .SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository.Root, part), "*", SearchOption.AllDirectories));
        return sources.All(file => File.GetLastWriteTimeUtc(file) <= index.LastWriteTimeUtc);
    }
}
