namespace Afterset.Soreness.Daily;

/// <summary>How a person uses a scale: numbers they like or avoid, and telling the same as last time.</summary>
/// <remarks>
/// A normal forecast gives each number its share. Each share is multiplied by how often the number was told beside how
/// often it was expected, and the last number's share once more by how often it was told again beside how often that
/// was expected. All four counts start from a prior and fade.
/// </remarks>
sealed class ScaleUse
{
    readonly KnownSettings _settings;
    readonly double[] _told;
    readonly double[] _foreseen;
    readonly double[] _raw;
    readonly double[] _shares;
    double _repeated, _repeatsForeseen, _sameForeseen;
    int? _last;

    internal ScaleUse(int steps, DailySorenessModel model)
    {
        _settings = new(model.ScaleUse["valuePrior"], model.ScaleUse["repeatPrior"], model.ScaleUse["memory"], model.Has(DailySorenessPart.ScaleUse));
        (_told, _foreseen, _raw, _shares) = (new double[steps + 1], new double[steps + 1], new double[steps + 1], new double[steps + 1]);
    }

    readonly record struct KnownSettings(double ValuePrior, double RepeatPrior, double Memory, bool IsUsed);

    /// <summary>Shares of the numbers, from no soreness up, for a normal forecast in steps. They add up to 1. Valid until the next call.</summary>
    internal ReadOnlySpan<double> Shares(double mean, double deviation)
    {
        Spread(mean, deviation);
        _raw.CopyTo(_shares, 0);
        if (!_settings.IsUsed)
            return _shares;
        for (var number = 0; number < _shares.Length; number++)
            _shares[number] *= (_told[number] + _settings.ValuePrior) / (_foreseen[number] + _settings.ValuePrior);
        Normalise(_shares);
        if (_last is { } last)
        {
            _sameForeseen = _shares[last];
            _shares[last] *= (_repeated + _settings.RepeatPrior) / (_repeatsForeseen + _settings.RepeatPrior);
            Normalise(_shares);
        }

        return _shares;
    }

    /// <summary>What <see cref="Shares"/> gave last.</summary>
    internal ReadOnlySpan<double> LastShares => _shares;

    /// <summary>Learns what was told where <see cref="Shares"/> was expected last.</summary>
    internal void Learn(int told)
    {
        for (var number = 0; number < _told.Length; number++)
        {
            _told[number] = (_told[number] * _settings.Memory) + (number == told ? 1 : 0);
            _foreseen[number] = (_foreseen[number] * _settings.Memory) + _raw[number];
        }

        if (_last is { } last)
        {
            _repeated = (_repeated * _settings.Memory) + (told == last ? 1 : 0);
            _repeatsForeseen = (_repeatsForeseen * _settings.Memory) + _sameForeseen;
        }

        _last = told;
    }

    // Everything beyond an end is told as the end.
    void Spread(double mean, double deviation)
    {
        var below = 0.0;
        for (var number = 0; number < _raw.Length; number++)
        {
            var upTo = number == _raw.Length - 1 ? 1 : NormalDistribution.Below((number + 0.5 - mean) / deviation);
            _raw[number] = Math.Max(0, upTo - below);
            below = upTo;
        }
    }

    static void Normalise(double[] shares)
    {
        var total = 0.0;
        foreach (var share in shares)
            total += share;
        for (var number = 0; number < shares.Length; number++)
            shares[number] /= total;
    }
}
