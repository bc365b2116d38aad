using System.Text;
using Afterset.Import.Series;
using Afterset.Soreness.Daily;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests.Series;

public sealed class DailySeriesCsvTests
{
    static readonly SorenessScale Scale = SorenessScale.TryFrom(1, 5, isLowSorest: true)!;

    [Fact]
    public void Rows_in_any_order_become_days_in_order_and_further_columns_are_passed_over()
    {
        var read = Read("date;athlete;mood;load;soreness\n2026-11-24;b;;0;\n2026-11-23;a;5;350,5;3\n2026-11-22;a;1;;4\n");
        Assert.Empty(read.Findings);
        Assert.Equal(["b", "a"], read.Athletes.Select(series => series.Athlete));
        Assert.Equal([new(new(2026, 11, 22), 0, 4), new(new(2026, 11, 23), 350.5, 3)], read.Athletes[1].Days);
        Assert.Null(read.Athletes[0].Days[0].Soreness);
    }

    [Theory]
    [InlineData("a,2026-11-23,100,6", "SER002", 1)]
    [InlineData("a,2026-11-23,100,sore", "SER002", 1)]
    [InlineData("a,2026-11-23,100,NaN", "SER002", 1)]
    [InlineData("a,2026-11-23,-5,3", "CSV001", 1)]
    [InlineData("a,23.11.2026,100,3", "CSV002", 0)]
    [InlineData("a,2026-02-30,100,3", "CSV002", 0)]
    [InlineData(",2026-11-23,100,3", "CSV002", 0)]
    [InlineData("a,2026-11-23,100,3\na,2026-11-23,200,2", "SER003", 1)]
    public void What_cannot_be_read_is_said_and_the_rest_is_kept(string rows, string code, int days)
    {
        var read = Read($"athlete,date,load,soreness\n{rows}\nb,2026-11-23,1,1\n");
        Assert.Equal(code, Assert.Single(read.Findings).Code);
        Assert.Equal(days + 1, read.Athletes.Sum(series => series.Days.Count));
    }

    [Fact]
    public void No_finding_shows_what_was_told() =>
        Assert.DoesNotContain("77", Assert.Single(Read("athlete,date,load,soreness\na,2026-11-23,1,77\n").Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("athlete,date,load\na,2026-11-23,1\n")]
    public void A_table_without_the_columns_is_refused(string text)
    {
        var read = Read(text);
        Assert.Empty(read.Athletes);
        Assert.Equal("SER001", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void No_bytes_break_it() => Gen.Byte.Array[0, 400].Sample(bytes =>
        DailySeriesCsv.Read(bytes, Scale).Athletes.SelectMany(series => Backtest.Walk(series.Days, Scale)).All(day => double.IsFinite(day.Forecast.Mean)));

    static DailySeriesResult Read(string text) => DailySeriesCsv.Read(Encoding.UTF8.GetBytes(text), Scale);
}
