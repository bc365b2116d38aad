using System.Globalization;
using System.Text;
using Afterset.Evidence;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Soreness.Daily;
using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>The table of docs/forecast/parameters.md is what data/ holds.</summary>
public sealed class ForecastDocTests
{
    const string Document = "docs/forecast/parameters.md";

    [Fact]
    public void Every_number_of_the_model_is_printed_with_its_range_and_source()
    {
        var text = new StringBuilder();
        Rules(text, "Load", LoadModel.Default.Rules);
        Rules(text, "Soreness", SorenessModel.Default.Rules);
        Rules(text, "Whole-body soreness from day to day", DailySorenessModel.Default.Rules);
        MarkedBlock.Matches(text.ToString(), Document, "parameters");
    }

    static void Rules(StringBuilder text, string title, IReadOnlyList<KnownValues> rules)
    {
        text.Append(Invariant($"\n{title}\n\n| rule | name | value | unit | plausible | source | strength |\n|---|---|---|---|---|---|---|\n"));
        foreach (var rule in rules)
        {
            foreach (var (name, known) in rule.Values)
                text.Append(Invariant($"| {rule.Id} | {name} | {known.Value} | {known.Unit} | {known.Plausible[0]} to {known.Plausible[1]} | {known.Source} | {known.Strength} |\n"));
        }
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
