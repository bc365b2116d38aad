using System.Xml;
using Afterset.Fixtures;
using Afterset.Import;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>GPX and TCX against a bare pass of the runtime's own XML reader over the same bytes. Budget: 1.5 times.</summary>
[MemoryDiagnoser]
public class XmlBenchmarks
{
    byte[] _bytes = [];

    [Params("gpx", "tcx")]
    public string Format { get; set; } = "";

    [Params(20_000)]
    public int Points { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var track = new RecordedTrack
        {
            Sport = "Running",
            Title = "Bench",
            Start = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
            Points = [.. Enumerable.Range(0, Points).Select(Point)],
            Laps = [new TrackLap(0, Points) { DistanceM = Points * 3 }],
        };
        _bytes = Format is "gpx" ? GpxWriter.Write(track) : TcxWriter.Write(track);
    }

    [Benchmark(Baseline = true)]
    public int BareXmlReader()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes));
        var nodes = 0;
        while (reader.Read())
            nodes++;
        return nodes;
    }

    [Benchmark]
    public ImportResult Afterset() => WorkoutReader.Read(_bytes);

    static TrackPoint Point(int index) => new()
    {
        Seconds = index,
        Latitude = 0.01 + (index * 0.0000271),
        Longitude = 0.02 + (index * 0.0000013),
        AltitudeM = Math.Round(120 + (40 * Math.Sin(index / 300.0)), 1),
        DistanceM = index * 3.01,
        HeartRateBpm = 130 + (index % 40),
        PowerW = 240 + (index % 30),
    };
}
