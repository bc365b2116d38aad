using Afterset.Fixtures;
using Xunit;

namespace Afterset.Tests;

/// <summary>
/// Compares text with the lines between two comments of a document, &lt;!-- name: begin --&gt; and &lt;!-- name: end --&gt;;
/// AFTERSET_GOLDEN=write rewrites those lines.
/// </summary>
static class MarkedBlock
{
    internal static void Matches(string actual, string document, string name)
    {
        var path = Path.Combine(Repository.Root, document);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- {name}: begin -->\n", $"<!-- {name}: end -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var until = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && until >= from, $"{document} has no block {name}.");
        if (string.Equals(Environment.GetEnvironmentVariable("AFTERSET_GOLDEN"), "write", StringComparison.Ordinal))
            File.WriteAllText(path, text = $"{text[..from]}{actual}{text[until..]}");
        Assert.Equal(actual, text[from..(from + text[from..].IndexOf(end, StringComparison.Ordinal))], ignoreLineEndingDifferences: true);
    }
}
