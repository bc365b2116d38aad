using System.Globalization;
using Afterset.Workouts;

namespace Afterset.Cli.Output;

/// <summary>A workout on one line.</summary>
static class WorkoutWords
{
    /// <summary>"2026-11-23 17:30 +01:00 · training, strength training · 1:12:00 · 24 sets".</summary>
    internal static string Line(Workout workout)
    {
        var parts = new List<string>
        {
            workout.Start is { } start ? start.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) : "no start time",
            Clean.Line(string.Join(", ", new[] { workout.Sport, workout.SubSport }.OfType<string>().Select(word => word.Replace('_', ' ')))),
        };
        Add(workout.Title is { } title ? $"“{Clean.Line(title)}”" : null);
        Add(workout.Duration is { } duration ? $"{duration:h\\:mm\\:ss}" : null);
        Add(workout.Distance is { Metres: > 0 } distance ? string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.00} km") : null);
        Add(workout.Sets.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{workout.Sets.Count(set => set.Kind != SetKind.Rest)} sets") : null);
        Add(workout.AverageHeartRate is { } heart ? string.Create(CultureInfo.InvariantCulture, $"{heart.Bpm} bpm") : null);
        Add(workout.Rpe is { } rpe ? string.Create(CultureInfo.InvariantCulture, $"rated {rpe.Cr10:0.#} of 10") : null);
        return string.Join(" · ", parts.Where(part => part.Length > 0));

        void Add(string? part)
        {
            if (part is not null)
                parts.Add(part);
        }
    }
}
