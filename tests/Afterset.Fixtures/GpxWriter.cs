namespace Afterset.Fixtures;

/// <summary>Writes GPX 1.1; heart rate goes into Garmin's extension.</summary>
public static class GpxWriter
{
    public static byte[] Write(RecordedTrack track) => Write([track]);

    public static byte[] Write(IReadOnlyList<RecordedTrack> tracks)
    {
        using var xml = new XmlText("http://www.topografix.com/GPX/1/1", "gpxtpx", "http://www.garmin.com/xmlschemas/TrackPointExtension/v1");
        return xml.Document("gpx", [("version", "1.1"), ("creator", "Afterset")], () =>
        {
            foreach (var track in tracks)
                Write(xml, track);
        });
    }

    static void Write(XmlText xml, RecordedTrack track) => xml.Element("trk", () =>
    {
        xml.Value("name", track.Title);
        xml.Value("type", track.Sport);
        foreach (var segment in Segments(track.Points))
        {
            xml.Element("trkseg", () =>
            {
                foreach (var point in segment)
                    Write(xml, track.Start, point);
            });
        }
    });

    static void Write(XmlText xml, DateTimeOffset start, TrackPoint point) =>
        xml.Element("trkpt", [("lat", point.Latitude), ("lon", point.Longitude)], () =>
        {
            xml.Value("ele", point.AltitudeM);
            xml.Value("time", start.AddSeconds(point.Seconds));
            if (point.HeartRateBpm is null && point.PowerW is null)
                return;
            xml.Element("extensions", () =>
            {
                xml.Value("power", point.PowerW);
                if (point.HeartRateBpm is { } bpm)
                    xml.Element("gpxtpx:TrackPointExtension", () => xml.Value("gpxtpx:hr", bpm));
            });
        });

    static IEnumerable<IReadOnlyList<TrackPoint>> Segments(IReadOnlyList<TrackPoint> points)
    {
        var segment = new List<TrackPoint>();
        foreach (var point in points)
        {
            if (point.BeginsSegment && segment.Count > 0)
            {
                yield return segment;
                segment = [];
            }

            segment.Add(point);
        }

        if (segment.Count > 0)
            yield return segment;
    }
}
