namespace Afterset.Soreness;

/// <summary>What a rating at an end of the scale says: not that just so much was felt, but that it was within half a point of the end or beyond.</summary>
/// <remarks>
/// Expectation propagation (Minka 2001) with one site for each such rating: the normal rating, with noise of its own, after which
/// mean and variance of what may have been felt are what they are when all that lies farther from the end is cut off.
/// </remarks>
static class EndOfScale
{
    // A whole number stands for what is within half of it.
    const double Half = 0.5;
    const double Lowest = 0;
    const double Highest = 10;

    // Where less is cut off nothing is learned, and where all but less is, no more is claimed to be known.
    const double Least = 1e-12;

    internal static bool IsAt(double rating) => rating is <= Lowest or >= Highest;

    /// <summary>The normal rating that stands for one at an end.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="mean">What was expected to be felt, in points.</param>
    /// <param name="variance">Its variance, that of a rating included.</param>
    internal static Site Of(double rating, double mean, double variance)
    {
        var (deviation, up) = (Math.Sqrt(variance), rating >= Highest ? 1 : -1);
        var edge = ((up * (rating - mean)) - Half) / deviation;
        var (share, hazard, logs) = Beyond(edge);
        var outward = hazard - edge;
        var cut = Math.Clamp(hazard * outward, Least, 1 - Least);
        return new(mean + (up * deviation / outward), variance * (1 - cut) / cut, logs - Math.Log(share * share * variance / cut) - (cut / (outward * outward)));
    }

    // Of a standard normal number: how often it is above, and its density there beside that; of far edges the ratio of both, and −2 log of the rest.
    static (double Share, double Hazard, double Logs) Beyond(double edge)
    {
        if (edge >= 0)
        {
            var ratio = NormalDistribution.ShareAboveByDensity(edge);
            return (ratio, 1 / ratio, (edge * edge) + (2 * NormalDistribution.HalfLogOfTwoPi));
        }

        var density = NormalDistribution.Density(edge);
        var share = 1 - (density * NormalDistribution.ShareAboveByDensity(-edge));
        return (share, density / share, 0);
    }
}

/// <summary>A normal rating that stands for one at an end of the scale.</summary>
/// <param name="Rating">What is taken to be felt, in points; beyond the end.</param>
/// <param name="Noise">Variance that comes on top of that of any rating.</param>
/// <param name="Misfit">−2 log of what the probability of the rating is beside the density of the one that stands for it.</param>
readonly record struct Site(double Rating, double Noise, double Misfit);
