using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>One forecast from the evening before, beside what was told and what could have been known.</summary>
readonly record struct RegionForecasted(int CheckIns, double Told, SorenessEstimate Forecast, double Oracle)
{
    internal bool IsInside => Told >= Forecast.Low && Told <= Forecast.High;
}

/// <summary>What is believed of a gain after so many check-ins, beside the truth.</summary>
/// <param name="Of">Whose: the person's, a rated muscle's, or that of one never rated.</param>
/// <param name="Where">Which muscle; null for the person.</param>
/// <param name="Athlete">Which athlete.</param>
/// <param name="Noise">How far what they tell strays from the model, as a variance.</param>
/// <param name="CheckIns">How many check-ins.</param>
/// <param name="Learned">What is believed.</param>
/// <param name="True">What it is.</param>
readonly record struct RegionGain(GainOf Of, RegionSide? Where, int Athlete, double Noise, int CheckIns, ResponseEstimate Learned, double True)
{
    internal double Off => Learned.Mean - True;

    internal bool IsWithin20Percent => Math.Abs(Off) <= 0.2 * True;

    internal bool IsInside => True >= Learned.Low && True <= Learned.High;
}

/// <summary>Whose gain.</summary>
enum GainOf
{
    /// <summary>The person's: what all muscles share.</summary>
    Person,

    /// <summary>A rated muscle's.</summary>
    Rated,

    /// <summary>That of a muscle that nobody rates, beside rated ones of its group.</summary>
    NeverRated,
}

/// <summary>Whether the recovery that is believed most after so many check-ins is the right one, and how much the right one is believed.</summary>
readonly record struct RegionRecoveryGuess(int CheckIns, bool IsUsual, bool IsRight, double Weight);

/// <summary>How well the regional learner finds what simulated athletes are like.</summary>
sealed class RegionRecovery
{
    /// <summary>Athletes in every scenario.</summary>
    internal const int Athletes = 60;

    /// <summary>Athletes where nothing is wrong; only as many as elsewhere are also forecast.</summary>
    internal const int MostAthletes = 200;

    /// <summary>Athletes far from the end of the scale.</summary>
    internal const int AthletesFarFromZero = 100;

    /// <summary>Check-ins after which is asked what was learned.</summary>
    internal static readonly int[] Asked = [0, 5, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300];

    static readonly Dictionary<Scenario, Lazy<RegionRecovery>> Known = [];

    RegionRecovery(IReadOnlyList<RegionForecasted> forecasts, IReadOnlyList<RegionGain> gains, IReadOnlyList<RegionRecoveryGuess> recoveries) =>
        (Forecasts, Gains, Recoveries) = (forecasts, gains, recoveries);

    internal IReadOnlyList<RegionForecasted> Forecasts { get; }

    internal IReadOnlyList<RegionGain> Gains { get; }

    internal IReadOnlyList<RegionRecoveryGuess> Recoveries { get; }

    /// <summary>Worked out once, whoever asks.</summary>
    internal static RegionRecovery Of(Scenario scenario)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(scenario, out var known))
                Known[scenario] = known = new(() => Run(scenario));
            return known.Value;
        }
    }

    static RegionRecovery Run(Scenario scenario)
    {
        var isRight = scenario == Scenario.Right || scenario == Scenario.TwiceWeekly || scenario == Scenario.FarFromZero;
        var lives = new RegionLearner[!isRight ? Athletes : scenario == Scenario.FarFromZero ? AthletesFarFromZero : MostAthletes];
        var (mornings, from, until) = (scenario == Scenario.Right || scenario == Scenario.FarFromZero ? 304 : 104, isRight ? 0 : 60, isRight ? 140 : 101);
        Parallel.For(0, lives.Length, number =>
            lives[number] = RegionLearner.Follow(RegionAthlete.Live(scenario, number, mornings), number, scenario, number < Athletes ? from..until : 0..0));
        return new([.. lives.SelectMany(life => life.Forecasts)], [.. lives.SelectMany(life => life.Gains)], [.. lives.SelectMany(life => life.Recoveries)]);
    }
}
