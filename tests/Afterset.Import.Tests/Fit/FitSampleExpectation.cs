using System.Globalization;
using System.Text.Json;
using Afterset.Workouts;

namespace Afterset.Import.Tests.Fit;

/// <summary>Compares what expected.json says about samples with the tracks of all workouts of a file.</summary>
static class FitSampleExpectation
{
    internal static IEnumerable<string> Compare(JsonElement records, ImportResult result)
    {
        var workouts = result.Workouts;
        if (workouts.Count == 0 || records.GetProperty("count").GetInt32() == 0)
            return [];
        var differences = new List<string>();
        var heartRate = All(workouts, track => track.HeartRateBpm);
        var power = All(workouts, track => track.PowerW);
        var distance = workouts.SelectMany(workout => workout.Track.DistanceM.ToArray()).Where(double.IsFinite).ToList();

        // Where a strap's memory was merged in, only the number of samples is known.
        var isMerged = result.Findings.Any(finding => finding.Code is "FIT021");
        Check(isMerged ? "hr_samples_after_merging_hr_messages" : "hr_samples_in_records", heartRate.Count);
        if (!isMerged)
        {
            Check("hr_mean", heartRate.Count > 0 ? Math.Round(heartRate.Average(), 2) : null);
            Check("hr_max", heartRate.Count > 0 ? heartRate.Max() : null);
        }

        Check("distance_max_m", distance.Count > 0 ? distance.Max() : null);
        Check("altitude_samples", All(workouts, track => track.AltitudeM).Count);
        Check("power_samples", power.Count);
        Check("power_mean", power.Count > 0 ? Math.Round(power.Average(), 2) : null);
        Check("power_max", power.Count > 0 ? power.Max() : null);
        return differences;

        double? Number(string name) => records.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

        void Check(string name, double? read)
        {
            if (Number(name) is var expected && !(expected is null && read is null) && !(Math.Abs(expected - read ?? double.NaN) <= 0.011))
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {expected?.ToString(CultureInfo.InvariantCulture) ?? "nothing"} expected, {read?.ToString(CultureInfo.InvariantCulture) ?? "nothing"} read"));
        }
    }

    static List<double> All(IReadOnlyList<Workout> workouts, Func<Track, ReadOnlyMemory<float>> channel) =>
        [.. workouts.SelectMany(workout => channel(workout.Track).ToArray()).Where(float.IsFinite).Select(value => (double)value)];
}
