namespace Afterset.Soreness.Daily;

/// <summary>Where the unknowns of the daily model stand in its state.</summary>
static class DailyState
{
    internal const int Level = 0;
    internal const int Yesterday = 1;
    internal const int TwoAgo = 2;
    internal const int ThreeAndFourAgo = 3;
    internal const int Accustomed = 4;
    internal const int Monday = 5;
    internal const int CarryOver = 12;
    internal const int Drift = 13;
    internal const int Count = 14;
}
