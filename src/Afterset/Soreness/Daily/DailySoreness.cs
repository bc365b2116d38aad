namespace Afterset.Soreness.Daily;

/// <summary>Forecasts what one athlete will tell of whole-body soreness in the morning, and learns from every report.</summary>
/// <remarks>Days are told in order. Nothing but what was told before a day goes into its forecast.</remarks>
public sealed class DailySoreness
{
    readonly SorenessScale _scale;
    readonly DailySorenessModel _model;
    readonly DailyFilter _filter;
    readonly ScaleUse _use;
    readonly double _stepsEach;
    DailyTerms _terms;
    DrawnRange _range;
    double _modelled, _sum;
    double _squaredError, _ofOwnMean;
    DateOnly? _today;
    double _loadToday;
    DateOnly? _expected;
    bool _isTold;

    /// <summary>For an athlete of whom nothing is known.</summary>
    /// <param name="scale">How soreness is told.</param>
    /// <param name="model">The numbers; null for data/soreness.</param>
    public DailySoreness(SorenessScale scale, DailySorenessModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        (_scale, _model) = (scale, model ?? DailySorenessModel.Default);
        (_filter, _use, _terms, _range) = (new(_model), new(scale.Steps, _model), new(_model), new(_model));
        _stepsEach = scale.Steps / _model.StepsOfNumbers;
    }

    /// <summary>Reports told so far.</summary>
    public int Reports { get; private set; }

    /// <summary>Whether the model has clearly been worse than the athlete's own mean, so that the mean is the forecast.</summary>
    public bool IsFallenBack => _model.FallBack.GivesWay(Reports - Backtest.ReportsBefore, _squaredError, _ofOwnMean);

    /// <summary>What will be told in the morning of a day.</summary>
    /// <param name="day">A day after the last one that was told. Days in between without a word count as days without load.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the last one that was told: our bug.</exception>
    public DailyForecast Forecast(DateOnly day)
    {
        GoTo(day);
        _expected = day;
        var (mean, variance) = _filter.Expect(_terms, ((int)day.DayOfWeek + 6) % 7);
        var (steps, deviation) = (mean * _stepsEach, Math.Sqrt(variance) * _stepsEach);
        var shares = _use.Shares(steps, deviation);
        _range.Find(shares);
        var weight = _model.ScaleUseWeight;
        _modelled = (weight * Mean(shares)) + ((1 - weight) * Math.Clamp(steps, 0, _scale.Steps));
        return new DailyForecast(IsFallenBack ? _sum / Reports : _modelled, _range.Low, _range.High, _range.WholeLow, _range.WholeHigh).On(_scale);
    }

    /// <summary>Tells a day. What was told of its soreness belongs to the morning, its load to the time after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the last one that was told, or its soreness is not on the scale: our bug.</exception>
    public void Tell(SeriesDay day)
    {
        GoTo(day.Date);
        if (day.Soreness is { } told)
            Learn(day.Date, told);
        (_loadToday, _isTold) = (day.Load, true);
    }

    /// <summary>The share that the last forecast gave to a number.</summary>
    internal double ShareOf(double told) => _use.LastShares[Number(_scale.StepsOf(told))];

    void Learn(DateOnly date, double told)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(_scale.Holds(told), other: false, nameof(told));
        if (_expected != date)
            Forecast(date);
        var steps = _scale.StepsOf(told);
        _filter.Learn(steps / _stepsEach);
        _use.Learn(Number(steps));
        _range.Learn(steps);
        Score(steps);
        _sum += steps;
        Reports++;
    }

    void Score(double told)
    {
        if (Reports < Backtest.ReportsBefore)
            return;
        var (off, ofMean) = (told - _modelled, told - (_sum / Reports));
        _squaredError += off * off;
        _ofOwnMean += ofMean * ofMean;
    }

    void GoTo(DateOnly day)
    {
        if (_today is not { } today)
        {
            _today = day;
            return;
        }

        var days = day.DayNumber - today.DayNumber;
        ArgumentOutOfRangeException.ThrowIfLessThan(days, _isTold ? 1 : 0, nameof(day));
        if (days == 0)
            return;
        _terms.EndDay(_loadToday);
        _terms.Rest(days - 1);
        _filter.Pass(days);
        (_today, _loadToday, _isTold) = (day, 0, false);
    }

    static int Number(double steps) => (int)Math.Round(steps, MidpointRounding.AwayFromZero);

    static double Mean(ReadOnlySpan<double> shares)
    {
        var mean = 0.0;
        for (var number = 1; number < shares.Length; number++)
            mean += number * shares[number];
        return mean;
    }
}
