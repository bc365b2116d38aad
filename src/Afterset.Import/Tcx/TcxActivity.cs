using Afterset.Import.Text;
using Afterset.Import.Tracks;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Tcx;

/// <summary>One activity while it is read: sums over its laps, and its samples.</summary>
sealed class TcxActivity(string? sport, ImportOptions options)
{
    double _seconds = double.NaN;
    double _metres = double.NaN;
    double _kilocalories = double.NaN;
    double _heartBeats;
    double _heartSeconds;
    double _maxHeartRate = double.NaN;
    double _lapSeconds = double.NaN;
    double _lapHeartRate = double.NaN;
    DateTimeOffset? _id;
    DateTimeOffset? _firstLap;
    DateTimeOffset? _lapStart;
    DateTimeOffset? _end;

    internal TrackBuilder Track { get; } = new(options.MaxRecords);

    internal int Laps { get; private set; }

    internal void Identify(DateTimeOffset? id) => _id = id;

    internal void BeginLap(DateTimeOffset? start)
    {
        Laps++;
        (_lapStart, _lapSeconds, _lapHeartRate) = (start, double.NaN, double.NaN);
        _firstLap ??= start;
    }

    internal void LapLasted(double seconds) => _lapSeconds = Plausible.Duration(seconds)?.TotalSeconds ?? double.NaN;

    internal void LapCovered(double metres) => Sum(ref _metres, metres);

    internal void LapUsed(double kilocalories) => Sum(ref _kilocalories, kilocalories);

    internal void LapAveraged(double bpm) => _lapHeartRate = bpm is >= 20 and <= 250 ? bpm : double.NaN;

    internal void LapPeaked(double bpm)
    {
        if (bpm is >= 20 and <= 250 && !(_maxHeartRate >= bpm))
            _maxHeartRate = bpm;
    }

    /// <summary>Adds the lap to the sums; also a lap that broke off.</summary>
    internal void EndLap()
    {
        Sum(ref _seconds, _lapSeconds);
        if (_lapHeartRate * _lapSeconds is >= 0 and var beats)
        {
            _heartBeats += beats;
            _heartSeconds += _lapSeconds;
        }

        if (_lapStart is { } start && _lapSeconds >= 0)
            _end = start.AddSeconds(_lapSeconds);
        (_lapStart, _lapSeconds, _lapHeartRate) = (null, double.NaN, double.NaN);
    }

    /// <summary>The workout; null when the activity has neither laps nor samples.</summary>
    internal Workout? ToWorkout(FindingList findings, string place)
    {
        var start = _firstLap ?? _id ?? Track.FirstTime;
        if (Laps == 0 && Track.Count == 0)
            return null;
        Track.Climb.EndSegment();
        TrackFindings.Say(findings, place, Track, options.MaxRecords);
        var word = SportWords.Find(sport);
        return new Workout
        {
            Format = "tcx",
            Sport = word?.Sport,
            SubSport = word?.SubSport,
            Start = start,
            Duration = Plausible.Duration(double.IsNaN(_seconds) ? TrackSeconds : _seconds),
            Elapsed = Elapsed(start),
            Distance = Length.TryFromMetres(double.IsNaN(_metres) ? Track.LastDistanceM : _metres),
            Ascent = Length.TryFromMetres(Track.Climb.AscentM ?? double.NaN),
            Descent = Length.TryFromMetres(Track.Climb.DescentM ?? double.NaN),
            Energy = Energy.TryFromKilocalories(_kilocalories),
            AverageHeartRate = Plausible.HeartRate(_heartSeconds > 0 ? _heartBeats / _heartSeconds : Track.MeanHeartRateBpm),
            MaxHeartRate = Plausible.HeartRate(double.IsNaN(_maxHeartRate) ? Track.MaxHeartRateBpm : _maxHeartRate),
            Records = Track.Count,
            Laps = Laps,
            Track = Track.ToTrack(start),
        };
    }

    double TrackSeconds => Track.FirstTime is null ? double.NaN : Track.LatestSeconds;

    /// <summary>To the last sample or the end of the last lap, whichever is later.</summary>
    TimeSpan? Elapsed(DateTimeOffset? start)
    {
        if (start is not { } zero)
            return null;
        var track = Track.FirstTime is { } first ? (first - zero).TotalSeconds + Track.LatestSeconds : double.NaN;
        var laps = _end is { } end ? (end - zero).TotalSeconds : double.NaN;
        return Plausible.Duration(double.IsNaN(track) ? laps : double.IsNaN(laps) ? track : Math.Max(track, laps));
    }

    static void Sum(ref double sum, double value)
    {
        if (value >= 0)
            sum = double.IsNaN(sum) ? value : sum + value;
    }
}
