namespace Afterset.Fixtures;

/// <summary>Where the repository lies, found by walking up from the running program to Afterset.slnx.</summary>
public static class Repository
{
    /// <summary>The folder that holds Afterset.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Real files from many devices, which are not part of this repository; null when they are not there.</summary>
    /// <remarks>AFTERSET_SAMPLES names the folder; default: shared/samples beside the repository.</remarks>
    public static string? RealFiles { get; } = Beside("AFTERSET_SAMPLES", "samples");

    /// <summary>Loads and soreness of real athletes, which are not part of this repository; null when they are not there.</summary>
    /// <remarks>AFTERSET_SORENESS names the folder; default: shared/soreness beside the repository.</remarks>
    public static string? RealSeries { get; } = Beside("AFTERSET_SORENESS", "soreness");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Afterset.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No Afterset.slnx above this program.");
    }

    static string? Beside(string variable, string name)
    {
        var folder = Environment.GetEnvironmentVariable(variable) ?? Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Directory.Exists(folder) ? folder : null;
    }
}
