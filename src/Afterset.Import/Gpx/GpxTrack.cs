using Afterset.Import.Text;
using Afterset.Import.Tracks;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Gpx;

/// <summary>One track while it is read.</summary>
sealed class GpxTrack(ImportOptions options)
{
    readonly TrackBuilder _track = new(options.MaxRecords);
    double _latitude = double.NaN;
    double _longitude = double.NaN;
    double _cosine;
    double _metres;
    double _seconds;
    double _segmentStart = double.NaN;
    int _positions;

    internal string? Name { get; set; }

    internal string? Type { get; set; }

    internal int Points => _track.Count;

    internal int TimedPoints { get; private set; }

    /// <returns>False when the position was none; the rest of the point was taken.</returns>
    internal bool Add(ref Sample sample, double latitude, double longitude, DateTimeOffset? time)
    {
        var isPosition = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
        if (isPosition)
            Move(latitude, longitude);
        sample.DistanceM = _positions > 0 ? _metres : double.NaN;
        _track.Add(ref sample, time);
        if (time is not null)
        {
            TimedPoints++;
            if (double.IsNaN(_segmentStart))
                _segmentStart = _track.LatestSeconds;
        }

        return isPosition;
    }

    /// <summary>The next point does not join on to the last: a pause, or the receiver lost its place.</summary>
    internal void EndSegment()
    {
        if (!double.IsNaN(_segmentStart))
            _seconds += _track.LatestSeconds - _segmentStart;
        (_segmentStart, _latitude, _longitude) = (double.NaN, double.NaN, double.NaN);
        _track.Climb.EndSegment();
    }

    internal Workout ToWorkout(FindingList findings, string place)
    {
        TrackFindings.Say(findings, place, _track, options.MaxRecords);
        var word = SportWords.Find(Type);
        return new Workout
        {
            Format = "gpx",
            Sport = word?.Sport,
            SubSport = word?.SubSport,
            Title = Name,
            Start = _track.FirstTime,
            Duration = Plausible.Duration(_seconds),
            Elapsed = Plausible.Duration(_track.LatestSeconds),
            Distance = Length.TryFromMetres(_positions > 0 ? _metres : double.NaN),
            Ascent = Length.TryFromMetres(_track.Climb.AscentM ?? double.NaN),
            Descent = Length.TryFromMetres(_track.Climb.DescentM ?? double.NaN),
            AverageHeartRate = Plausible.HeartRate(_track.MeanHeartRateBpm),
            MaxHeartRate = Plausible.HeartRate(_track.MaxHeartRateBpm),
            Records = _track.Count,
            Track = _track.ToTrack(_track.FirstTime),
        };
    }

    void Move(double latitude, double longitude)
    {
        _positions++;
        var cosine = GreatCircle.Cos(latitude);
        if (!double.IsNaN(_latitude))
            _metres += GreatCircle.Metres(latitude - _latitude, longitude - _longitude, _cosine * cosine);
        (_latitude, _longitude, _cosine) = (latitude, longitude, cosine);
    }
}
