using Afterset.Evidence;

namespace Afterset.Soreness;

/// <summary>When a forecast gives way to a simple guess: soreness/fall-back.</summary>
public sealed class FallBackRule
{
    internal FallBackRule(KnownValues rule) => (After, WorseBy) = ((int)rule["after"], rule["worseBy"]);

    /// <summary>Reports that must have been forecast.</summary>
    public int After { get; }

    /// <summary>Squared error beside that of the guess from which the forecast gives way; above 1.</summary>
    public double WorseBy { get; }

    /// <summary>Whether the guess is to be shown.</summary>
    /// <param name="forecasts">Reports that were forecast.</param>
    /// <param name="squaredError">Sum or mean of the forecast's squared errors.</param>
    /// <param name="ofGuess">The same of the guess, over the same reports.</param>
    public bool GivesWay(int forecasts, double squaredError, double ofGuess) => forecasts >= After && squaredError > WorseBy * ofGuess;
}
