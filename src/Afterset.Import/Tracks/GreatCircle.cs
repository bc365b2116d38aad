namespace Afterset.Import.Tracks;

/// <summary>Distances on a ball of the earth's mean radius.</summary>
static class GreatCircle
{
    const double EarthRadiusM = 6_371_000;
    const double RadiansInDegree = Math.PI / 180;

    /// <summary>Below this the first terms of a series are exact to the last digit of a double, and much faster.</summary>
    const double Small = 1e-3;

    /// <summary>The cosine of degrees.</summary>
    internal static double Cos(double degrees) => Math.Cos(degrees * RadiansInDegree);

    /// <summary>Metres between two positions given in degrees (haversine).</summary>
    internal static double Metres(double latitude1, double longitude1, double latitude2, double longitude2) =>
        Metres(latitude2 - latitude1, longitude2 - longitude1, Cos(latitude1) * Cos(latitude2));

    /// <summary>The same from the differences in degrees and the product of both latitudes' cosines.</summary>
    internal static double Metres(double north, double east, double cosines)
    {
        var sinNorth = Sin(north * RadiansInDegree / 2);
        var sinEast = Sin(east * RadiansInDegree / 2);
        var a = (sinNorth * sinNorth) + (cosines * sinEast * sinEast);
        return 2 * EarthRadiusM * Asin(Math.Sqrt(Math.Min(1, a)));
    }

    static double Sin(double x) => Math.Abs(x) < Small ? x * (1 - (x * x / 6 * (1 - (x * x / 20)))) : Math.Sin(x);

    static double Asin(double x) => x < Small ? x * (1 + (x * x / 6 * (1 + (x * x * 9 / 20)))) : Math.Asin(x);
}
