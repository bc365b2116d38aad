using Afterset.Fixtures;
using Xunit;

namespace Afterset.Server.Tests;

/// <summary>Compares text with a file in Golden/; AFTERSET_GOLDEN=write rewrites the file.</summary>
static class Golden
{
    internal static bool Writes => string.Equals(Environment.GetEnvironmentVariable("AFTERSET_GOLDEN"), "write", StringComparison.Ordinal);

    internal static void Matches(string actual, string name)
    {
        var path = Path.Combine(Repository.Root, "tests", "Afterset.Server.Tests", "Golden", name);
        if (Writes)
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"No golden file {path}. Run with AFTERSET_GOLDEN=write, then read the diff.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
