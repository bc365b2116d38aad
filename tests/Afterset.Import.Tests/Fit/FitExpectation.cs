using System.Globalization;
using System.Text.Json;
using Afterset.Workouts;

namespace Afterset.Import.Tests.Fit;

/// <summary>Compares one session of expected.json with a workout.</summary>
static class FitExpectation
{
    internal static IEnumerable<string> Compare(JsonElement session, Workout workout)
    {
        var differences = new List<string>();
        Word("sport", workout.Sport);
        Word("sub_sport", workout.SubSport);
        Word("start_time", workout.Start?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        Number("timer_s", workout.Duration?.TotalSeconds, atLeast: 1);
        Number("elapsed_s", workout.Elapsed?.TotalSeconds, atLeast: 1);
        Number("distance_m", workout.Distance?.Metres);
        Number("ascent_m", workout.Ascent?.Metres);
        Number("descent_m", workout.Descent?.Metres);
        Number("calories_kcal", workout.Energy?.Kilocalories);
        Number("avg_hr", workout.AverageHeartRate?.Bpm);
        Number("max_hr", workout.MaxHeartRate?.Bpm);
        return differences;

        void Word(string name, string? read)
        {
            var expected = session.TryGetProperty(name, out var value) ? value.ToString() : null;
            if (!string.Equals(expected, read, StringComparison.Ordinal))
                differences.Add($"{name}: {expected ?? "nothing"} expected, {read ?? "nothing"} read");
        }

        void Number(string name, double? read, double atLeast = 0.01)
        {
            double? expected = session.TryGetProperty(name, out var value) ? value.GetDouble() : null;
            var agrees = expected is { } one && read is { } other
                ? Math.Abs(one - other) <= Math.Max(atLeast, one / 100)
                : expected is null && read is null;
            if (!agrees)
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {expected?.ToString(CultureInfo.InvariantCulture) ?? "nothing"} expected, {read?.ToString(CultureInfo.InvariantCulture) ?? "nothing"} read"));
        }
    }
}
