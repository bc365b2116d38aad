using System.Xml;
using Afterset.Import.Tracks;
using Afterset.Import.Xml;
using Afterset.Workouts;

namespace Afterset.Import.Gpx;

/// <summary>Reads GPX from the first element to the last. Routes and waypoints are passed over: nobody has gone there yet.</summary>
sealed class GpxWalk(ImportOptions options, FindingList findings) : XmlWalk(Names, options, findings)
{
    /// <summary>The frequent ones first, as they are looked through in this order; also frequent ones that say nothing.</summary>
    static readonly (string, int)[] Names =
    [
        ("trkpt", (int)GpxElement.Point),
        ("time", (int)GpxElement.Time),
        ("ele", (int)GpxElement.Elevation),
        ("extensions", (int)GpxElement.None),
        ("TrackPointExtension", (int)GpxElement.None),
        ("hr", (int)GpxElement.HeartRate),
        ("power", (int)GpxElement.Power),
        ("speed", (int)GpxElement.Speed),
        ("heartrate", (int)GpxElement.HeartRate),
        ("watts", (int)GpxElement.Power),
        ("PowerInWatts", (int)GpxElement.Power),
        ("name", (int)GpxElement.Name),
        ("trkseg", (int)GpxElement.Segment),
        ("trk", (int)GpxElement.Track),
        ("type", (int)GpxElement.Type),
    ];

    readonly List<Workout> _workouts = [];
    readonly ImportOptions _options = options;
    GpxTrack? _track;
    Sample _sample = Sample.Unknown;
    DateTimeOffset? _time;
    double _latitude = double.NaN;
    double _longitude = double.NaN;
    int _tracks;

    internal IReadOnlyList<Workout> Read(ReadOnlyMemory<byte> content)
    {
        Walk(content);
        EndTrack();
        if (_tracks == 0)
            Findings.Refused(FindingCode.NoTrack, "file", "The GPX file holds no track: routes and waypoints are no workout.");
        return _workouts;
    }

    protected override void Begin(int element, int parent, XmlReader reader)
    {
        switch ((GpxElement)element)
        {
            case GpxElement.Track:
                EndTrack();
                _track = new GpxTrack(_options);
                _tracks++;
                break;
            case GpxElement.Point:
                (_sample, _time) = (Sample.Unknown, null);
                ReadPosition(reader);
                break;
        }
    }

    protected override void End(int element, int parent, ReadOnlySpan<char> text)
    {
        if (_track is null)
            return;
        switch ((GpxElement)element, (GpxElement)parent)
        {
            case (GpxElement.Point, GpxElement.Segment):
                EndPoint(_track);
                break;
            case (GpxElement.Segment, _):
                _track.EndSegment();
                break;
            case (GpxElement.Track, _):
                EndTrack();
                break;
            case (GpxElement.Name, GpxElement.Track):
                _track.Name = text.Trim() is { Length: > 0 } name ? name.ToString() : null;
                break;
            case (GpxElement.Type, GpxElement.Track):
                _track.Type = text.ToString();
                break;
            case (GpxElement.Time, GpxElement.Point):
                _time = Time(text);
                break;
            default:
                TakeNumber((GpxElement)element, text);
                break;
        }
    }

    void TakeNumber(GpxElement element, ReadOnlySpan<char> text)
    {
        switch (element)
        {
            case GpxElement.Elevation:
                _sample.AltitudeM = (float)Number(text, "ele");
                break;
            case GpxElement.HeartRate:
                _sample.HeartRateBpm = (float)Number(text, "hr");
                break;
            case GpxElement.Power:
                _sample.PowerW = (float)Number(text, "power");
                break;
            case GpxElement.Speed:
                _sample.SpeedMps = (float)Number(text, "speed");
                break;
        }
    }

    void ReadPosition(XmlReader reader)
    {
        (_latitude, _longitude) = (double.NaN, double.NaN);
        while ((double.IsNaN(_latitude) || double.IsNaN(_longitude)) && reader.MoveToNextAttribute())
        {
            if (reader.LocalName is "lat")
                _latitude = Number(AttributeText(reader), "lat");
            else if (reader.LocalName is "lon")
                _longitude = Number(AttributeText(reader), "lon");
        }

        reader.MoveToElement();
    }

    void EndPoint(GpxTrack track)
    {
        if (!track.Add(ref _sample, _latitude, _longitude, _time))
            Findings.ValueDropped(FindingCode.InvalidPosition, Place, "This point's position is missing or not on earth; the position was left out.");
    }

    void EndTrack()
    {
        if (_track is null)
            return;
        _track.EndSegment();
        var place = $"track {_tracks}";
        if (_track.Points == 0)
            Findings.PartDropped(FindingCode.TrackWithoutPoints, place, "This track has no points; it was left out.");
        else if (_track.TimedPoints < 2)
            Findings.PartDropped(FindingCode.TrackWithoutTimes, place, "This track has no two points with a time: a way on the map, not a workout; it was left out.");
        else if (_workouts.Count <= _options.MaxWorkouts)
            _workouts.Add(_track.ToWorkout(Findings, place));
        _track = null;
    }
}
