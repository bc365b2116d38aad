using System.Globalization;
using System.Text;
using Afterset.Workouts;

namespace Afterset.Import.Tests.Fit;

/// <summary>Everything about workouts as text, so that two can be compared value by value.</summary>
static class FitText
{
    internal static string Of(ImportResult result) =>
        string.Join(Environment.NewLine, [.. result.Workouts.Select(Of), .. result.Findings.Select(finding => finding.ToString())]);

    internal static string Of(IEnumerable<Workout> workouts) => string.Join(Environment.NewLine, workouts.Select(Of));

    internal static string Of(Workout workout)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{workout with { Track = Track.Empty, Sets = [] }}");
        foreach (var set in workout.Sets)
            text.Append(CultureInfo.InvariantCulture, $"{Environment.NewLine}{set with { Pattern = null }} {set.Pattern?.Id}");
        Append("seconds", workout.Track.Seconds.Span);
        Append("heart rate", workout.Track.HeartRateBpm.Span);
        Append("power", workout.Track.PowerW.Span);
        Append("speed", workout.Track.SpeedMps.Span);
        Append("altitude", workout.Track.AltitudeM.Span);
        Append("distance", workout.Track.DistanceM.Span);
        return text.ToString();

        void Append<T>(string name, ReadOnlySpan<T> values)
        {
            text.AppendLine().Append(name);
            foreach (var value in values)
                text.Append(CultureInfo.InvariantCulture, $" {value}");
        }
    }
}
