using Afterset.Fixtures;
using Xunit;

namespace Afterset.Tests;

/// <summary>Compares text with a file in Golden/; AFTERSET_GOLDEN=write rewrites the file.</summary>
static class Golden
{
    internal static void Matches(string actual, string name) => MatchesFile(actual, Path.Combine("tests", "Afterset.Tests", "Golden", name));

    /// <summary>The same for a file anywhere in the repository, such as a picture of a document.</summary>
    internal static void MatchesFile(string actual, string file)
    {
        var path = Path.Combine(Repository.Root, file);
        if (string.Equals(Environment.GetEnvironmentVariable("AFTERSET_GOLDEN"), "write", StringComparison.Ordinal))
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"No golden file {path}. Run with AFTERSET_GOLDEN=write, then read the diff.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
