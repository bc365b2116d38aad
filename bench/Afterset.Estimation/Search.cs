namespace Afterset.Estimation;

/// <summary>Looks for better numbers one after another: a step that helps grows, one that does not shrinks and turns round.</summary>
/// <remarks>When all steps have become small they start anew, until that finds nothing either. The way is the same on every run; only how far it goes depends on the time.</remarks>
public sealed class Search(Numbers numbers, Objective objective, IReadOnlyList<double> start, double pull = Search.UsualPull)
{
    /// <summary>
    /// What a squared distance of 1 from the start, as a logarithm, takes from the objective. Numbers held like this carry over
    /// to another group better than numbers held a tenth as much, and to other players of the team as well as those.
    /// </summary>
    public const double UsualPull = 0.005;

    const double FirstStep = 0.1;
    const double SmallestStep = 0.002;
    const double Worth = 0.00002;
    const int Seed = 5;

    readonly double[] _best = [.. start];
    readonly double[] _steps = new double[start.Count];

    /// <summary>The numbers found.</summary>
    public IReadOnlyList<double> Best => _best;

    /// <summary>How often the objective was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Whether the search ended because no step helped, rather than because time was over.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The objective less a small pull towards the start.</summary>
    public double Value { get; private set; }

    /// <summary>Searches until nothing helps or the time is over.</summary>
    public Search Run(TimeSpan longest)
    {
        var (since, chance) = (TimeProvider.System.GetTimestamp(), new Random(Seed));
        var order = Enumerable.Range(0, _best.Length).ToArray();
        (Value, var before) = (Ask(), double.NegativeInfinity);
        while (Value - before > Worth)
        {
            before = Value;
            for (var number = 0; number < _steps.Length; number++)
                _steps[number] = FirstStep * numbers.Width(number);
            while (order.Any(number => Math.Abs(_steps[number]) >= SmallestStep * numbers.Width(number)))
            {
                chance.Shuffle(order);
                foreach (var number in order)
                {
                    if (TimeProvider.System.GetElapsedTime(since) > longest)
                        return this;
                    Improve(number);
                }
            }
        }

        IsDone = true;
        return this;
    }

    void Improve(int number)
    {
        if (Try(number, _steps[number]))
            _steps[number] *= 1.5;
        else if (Try(number, -_steps[number]))
            _steps[number] *= -1.5;
        else
            _steps[number] /= 2;
    }

    bool Try(int number, double step)
    {
        var before = _best[number];
        _best[number] = numbers.Within(number, before + step);
        if (_best[number] != before && Ask() is var value && value > Value)
        {
            Value = value;
            return true;
        }

        _best[number] = before;
        return false;
    }

    double Ask()
    {
        Asked++;
        return objective.Of(numbers.Model(_best)) - (pull * _best.Zip(start).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)));
    }
}
