using Afterset.Body;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Soreness.Curves;

/// <summary>The forecast held against every published figure of data/validation, and the report of it.</summary>
public sealed class PublishedCurvesTests
{
    const string Document = "docs/forecast/published-curves.md";

    public static TheoryData<string> Blocks() => [.. Tables.Keys];

    public static TheoryData<string> Files() => [.. Pictures.Keys];

    static Dictionary<string, Func<string>> Tables { get; } = new()
    {
        ["summary"] = CurveReport.Summary,
        ["calibrated"] = CurveReport.Calibrated,
        ["by study"] = CurveReport.ByStudy,
        ["by muscle"] = CurveReport.ByMuscle,
        ["by time"] = CurveReport.ByTime,
        ["clearly off"] = CurveReport.Off,
        ["timing"] = () => CurveReport.Statements(Statement.OfTiming),
        ["second bouts"] = CurveReport.SecondBouts,
        ["comparisons"] = () => CurveReport.Statements(Statement.OfComparisons),
        ["figures"] = CurveReport.Figures,
    };

    static Dictionary<string, Func<string>> Pictures { get; } = new()
    {
        ["marathon.svg"] = CurvePicture.Marathon,
        ["other-studies.svg"] = CurvePicture.OtherStudies,
        ["second-bout.svg"] = CurvePicture.SecondBout,
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_tables_of_the_report_are_what_the_engine_says_now(string block) => MarkedBlock.Matches(Tables[block](), Document, block);

    [Theory]
    [MemberData(nameof(Files))]
    public void The_pictures_of_the_report_are_what_the_engine_says_now(string file) =>
        Golden.MatchesFile(Pictures[file](), Path.Combine("docs", "forecast", file));

    [Fact]
    public void Each_region_that_a_study_names_exists_and_each_published_spread_is_possible_on_its_scale()
    {
        Assert.All(Point.All.SelectMany(point => point.Figures.Places), place => Assert.True(BodyCatalogue.Default.Contains(place), place.Value));
        Assert.All(Point.All.Where(point => point.Sd is not null), point => Assert.True(new ScaledBeta(point.Level!.Value, point.Sd!.Value).IsPossible, $"{point.Study.Id} {point.Figures.Group} {point.Hours}"));
        Assert.All(Point.All, point => Assert.NotNull(point.Level ?? point.Rise));
    }

    [Fact]
    public void What_the_model_was_not_set_on_is_forecast_within_a_point_on_average()
    {
        var stated = Agreement.Of(Point.All.Where(point => point.IsHeldOut && point.Study.Dose == Dose.Stated).Select(point => point.RiseError));
        var all = Agreement.Of(Point.All.Where(point => point.IsHeldOut).Select(point => point.RiseError ?? point.Error));
        Assert.True(stated.Count >= 35 && all.Count >= 40, "Figures are missing.");
        Assert.InRange(stated.MeanAbsolute, 0, 1);
        Assert.InRange(all.MeanAbsolute, 0, 1);
        Assert.InRange(all.Bias, -0.6, 0.6);
    }

    [Fact]
    public void What_the_model_was_set_on_is_forecast_within_half_a_point_on_average() =>
        Assert.InRange(Agreement.Of(Point.All.Where(point => !point.IsHeldOut).Select(point => point.RiseError)).MeanAbsolute, 0, 0.5);

    [Fact]
    public void Between_twelve_and_nineteen_of_twenty_people_are_in_the_range_that_should_hold_sixteen()
    {
        Assert.InRange(Agreement.Coverage(Point.All)!.Value, 0.6, 0.95);
        Assert.InRange(Agreement.Coverage(Point.All.Where(point => point.Hours <= 72))!.Value, 0.45, 0.95);
    }

    [Fact]
    public void After_a_marathon_the_muscles_are_sore_in_the_published_order() => Assert.All(
        Point.All.Where(point => point.Study.Table == "T1" && point.Hours <= 72).GroupBy(point => point.Hours),
        day => Assert.All(
            from one in day from other in day where one.Level - other.Level >= 0.7 select (one, other),
            pair => Assert.True(pair.one.Forecast.Mean > pair.other.Forecast.Mean, $"{pair.one.Figures.Group} and {pair.other.Figures.Group} after {day.Key} h")));

    [Fact]
    public void The_second_time_is_less_sore_by_the_published_share_give_or_take_fifteen_points() => Assert.All(
        Repeat.All.Where(repeat => repeat.Study is { OtherSide: false } && repeat.IsFoundLess && repeat.Gap.Days <= 63),
        repeat => Assert.InRange(repeat.Less, Repeat.LeastPublished - 0.15, Repeat.MostPublished + 0.15));

    [Fact]
    public void Protection_wears_off_and_is_weaker_on_the_other_side()
    {
        Assert.All(Repeat.All.GroupBy(repeat => repeat.Study), study => Assert.True(study.Zip(study.Skip(1)).All(pair => pair.First.Less >= pair.Second.Less), study.Key.Says));
        var study = PublishedStudies.All.SecondBouts.Single(study => study.OtherSide);
        var (other, same) = (Repeat.Of(study, study.Gaps[0]), Repeat.Of(study with { OtherSide = false }, study.Gaps[0]));
        Assert.InRange(other.Less, 0.01, same.Less - 0.05);
    }

    [Fact]
    public void Soreness_is_highest_within_a_day_of_where_it_was_found_highest() => Assert.All(
        PublishedStudies.All.Studies.Where(study => study.Timing?.Peak is not null),
        study => Assert.InRange(StudyForecast.Of(study).PeakHours(study.Timing!.Region) - study.Timing.Peak!.Value, -24, 24));

    [Fact]
    public void A_share_of_people_is_right_where_it_can_be_worked_out_otherwise()
    {
        // Ratings that are spread evenly over 0 to 10, and the beta distribution of 2 and 2, whose share below x is x²(3 − 2x).
        var (even, round) = (new ScaledBeta(5, 10 / Math.Sqrt(12)), new ScaledBeta(5, 10 / Math.Sqrt(20)));
        Assert.Equal(0.25, even.Between(2, 4.5), 10);
        Assert.Equal(0.2 * 0.2 * 2.6, round.Between(0, 2), 10);
    }

    [Fact]
    public void Shares_of_people_give_back_the_mean_and_the_spread_they_were_made_from() => Gen.Select(Gen.Double[0.2, 9.8], Gen.Double[0.1, 0.9]).Sample((mean, share) =>
    {
        const int steps = 2000;
        var sd = share * Math.Sqrt(mean * (10 - mean));
        var people = new ScaledBeta(mean, sd);
        var (first, second) = (0.0, 0.0);
        for (var step = 0; step < steps; step++)
        {
            var rating = 10 * (step + 0.5) / steps;
            var above = people.Between(rating, 10);
            (first, second) = (first + (above * 10 / steps), second + (2 * rating * above * 10 / steps));
        }

        return Math.Abs(first - mean) < 0.02 && Math.Abs(Math.Sqrt(second - (first * first)) - sd) < 0.02;
    });
}
