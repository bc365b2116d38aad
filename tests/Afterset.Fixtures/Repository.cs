namespace Afterset.Fixtures;

/// <summary>Where the repository lies, found by walking up from the running program to Afterset.slnx.</summary>
public static class Repository
{
    /// <summary>The folder that holds Afterset.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Real files from many devices, which are not part of this repository; null when they are not there.</summary>
    /// <remarks>AFTERSET_SAMPLES names the folder; default: shared/samples beside the repository.</remarks>
    public static string? RealFiles { get; } = FindRealFiles();

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Afterset.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No Afterset.slnx above this program.");
    }

    static string? FindRealFiles()
    {
        var folder = Environment.GetEnvironmentVariable("AFTERSET_SAMPLES")
            ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", "samples"));
        return Directory.Exists(folder) ? folder : null;
    }
}
