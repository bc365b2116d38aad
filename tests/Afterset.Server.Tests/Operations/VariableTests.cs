using System.Text;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Afterset.Server.Operations;
using Xunit;

namespace Afterset.Server.Tests.Operations;

public sealed partial class VariableTests
{
    const string Start = "<!-- variables: written by VariableTests -->\n";
    const string End = "<!-- end -->";

    [Fact]
    public void Every_variable_that_the_code_reads_is_told_and_no_other()
    {
        var read = new[] { "Afterset.Server", "Afterset.Storage" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "Variables.cs")
            .SelectMany(file => Name().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Order().Distinct();
        Assert.Equal(read, Variables.All.Select(variable => variable.Name).Order());
    }

    [Fact]
    public void The_table_of_the_documentation_is_that_of_the_code()
    {
        var path = Path.Combine(Repository.Root, "docs", "self-hosting.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, start, StringComparison.Ordinal);
        if (Golden.Writes)
        {
            text = text[..start] + Table() + text[end..];
            File.WriteAllText(path, text);
            end = text.IndexOf(End, start, StringComparison.Ordinal);
        }

        Assert.Equal(Table(), text[start..end]);
    }

    static string Table()
    {
        var table = new StringBuilder("| variable | when it is not set | meaning |\n|---|---|---|\n");
        foreach (var variable in Variables.All)
            table.Append($"| `{variable.Name}`{(variable.IsSecret ? $"<br>or `{variable.Name}_FILE`" : "")} | {variable.Otherwise} | {variable.Meaning} |\n");
        return table.ToString();
    }

    // A name on its own in quotation marks; sentences to people name variables too.
    [GeneratedRegex("\"((?:AFTERSET|OTEL)_[A-Z_]*[A-Z])\"")]
    private static partial Regex Name();
}
