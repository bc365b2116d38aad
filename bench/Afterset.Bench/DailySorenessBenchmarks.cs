using Afterset.Soreness.Daily;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>Ten years of daily reports, each forecast before it is told. Budget: 5 ms.</summary>
[MemoryDiagnoser]
public class DailySorenessBenchmarks
{
    readonly SeriesDay[] _days = [.. DailySeries.Days(3650, seed: 1)];
    DailySoreness _known = DailySeries.Told(DailySeries.Days(3650, seed: 1));
    DateOnly _next = DailySeries.First.AddDays(3650);

    /// <summary>The bare pass beside which the rest is measured: what the loads say about each morning, and nothing else.</summary>
    [Benchmark(Baseline = true)]
    public double Loads_alone()
    {
        var (terms, sum) = (new DailyTerms(DailySorenessModel.Default), 0.0);
        foreach (var day in _days)
        {
            sum += terms.Yesterday + terms.TwoAgo + terms.ThreeAndFourAgo + terms.Accustomed;
            terms.EndDay(day.Load);
        }

        return sum;
    }

    [Benchmark]
    public double Ten_years_forecast_and_told()
    {
        var (athlete, sum) = (new DailySoreness(DailySeries.OneToFive), 0.0);
        foreach (var day in _days)
        {
            sum += athlete.Forecast(day.Date).Mean;
            athlete.Tell(day);
        }

        return sum;
    }

    [Benchmark]
    public double One_more_report()
    {
        // The calendar ends in the year 9999; then an athlete of 60 days takes over.
        if (_next.Year == 9999)
            (_known, _next) = (DailySeries.Told(DailySeries.Days(60, seed: 1)), DailySeries.First.AddDays(60));
        var mean = _known.Forecast(_next).Mean;
        _known.Tell(_days[_next.DayNumber % _days.Length] with { Date = _next });
        _next = _next.AddDays(1);
        return mean;
    }
}
