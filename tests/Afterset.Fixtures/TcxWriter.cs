namespace Afterset.Fixtures;

/// <summary>Writes TCX as Garmin's devices do; power goes into their extension.</summary>
public static class TcxWriter
{
    const string Garmin = "http://www.garmin.com/xmlschemas/";

    public static byte[] Write(RecordedTrack track) => Write([track]);

    public static byte[] Write(IReadOnlyList<RecordedTrack> tracks)
    {
        using var xml = new XmlText(Garmin + "TrainingCenterDatabase/v2", "ns3", Garmin + "ActivityExtension/v2");
        return xml.Document("TrainingCenterDatabase", [], () => xml.Element("Activities", () =>
        {
            foreach (var track in tracks)
                Write(xml, track);
        }));
    }

    static void Write(XmlText xml, RecordedTrack track) => xml.Element("Activity", [("Sport", track.Sport)], () =>
    {
        xml.Value("Id", track.Start);
        foreach (var (index, lap) in track.Laps.Index())
        {
            var next = index + 1 < track.Laps.Count ? track.Laps[index + 1].Seconds : double.PositiveInfinity;
            var from = index == 0 ? double.NegativeInfinity : lap.Seconds;
            Write(xml, track, lap, track.Points.Where(point => point.Seconds >= from && point.Seconds < next));
        }
    });

    static void Write(XmlText xml, RecordedTrack track, TrackLap lap, IEnumerable<TrackPoint> points) =>
        xml.Element("Lap", [("StartTime", track.Start.AddSeconds(lap.Seconds))], () =>
        {
            xml.Value("TotalTimeSeconds", lap.Duration);
            xml.Value("DistanceMeters", lap.DistanceM);
            xml.Value("Calories", lap.Kilocalories);
            HeartRate(xml, "AverageHeartRateBpm", lap.AverageHeartRateBpm);
            HeartRate(xml, "MaximumHeartRateBpm", lap.MaxHeartRateBpm);
            xml.Element("Track", () =>
            {
                foreach (var point in points)
                    Write(xml, track.Start, point);
            });
        });

    static void Write(XmlText xml, DateTimeOffset start, TrackPoint point) => xml.Element("Trackpoint", () =>
    {
        xml.Value("Time", start.AddSeconds(point.Seconds));
        xml.Element("Position", () =>
        {
            xml.Value("LatitudeDegrees", point.Latitude);
            xml.Value("LongitudeDegrees", point.Longitude);
        });
        xml.Value("AltitudeMeters", point.AltitudeM);
        xml.Value("DistanceMeters", point.DistanceM);
        HeartRate(xml, "HeartRateBpm", point.HeartRateBpm);
        if (point.PowerW is { } watts)
            xml.Element("Extensions", () => xml.Element("ns3:TPX", () => xml.Value("ns3:Watts", watts)));
    });

    static void HeartRate(XmlText xml, string name, int? bpm)
    {
        if (bpm is { } rate)
            xml.Element(name, () => xml.Value("Value", rate));
    }
}
