using Xunit;

namespace Afterset.Tests.Soreness;

/// <summary>
/// Predicted against published rises over the level before. The tolerance is twice the standard error of the published
/// rise, √((SD² + SD before²) / n), and never less than half a point, about the step in which the scales were filled in.
/// </summary>
public sealed class PublishedTablesTests
{
    /// <summary>Takayama 2017, table 3: 11 runners after a marathon, days 1 to 7; mean less the mean before, and SD.</summary>
    public static TheoryData<string, int, double, double, double> Marathon()
    {
        var data = new TheoryData<string, int, double, double, double>();
        Add("quadriceps", 1.0, 1.3, [(6.1, 2.2), (4.8, 2.2), (2.8, 1.9), (1.9, 1.2), (1.1, 0.9), (1.2, 1.1), (0.7, 1.1)]);
        Add("hamstrings", 1.4, 1.2, [(5.2, 2.4), (4.0, 2.2), (2.5, 1.8), (1.5, 1.1), (1.2, 1.1), (1.3, 1.0), (0.7, 1.1)]);
        Add("calves", 1.7, 2.2, [(4.9, 2.0), (3.5, 2.1), (1.9, 1.5), (1.4, 1.3), (1.3, 1.1), (1.2, 1.0), (0.6, 1.0)]);
        Add("glutes", 0.9, 1.4, [(4.0, 2.9), (2.9, 2.3), (1.6, 1.4), (1.3, 1.3), (1.2, 1.5), (1.1, 1.1), (0.9, 1.3)]);
        Add("upper-back", 0.5, 0.8, [(1.8, 1.9), (1.5, 1.4), (0.5, 0.8), (0.4, 0.7), (0.3, 0.6), (0.5, 1.0), (0.3, 0.6)]);
        Add("lower-back", 0.7, 1.0, [(2.6, 2.6), (2.0, 2.2), (1.2, 2.0), (0.8, 1.8), (0.7, 1.7), (0.6, 1.2), (0.5, 0.8)]);
        Add("front-delts", 0.9, 1.6, [(2.8, 2.6), (1.9, 2.0), (0.8, 1.0), (0.5, 0.8), (0.5, 0.8), (0.6, 1.1), (0.5, 0.8)]);
        Add("biceps", 0.7, 1.6, [(1.8, 1.8), (0.8, 1.3), (0.5, 0.8), (0.3, 0.6), (0.1, 0.3), (0.2, 0.4), (0.1, 0.3)]);
        Add("triceps", 0.6, 1.6, [(1.2, 1.7), (0.5, 1.0), (0.2, 0.6), (0.2, 0.6), (0.1, 0.3), (0.1, 0.3), (0.2, 0.6)]);
        return data;

        void Add(string region, double before, double sdBefore, (double Mean, double Sd)[] days)
        {
            for (var day = 0; day < days.Length; day++)
                data.Add(region, day + 1, days[day].Mean - before, days[day].Sd, sdBefore);
        }
    }

    [Theory]
    [MemberData(nameof(Marathon))]
    public void After_a_marathon_each_muscle_is_as_sore_as_was_measured(string region, int day, double rise, double sd, double sdBefore) =>
        Near(rise, Published.RiseAt(Published.Marathon(), region, 24 * day), sd, sdBefore, 11);

    [Theory]
    [InlineData(24, 3.8, 2.65)]
    [InlineData(48, 3.3, 2.7)]
    public void After_downhill_running_the_quadriceps_are_as_sore_as_was_measured(int hours, double rise, double sd) =>
        Near(rise, Published.RiseAt(Published.Downhill(), "quadriceps", hours), sd, 0.5, 35);

    [Theory]
    [InlineData(24, 2.47, 2.1)]
    [InlineData(48, 2.18, 2.7)]
    [InlineData(72, 1.53, 2.5)]
    [InlineData(96, 0.69, 1.6)]
    public void After_lengthening_knee_extensions_the_quadriceps_are_as_sore_as_was_measured(int hours, double rise, double sd) =>
        Near(rise, Published.RiseAt(Published.KneeExtensions(), "quadriceps", hours), sd, 0.97, 26);

    static void Near(double published, double predicted, double sd, double sdBefore, int people) =>
        Assert.InRange(predicted - published, -Tolerance(sd, sdBefore, people), Tolerance(sd, sdBefore, people));

    static double Tolerance(double sd, double sdBefore, int people) =>
        Math.Max(0.5, 2 * Math.Sqrt(((sd * sd) + (sdBefore * sdBefore)) / people));
}
