using Afterset.Body;

namespace Afterset.Soreness;

/// <summary>How people differ before anything is known of one: the prior of <see cref="AthleteResponse"/>, from data/soreness.</summary>
/// <remarks>What cannot be learned in closed form, recovery and steadiness, is a small grid of hypotheses: three times three.</remarks>
sealed class ResponsePrior
{
    /// <summary>How many factors on recovery there are.</summary>
    internal const int Recoveries = 3;

    /// <summary>How many hypotheses there are: recovery changes slowest.</summary>
    internal const int Hypotheses = Recoveries * Steadinesses;

    /// <summary>Arms, trunk, legs.</summary>
    internal const int Groups = 3;

    /// <summary>The group of what belongs to none.</summary>
    internal const int NoGroup = -1;

    const int Steadinesses = 3;

    readonly Dictionary<RegionId, int> _groups = [];

    internal ResponsePrior(SorenessModel model)
    {
        var (response, uncertainty) = (model.Response, model.Uncertainty);
        var gain = Square(uncertainty["betweenPeople"]);
        BaselineOfPerson = Square(response["baselineOfPerson"]);
        BaselineOfMuscle = Square(response["baselineOfMuscle"]);
        GainOfPerson = gain * response["gainShareOfPerson"];
        GainOfGroup = gain * response["gainShareOfGroup"];
        GainOfMuscle = gain - GainOfPerson - GainOfGroup;
        HalvesInHours = uncertainty["unexplainedHalvesIn"];
        Recovery = [response["fasterRecovery"], 1, 1 / response["fasterRecovery"]];
        LogRecovery = [.. Recovery.Select(factor => Math.Log(factor))];

        var usual = response["usualRecoveryWeight"];
        double[] recoveryWeights = [(1 - usual) / 2, usual, (1 - usual) / 2];
        double[] steadiness = [response["steadier"], 1, response["lessSteady"]];
        double[] weights = [response["steadierWeight"], 1 - response["steadierWeight"] - response["lessSteadyWeight"], response["lessSteadyWeight"]];
        var cells = Enumerable.Range(0, Hypotheses).Select(h => (Recovery: h / Steadinesses, Steadiness: h % Steadinesses)).ToList();
        Weights = [.. cells.Select(cell => recoveryWeights[cell.Recovery] * weights[cell.Steadiness])];
        Noise = [.. cells.Select(cell => Square(model.RatingNoise * steadiness[cell.Steadiness]))];
        Unexplained = [.. cells.Select(cell => Square(uncertainty["unexplained"] * steadiness[cell.Steadiness]))];
        Rest = Enumerable.Range(0, Hypotheses).Sum(h => Weights[h] * (Noise[h] + Unexplained[h]));
        foreach (var region in BodyCatalogue.Default.Regions)
            _groups[region.Id] = BodyCatalogue.Default.LimbOf(region) switch { "arm" => 0, "leg" => 2, _ => 1 };
    }

    /// <summary>Variance between people of the usual level, in square points.</summary>
    internal double BaselineOfPerson { get; }

    /// <summary>Variance between the muscles of one person of the usual level.</summary>
    internal double BaselineOfMuscle { get; }

    /// <summary>Variance between people of the gain.</summary>
    internal double GainOfPerson { get; }

    /// <summary>Variance between arms, trunk and legs of one person of the gain.</summary>
    internal double GainOfGroup { get; }

    /// <summary>Variance between the muscles of one group of the gain.</summary>
    internal double GainOfMuscle { get; }

    /// <summary>Factors on the hours to the peak.</summary>
    internal double[] Recovery { get; }

    internal double[] LogRecovery { get; }

    /// <summary>Of each hypothesis: how much it is believed.</summary>
    internal double[] Weights { get; }

    /// <summary>Of each hypothesis: variance of a rating.</summary>
    internal double[] Noise { get; }

    /// <summary>Variance of a rating of one who rests, of whom the usual level is known.</summary>
    internal double Rest { get; }

    /// <summary>Of each hypothesis: variance of what no workout explains.</summary>
    internal double[] Unexplained { get; }

    internal double HalvesInHours { get; }

    /// <summary>Which recovery a hypothesis has.</summary>
    internal static int RecoveryOf(int hypothesis) => hypothesis / Steadinesses;

    /// <summary>Arms 0, trunk 1, legs 2.</summary>
    internal int GroupOf(RegionId region) => _groups.GetValueOrDefault(region, 1);

    /// <summary>What is left of the unexplained part after so long.</summary>
    internal double Left(TimeSpan since) => since > TimeSpan.Zero ? Math.Pow(0.5, since.TotalHours / HalvesInHours) : 1;

    /// <summary>Variance of what moves so with the shared unknowns, while nothing is known of them.</summary>
    internal double SharedVariance(Shared moves) =>
        (BaselineOfPerson * moves.Baseline * moves.Baseline) + (GainOfPerson * moves.Gain * moves.Gain) + (GainOfGroup * moves.Group * moves.Group);

    static double Square(double x) => x * x;
}
