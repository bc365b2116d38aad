using System.Text;
using Afterset.Load;
using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>The tables of docs/forecast/published-curves.md.</summary>
static class CurveReport
{
    // What people notice, in points.
    const double Noticed = 1;

    internal static string Summary()
    {
        var text = new StringBuilder("\n| figures | rise: n | mean error | mean absolute | RMSE | level: n | mean error | mean absolute | RMSE | people in the 80 % range |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, points) in Groups())
            Row(text, name, points);
        return text.Append('\n').ToString();
    }

    internal static string ByStudy()
    {
        var text = new StringBuilder("\n| study | table | figures | rise: n | mean error | mean absolute | RMSE | level: n | mean error | mean absolute | RMSE | people in the 80 % range |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var points in Point.All.GroupBy(point => (point.Study, point.Figure.Use)))
            Row(text, $"{points.Key.Study.Title} ({points.Key.Study.Source}) | {points.Key.Study.Table} | {Words(points.Key.Use)}", [.. points]);
        return text.Append('\n').ToString();
    }

    /// <summary>The numbers of the model that were set on a published figure.</summary>
    internal static string Calibrated()
    {
        var text = new StringBuilder("\n| number | value | set on | how |\n|---|---|---|---|\n");
        foreach (var (rule, name, known) in LoadModel.Default.Rules.Concat(SorenessModel.Default.Rules)
            .SelectMany(rule => rule.Values.Select(value => (rule.Id, value.Key, value.Value))).Where(one => one.Value.Strength == "calibrated"))
            text.Append(Text.Of($"| {rule} {name} | {known.Value}{(known.Unit == "1" ? "" : " " + known.Unit)} | {known.Source} | {known.Why} |\n"));
        return text.Append('\n').ToString();
    }

    internal static string ByMuscle() => By("muscle", Point.All.GroupBy(point => string.Join(", ", point.Figures.Places.Select(place => place.Value))));

    internal static string ByTime() => By("after", Point.All.OrderBy(point => point.Hours).GroupBy(point => Text.Of($"{point.Hours} h")));

    internal static string Off()
    {
        var off = Point.All.Where(IsOff).ToList();
        var text = new StringBuilder(Text.Of($"\n{off.Count} of {Point.All.Count} figures:\n\n"));
        text.Append("| study | group | after | forecast | published | difference | figure |\n|---|---|---|---|---|---|---|\n");
        foreach (var point in off)
            text.Append(Text.Of($"| {point.Study.Title} ({point.Study.Source}) | {point.Figures.Group} | {point.Hours} h | {Text.Points(point.Rise is null ? point.Forecast.Mean : point.ForecastRise)} | {Text.Points(point.Rise ?? point.Level)} | {Text.Signed(point.RiseError ?? point.Error)} | {Words(point.Figure.Use)} |\n"));
        return text.Append('\n').ToString();
    }

    internal static string Statements(IReadOnlyList<Statement> statements)
    {
        var text = new StringBuilder("\n| published | source | forecast | agrees | finding |\n|---|---|---|---|---|\n");
        foreach (var statement in statements)
            text.Append($"| {statement.Says} | {statement.Source} | {statement.Forecast} | {Text.YesNo(statement.Agrees)} | {Words(statement.Use)} |\n");
        return text.Append('\n').ToString();
    }

    internal static string SecondBouts()
    {
        var text = new StringBuilder("\n| work | source | muscle | days later | published | forecast, first | second | less | agrees | work |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var repeat in Repeat.All)
            text.Append(Text.Of($"| {repeat.Study.Says} | {repeat.Study.Source} | {repeat.Study.Region} | {repeat.Gap.Days} | {repeat.Gap.Published} | {Text.Points(repeat.First)} | {Text.Points(repeat.Second)} | {Text.Percent(repeat.Less)} | {Text.YesNo(repeat.Agrees)} | {(repeat.Study.Dose == Dose.Stated ? "stated" : "guessed")}: {repeat.Study.Assumed} |\n"));
        return text.Append('\n').ToString();
    }

    internal static string Figures()
    {
        var text = new StringBuilder();
        foreach (var study in PublishedStudies.All.Studies.Where(study => study.Figures.Count > 0))
            Figures(text, study);
        return text.Append('\n').ToString();
    }

    static void Figures(StringBuilder text, Study study)
    {
        text.Append($"\n### {study.Title} ({study.Source}, {study.Table})\n\n{study.People}. Scale: {study.Scale!.Says}. The amount of work is {(study.Dose == Dose.Stated ? "stated" : "**guessed**")}.\n\n");
        foreach (var assumed in study.Assumed)
            text.Append($"- {assumed}\n");
        text.Append("\n| group | after | forecast | 80 % range | published | ± | difference | rise: forecast | published | difference | people in range | figure |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var point in Point.All.Where(point => point.Study == study))
            text.Append(Text.Of($"| {point.Figures.Group} | {point.Hours} h | {Text.Points(point.Forecast.Mean)} | {Text.Points(point.Forecast.Low)} to {Text.Points(point.Forecast.High)} | {Text.Points(point.Level)} | {Text.Points(point.Sd)} | {Text.Signed(point.Error)} | {Text.Points(point.ForecastRise)} | {Text.Points(point.Rise)} | {Text.Signed(point.RiseError)} | {Text.Percent(point.Coverage)} | {Words(point.Figure.Use)} |\n"));
    }

    static IEnumerable<(string Name, IReadOnlyList<Point> Points)> Groups() =>
    [
        ("held out, work stated", [.. Point.All.Where(point => point.IsHeldOut && point.Study.Dose == Dose.Stated)]),
        ("held out, work guessed", [.. Point.All.Where(point => point.IsHeldOut && point.Study.Dose == Dose.Guessed)]),
        ("held out, without the marathon T1", [.. Point.All.Where(point => point.IsHeldOut && point.Study.Table != "T1")]),
        ("**all held out**", [.. Point.All.Where(point => point.IsHeldOut)]),
        ("calibrated", [.. Point.All.Where(point => !point.IsHeldOut)]),
    ];

    static string By(string what, IEnumerable<IGrouping<string, Point>> groups)
    {
        var text = new StringBuilder("\n| ").Append(what).Append(" | figures | mean error | mean absolute error | people in the 80 % range | of these held out | mean error | mean absolute error | people in the 80 % range |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var group in groups)
            text.Append("| ").Append(group.Key).Append(' ').Append(Half(group)).Append(Half(group.Where(point => point.IsHeldOut))).Append("|\n");
        return text.Append('\n').ToString();
    }

    static string Half(IEnumerable<Point> points)
    {
        var all = points.ToList();
        var agreement = Agreement.Of(all.Select(point => point.RiseError ?? point.Error));
        return agreement.Count == 0
            ? "| 0 | – | – | – "
            : Text.Of($"| {all.Count} | {Text.Hundredths(agreement.Bias)} | {Text.Hundredths(agreement.MeanAbsolute)} | {Text.Percent(Agreement.Coverage(all))} ");
    }

    static void Row(StringBuilder text, string name, IReadOnlyList<Point> points) => text.Append(Text.Of(
        $"| {name} {Numbers(points.Select(point => point.RiseError))}{Numbers(points.Select(point => point.Error))}| {Text.Percent(Agreement.Coverage(points))} |\n"));

    static string Numbers(IEnumerable<double?> errors)
    {
        var agreement = Agreement.Of(errors);
        return agreement.Count == 0
            ? "| 0 | – | – | – "
            : Text.Of($"| {agreement.Count} | {Text.Hundredths(agreement.Bias)} | {Text.Hundredths(agreement.MeanAbsolute)} | {Text.Hundredths(agreement.RootMeanSquare)} ");
    }

    // More than people notice, and more than twice the standard error of the published mean where that is known.
    static bool IsOff(Point point)
    {
        var error = Math.Abs((point.RiseError ?? point.Error)!.Value);
        return error > Noticed && (point.Sd is not { } sd || error > 2 * sd / Math.Sqrt(point.Study.N!.Value));
    }

    static string Words(Use use) => use == Use.HeldOut ? "held out" : "calibrated";
}
