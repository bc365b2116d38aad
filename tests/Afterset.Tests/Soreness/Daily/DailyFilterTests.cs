using Afterset.Soreness.Daily;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness.Daily;

public sealed class DailyFilterTests
{
    // Stated in docs/forecast.md.
    const double Tolerance = 1e-8;

    [Fact]
    public void Learning_report_by_report_gives_what_all_reports_at_once_give() => Series.Some.Sample(days =>
    {
        var (online, dense) = Last(days, DailySorenessModel.Default);
        return Math.Abs(online.Mean - dense.Mean) < Tolerance && Math.Abs(online.Variance - dense.Variance) < Tolerance;
    });

    [Theory]
    [InlineData(DailySorenessPart.Drift)]
    [InlineData(DailySorenessPart.CarryOver)]
    [InlineData(DailySorenessPart.RecentLoad)]
    [InlineData(DailySorenessPart.Weekday)]
    [InlineData(DailySorenessPart.Population)]
    public void So_it_does_without_a_part(DailySorenessPart part)
    {
        var (online, dense) = Last(Series.Simulated(60, 4), DailySorenessModel.Default.Without(part));
        Assert.Equal(dense.Mean, online.Mean, 1e-7);
        Assert.Equal(dense.Variance, online.Variance, 1e-7);
    }

    [Fact]
    public void Without_a_part_the_forecast_is_another()
    {
        var days = Series.Simulated(60, 4);
        var whole = Last(days, DailySorenessModel.Default).Online;
        Assert.All(Enum.GetValues<DailySorenessPart>().Except([DailySorenessPart.ScaleUse]), part =>
            Assert.NotEqual(whole, Last(days, DailySorenessModel.Default.Without(part)).Online));
    }

    static ((double Mean, double Variance) Online, (double Mean, double Variance) Dense) Last(IReadOnlyList<SeriesDay> days, DailySorenessModel model)
    {
        var (filter, terms) = (new DailyFilter(model), new DailyTerms(model));
        var reports = new List<(DateOnly, double[], double)>();
        var online = (Mean: 0.0, Variance: 0.0);
        SeriesDay? before = null;
        foreach (var day in days.Append(new(days[^1].Date.AddDays(1), 0, 3)))
        {
            if (before is { } ended)
            {
                terms.EndDay(ended.Load);
                terms.Rest(day.Date.DayNumber - ended.Date.DayNumber - 1);
                filter.Pass(day.Date.DayNumber - ended.Date.DayNumber);
            }

            before = day;
            if (day.Soreness is not { } told)
                continue;
            var weekday = ((int)day.Date.DayOfWeek + 6) % 7;
            reports.Add((day.Date, Values(terms, weekday), told));
            online = filter.Expect(terms, weekday);
            filter.Learn(told);
        }

        return (online, new DenseModel(model, reports).Last());
    }

    static double[] Values(in DailyTerms terms, int weekday)
    {
        var values = new double[DailyState.Count];
        values[DailyState.Level] = values[DailyState.Monday + weekday] = 1;
        (values[DailyState.Yesterday], values[DailyState.TwoAgo]) = (terms.Yesterday, terms.TwoAgo);
        (values[DailyState.ThreeAndFourAgo], values[DailyState.Accustomed]) = (terms.ThreeAndFourAgo, terms.Accustomed);
        return values;
    }
}
