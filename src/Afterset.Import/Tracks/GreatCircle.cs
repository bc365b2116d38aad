namespace Afterset.Import.Tracks;

/// <summary>Distances on a ball of the earth's mean radius.</summary>
static class GreatCircle
{
    const double EarthRadiusM = 6_371_000;
    const double RadiansInDegree = Math.PI / 180;

    /// <summary>Metres between two positions given in degrees (haversine).</summary>
    internal static double Metres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var sinLatitude = Math.Sin((latitude2 - latitude1) * RadiansInDegree / 2);
        var sinLongitude = Math.Sin((longitude2 - longitude1) * RadiansInDegree / 2);
        var a = (sinLatitude * sinLatitude)
            + (Math.Cos(latitude1 * RadiansInDegree) * Math.Cos(latitude2 * RadiansInDegree) * sinLongitude * sinLongitude);
        return 2 * EarthRadiusM * Math.Asin(Math.Sqrt(Math.Min(1, a)));
    }
}
