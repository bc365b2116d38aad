namespace Afterset.Import.Gpx;

/// <summary>The elements of GPX and its extensions that matter.</summary>
enum GpxElement
{
    None,
    Track,
    Segment,
    Point,
    Name,
    Type,
    Elevation,
    Time,
    HeartRate,
    Power,
    Speed,
}
