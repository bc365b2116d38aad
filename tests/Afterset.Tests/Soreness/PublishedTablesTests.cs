using Afterset.Soreness;
using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>
/// Predicted against published rises over the level before. The tolerance is twice the standard error of the published
/// rise, √((SD² + SD before²) / n), and never less than half a point, about the step in which the scales were filled in.
/// </summary>
public sealed class PublishedTablesTests
{
    public static TheoryData<string, int> Marathon() => Rows(Published.AfterMarathon);

    public static TheoryData<string, int> Downhill() => Rows(Published.AfterDownhill);

    public static TheoryData<string, int> KneeExtensions() => Rows(Published.AfterKneeExtensions);

    [Theory]
    [MemberData(nameof(Marathon))]
    public void After_a_marathon_each_muscle_is_as_sore_as_was_measured(string region, int hours) =>
        Near(Published.AfterMarathon, Published.Marathon(), region, hours);

    [Theory]
    [MemberData(nameof(Downhill))]
    public void After_downhill_running_the_quadriceps_are_as_sore_as_was_measured(string region, int hours) =>
        Near(Published.AfterDownhill, Published.Downhill(), region, hours);

    [Theory]
    [MemberData(nameof(KneeExtensions))]
    public void After_lengthening_knee_extensions_the_quadriceps_are_as_sore_as_was_measured(string region, int hours) =>
        Near(Published.AfterKneeExtensions, Published.KneeExtensions(), region, hours);

    static TheoryData<string, int> Rows(IReadOnlyList<Measured> table)
    {
        var rows = new TheoryData<string, int>();
        foreach (var measured in table)
            rows.Add(measured.Region, measured.Hours);
        return rows;
    }

    static void Near(IReadOnlyList<Measured> table, SorenessForecast forecast, string region, int hours)
    {
        var measured = table.Single(one => one.Region == region && one.Hours == hours);
        var tolerance = Tolerance(measured.Sd, measured.SdBefore, measured.People);
        Assert.InRange(Published.RiseAt(forecast, region, hours) - measured.Rise, -tolerance, tolerance);
    }

    static double Tolerance(double sd, double sdBefore, int people) =>
        Math.Max(0.5, 2 * Math.Sqrt(((sd * sd) + (sdBefore * sdBefore)) / people));
}
