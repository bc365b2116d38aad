using System.Xml;
using Afterset.Import.Tracks;
using Afterset.Import.Xml;
using Afterset.Workouts;

namespace Afterset.Import.Tcx;

/// <summary>Reads TCX from the first element to the last. Courses are passed over: they are plans, not workouts.</summary>
sealed class TcxWalk(ImportOptions options, FindingList findings)
    : XmlWalk(Names, options, findings)
{
    /// <summary>The frequent ones first, as they are looked through in this order; also frequent ones that say nothing.</summary>
    static readonly (string, int)[] Names =
    [
        .. Elements(TcxElement.Value, TcxElement.Trackpoint, TcxElement.Time, TcxElement.AltitudeMeters),
        .. Elements(TcxElement.DistanceMeters, TcxElement.HeartRateBpm, TcxElement.Watts, TcxElement.Speed),
        ("Position", 0), ("LatitudeDegrees", 0), ("LongitudeDegrees", 0), ("Extensions", 0), ("TPX", 0), ("Cadence", 0),
        .. Elements(TcxElement.Activity, TcxElement.Id, TcxElement.Lap, TcxElement.TotalTimeSeconds, TcxElement.Calories),
        .. Elements(TcxElement.AverageHeartRateBpm, TcxElement.MaximumHeartRateBpm),
    ];

    readonly List<Workout> _workouts = [];
    readonly ImportOptions _options = options;
    TcxActivity? _activity;
    Sample _sample = Sample.Unknown;
    DateTimeOffset? _time;

    internal IReadOnlyList<Workout> Read(ReadOnlyMemory<byte> content)
    {
        Walk(content);
        EndActivity();
        if (_workouts.Count == 0)
            Findings.Refused(FindingCode.NoActivity, "file", "The TCX file holds no activity: a course or a plan is no workout.");
        return _workouts;
    }

    protected override void Begin(int element, int parent, XmlReader reader)
    {
        switch ((TcxElement)element)
        {
            case TcxElement.Activity:
                EndActivity();
                _activity = new TcxActivity(reader.GetAttribute("Sport"), _options);
                break;
            case TcxElement.Lap:
                _activity?.BeginLap(Time(reader.GetAttribute("StartTime")));
                break;
            case TcxElement.Trackpoint:
                (_sample, _time) = (Sample.Unknown, null);
                break;
        }
    }

    protected override void End(int element, int parent, ReadOnlySpan<char> text)
    {
        if (_activity is null)
            return;
        switch ((TcxElement)element, (TcxElement)parent)
        {
            case (TcxElement.Trackpoint, _):
                _activity.Track.Add(ref _sample, _time);
                break;
            case (TcxElement.Time, TcxElement.Trackpoint):
                _time = Time(text);
                break;
            case (TcxElement.Activity, _):
                EndActivity();
                break;
            case (TcxElement.Id, TcxElement.Activity):
                _activity.Identify(Time(text));
                break;
            case (TcxElement.Lap, _):
                _activity.EndLap();
                break;
            default:
                TakeNumber((TcxElement)element, (TcxElement)parent, text, _activity);
                break;
        }
    }

    void TakeNumber(TcxElement element, TcxElement parent, ReadOnlySpan<char> text, TcxActivity activity)
    {
        switch (element, parent)
        {
            case (TcxElement.DistanceMeters, TcxElement.Trackpoint):
                _sample.DistanceM = Number(text, "DistanceMeters");
                break;
            case (TcxElement.AltitudeMeters, _):
                _sample.AltitudeM = (float)Number(text, "AltitudeMeters");
                break;
            case (TcxElement.Value, TcxElement.HeartRateBpm):
                _sample.HeartRateBpm = (float)Number(text, "HeartRateBpm");
                break;
            case (TcxElement.Watts, _):
                _sample.PowerW = (float)Number(text, "Watts");
                break;
            case (TcxElement.Speed, _):
                _sample.SpeedMps = (float)Number(text, "Speed");
                break;
            default:
                TakeLapNumber(element, parent, text, activity);
                break;
        }
    }

    void TakeLapNumber(TcxElement element, TcxElement parent, ReadOnlySpan<char> text, TcxActivity activity)
    {
        switch (element, parent)
        {
            case (TcxElement.TotalTimeSeconds, TcxElement.Lap):
                activity.LapLasted(Number(text, "TotalTimeSeconds"));
                break;
            case (TcxElement.DistanceMeters, TcxElement.Lap):
                activity.LapCovered(Number(text, "DistanceMeters"));
                break;
            case (TcxElement.Calories, TcxElement.Lap):
                activity.LapUsed(Number(text, "Calories"));
                break;
            case (TcxElement.Value, TcxElement.AverageHeartRateBpm):
                activity.LapAveraged(Number(text, "AverageHeartRateBpm"));
                break;
            case (TcxElement.Value, TcxElement.MaximumHeartRateBpm):
                activity.LapPeaked(Number(text, "MaximumHeartRateBpm"));
                break;
        }
    }

    void EndActivity()
    {
        if (_activity is null)
            return;
        if (_workouts.Count > _options.MaxWorkouts)
            _activity = null;
        else if (_activity.ToWorkout(Findings, $"activity {_workouts.Count + 1}") is { } workout)
            _workouts.Add(workout);
        else
            Findings.PartDropped(FindingCode.EmptyActivity, Place, "This activity has neither laps nor track points; it was left out.");
        _activity = null;
    }

    static IEnumerable<(string Name, int Number)> Elements(params IEnumerable<TcxElement> elements) =>
        elements.Select(element => (element.ToString(), (int)element));
}
