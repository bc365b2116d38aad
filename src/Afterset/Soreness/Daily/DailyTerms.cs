namespace Afterset.Soreness.Daily;

/// <summary>What the loads of the days before say about a morning, beside the athlete's usual training day.</summary>
/// <remarks>A relative load is (load / mean load of the training days so far)^exponent; the mean starts from a usual value that counts as some days.</remarks>
struct DailyTerms
{
    readonly DailySorenessModel _model;
    double _loads, _trainingDays;
    double _yesterday, _twoAgo, _threeAgo, _fourAgo;
    double _accustomed;

    internal DailyTerms(DailySorenessModel model) =>
        (_model, _loads, _trainingDays) = (model, model.UsualLoad * model.UsualLoadDays, model.UsualLoadDays);

    /// <summary>Relative load of yesterday.</summary>
    internal readonly double Yesterday => Relative(_yesterday);

    /// <summary>Relative load of the day before yesterday.</summary>
    internal readonly double TwoAgo => Relative(_twoAgo);

    /// <summary>Relative loads of the two days before that, added.</summary>
    internal readonly double ThreeAndFourAgo => Relative(_threeAgo) + Relative(_fourAgo);

    /// <summary>Fading mean of relative loads up to yesterday: what the athlete is used to.</summary>
    internal readonly double Accustomed => _accustomed;

    /// <summary>Goes on to the next morning.</summary>
    /// <param name="load">Load of the day that ended.</param>
    internal void EndDay(double load)
    {
        (_yesterday, _twoAgo, _threeAgo, _fourAgo) = (load, _yesterday, _twoAgo, _threeAgo);
        if (load > 0)
            (_loads, _trainingDays) = (_loads + load, _trainingDays + 1);
        _accustomed += (1 - _model.AccustomedKept) * (Relative(load) - _accustomed);
    }

    /// <summary>Goes on over days without load.</summary>
    internal void Rest(int days)
    {
        for (var day = 0; day < Math.Min(days, 4); day++)
            EndDay(0);
        if (days > 4)
            _accustomed *= Math.Pow(_model.AccustomedKept, days - 4);
    }

    readonly double Relative(double load) => load > 0 ? Math.Pow(load / (_loads / _trainingDays), _model.LoadExponent) : 0;
}
