using Afterset.Soreness.Daily;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>One forecast of a simulated morning beside what was told and what could have been known.</summary>
readonly record struct DailyForecasted(int Reports, double Told, DailyForecast Forecast, double OwnMean, double Oracle);

/// <summary>What the learner thinks that a usual training day does, after so many reports, beside the truth: points.</summary>
readonly record struct DailyResponse(int Reports, double Learned, double True);

/// <summary>How well the whole-body learner finds what simulated athletes are like.</summary>
sealed class DailyRecovery
{
    /// <summary>Athletes in every scenario.</summary>
    internal const int Athletes = 60;

    /// <summary>Reports before; forecasts are pooled from there to half as many again.</summary>
    internal static readonly int[] Reports = [10, 30, 100, 300];

    static readonly Dictionary<Scenario, Lazy<DailyRecovery>> Known = [];
    static readonly SorenessScale Scale = SorenessScale.TryFrom(0, 10, isLowSorest: false)!;

    DailyRecovery(IReadOnlyList<DailyForecasted> forecasts, IReadOnlyList<DailyResponse> responses) => (Forecasts, Responses) = (forecasts, responses);

    internal IReadOnlyList<DailyForecasted> Forecasts { get; }

    internal IReadOnlyList<DailyResponse> Responses { get; }

    /// <summary>Worked out once, whoever asks.</summary>
    internal static DailyRecovery Of(Scenario scenario)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(scenario, out var known))
                Known[scenario] = known = new(() => Run(scenario, 7 * (scenario == Scenario.Right ? TrainingLife.Weeks : 36)));
            return known.Value;
        }
    }

    internal DailyScore Score(int reports) => DailyScore.Of(Forecasts.Where(one => one.Reports >= reports && one.Reports < reports * 3 / 2));

    internal ResponseScore ResponseAfter(int reports) => ResponseScore.Of(Responses.Where(one => one.Reports == reports));

    static DailyRecovery Run(Scenario scenario, int days)
    {
        var lives = new (List<DailyForecasted> Forecasts, List<DailyResponse> Responses)[Athletes];
        Parallel.For(0, Athletes, number => lives[number] = Follow(DailyAthlete.Live(scenario, number, days)));
        return new([.. lives.SelectMany(life => life.Forecasts)], [.. lives.SelectMany(life => life.Responses)]);
    }

    static (List<DailyForecasted> Forecasts, List<DailyResponse> Responses) Follow(DailyLife life)
    {
        var (learner, forecasts, responses, sum) = (new DailySoreness(Scale), new List<DailyForecasted>(), new List<DailyResponse>(), 0.0);
        for (var day = 0; day < life.Seen.Count; day++)
        {
            var seen = life.Seen[day];
            if (life.Felt[day].Told is { } told && learner.Reports >= Backtest.ReportsBefore)
                forecasts.Add(new(learner.Reports, told, learner.Forecast(seen.Date), sum / learner.Reports, life.Felt[day].Expected));
            sum += seen.Soreness ?? 0;
            learner.Tell(seen);
            if (seen.Soreness is not null && Reports.Contains(learner.Reports))
                responses.Add(new(learner.Reports, Response(life.Seen, day), life.Felt[day].Response));
        }

        return (forecasts, responses);
    }

    // The forecast after a usual training day less the one after a day of rest.
    static double Response(List<SeriesDay> seen, int until)
    {
        var trained = seen.Take(until + 1).Where(day => day.Load > 0).Select(day => day.Load).DefaultIfEmpty(0).Average();
        return After(seen, until, trained) - After(seen, until, 0);
    }

    static double After(List<SeriesDay> seen, int until, double load)
    {
        var learner = new DailySoreness(Scale);
        for (var day = 0; day < until; day++)
            learner.Tell(seen[day]);
        learner.Tell(seen[until] with { Load = load });
        return learner.Forecast(seen[until].Date.AddDays(1)).Mean;
    }
}
