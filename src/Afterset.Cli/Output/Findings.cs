using Afterset.Import;
using Afterset.Journal;

namespace Afterset.Cli.Output;

/// <summary>Says on standard error what was dropped or assumed while reading, so that the plan itself pipes cleanly.</summary>
static class Findings
{
    const int Most = 12;

    internal static void Write(IReadOnlyList<(string Source, Finding Finding)> findings, TextWriter error)
    {
        var worth = findings.Where(found => found.Finding.Severity != FindingSeverity.Note).ToList();
        foreach (var (source, finding) in worth.Take(Most))
            error.WriteLine($"{Clean.Line(source)}: {Clean.Line(finding.Message)} [{finding.Code}, {Clean.Line(finding.Place)}]");
        if (worth.Count > Most)
            error.WriteLine($"and {worth.Count - Most} more findings; afterset import shows them all.");
    }

    /// <summary>The same for a journal.</summary>
    internal static void Write(IReadOnlyList<JournalFinding> findings, string source, TextWriter error)
    {
        foreach (var finding in findings.Take(Most))
            error.WriteLine($"{Clean.Line(source)}: {Clean.Line(finding.Message)} [{finding.Code}, {finding.Place}]");
        if (findings.Count > Most)
            error.WriteLine($"and {findings.Count - Most} more findings of that kind.");
    }
}
