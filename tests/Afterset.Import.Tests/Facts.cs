using System.Text.Json;
using Afterset.Workouts;

namespace Afterset.Import.Tests;

/// <summary>Everything a workout says, as one text, to compare workouts by.</summary>
static class Facts
{
    internal static string Of(ImportResult result) => string.Join('\n', result.Workouts.Select(Of));

    internal static string Of(Workout workout) => string.Join('|',
        workout with { Track = Track.Empty, Sets = [] },
        string.Join(';', workout.Sets.Select(set => set with { Pattern = null })),
        JsonSerializer.Serialize(Channels(workout.Track), Named));

    static readonly JsonSerializerOptions Named = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    static double[][] Channels(Track track) =>
    [
        track.Seconds.ToArray(),
        track.DistanceM.ToArray(),
        .. new[] { track.HeartRateBpm, track.PowerW, track.SpeedMps, track.AltitudeM }
            .Select(channel => channel.ToArray().Select(value => (double)value).ToArray()),
    ];
}
