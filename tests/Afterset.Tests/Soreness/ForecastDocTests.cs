using System.Globalization;
using System.Text;
using Afterset.Evidence;
using Afterset.Load;
using Afterset.Soreness;
using Afterset.Soreness.Daily;
using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>The tables of docs/forecast.md are what the model says and what data/ holds.</summary>
public sealed class ForecastDocTests
{
    const string Document = "docs/forecast.md";

    [Fact]
    public void What_is_predicted_is_printed_beside_what_was_published()
    {
        var text = new StringBuilder();
        Table(text, "T1. A marathon in 3:36 at 8 of 10, nine muscle groups (takayama-2017, 11 people)", Published.AfterMarathon, Published.Marathon());
        Table(text, "T2. 40 minutes of running 12 % downhill (magnesium-gel-trial, 35 people)", Published.AfterDownhill, Published.Downhill());
        Table(text, "T3. 60 lengthening knee extensions (tufano-2012, 26 people)", Published.AfterKneeExtensions, Published.KneeExtensions());
        MarkedBlock.Matches(text.ToString(), Document, "predicted against published");
    }

    [Fact]
    public void Every_number_of_the_model_is_printed_with_its_range_and_source()
    {
        var text = new StringBuilder();
        Rules(text, "Load", LoadModel.Default.Rules);
        Rules(text, "Soreness", SorenessModel.Default.Rules);
        Rules(text, "Whole-body soreness from day to day", DailySorenessModel.Default.Rules);
        MarkedBlock.Matches(text.ToString(), Document, "parameters");
    }

    static void Table(StringBuilder text, string title, IReadOnlyList<Measured> table, SorenessForecast forecast)
    {
        var hours = table.Select(measured => measured.Hours).Distinct().Order().ToList();
        text.Append('\n').Append(title).Append("\n\n| muscle group |").AppendJoin("|", hours.Select(hour => $" {hour} h ")).Append("|\n|---|").Insert(text.Length, "---|", hours.Count).Append('\n');
        foreach (var group in table.GroupBy(measured => measured.Group))
        {
            text.Append("| ").Append(group.Key).Append(" |");
            foreach (var measured in group.OrderBy(measured => measured.Hours))
                text.Append(Invariant($" {Published.RiseAt(forecast, measured.Region, measured.Hours):0.0} / {measured.Rise:0.0} ± {measured.Sd:0.0} |"));
            text.Append('\n');
        }

        var differences = table.Select(measured => Published.RiseAt(forecast, measured.Region, measured.Hours) - measured.Rise).ToList();
        text.Append(Invariant($"\nMean difference {differences.Average():0.00} points, mean absolute difference {differences.Average(Math.Abs):0.00}, largest {differences.Max(Math.Abs):0.00} ({differences.Count} values).\n"));
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
