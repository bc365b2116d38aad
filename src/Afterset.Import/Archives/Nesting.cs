namespace Afterset.Import.Archives;

/// <summary>How deep archives may lie in archives.</summary>
static class Nesting
{
    /// <summary>A packed file in an archive is usual (activities/1.fit.gz); more is not.</summary>
    const int Deepest = 2;

    internal static bool MayOpen(ImportOptions options, FindingList findings)
    {
        if (options.Nesting < Deepest)
            return true;
        findings.PartDropped(
            FindingCode.NestedTooDeep, "file", "This archive lies in an archive in an archive; it was not opened.");
        return false;
    }

    internal static ImportOptions Inside(ImportOptions options) => options with { Nesting = options.Nesting + 1 };
}
