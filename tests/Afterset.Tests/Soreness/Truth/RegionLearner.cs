using Afterset.Body;
using Afterset.Soreness;

namespace Afterset.Tests.Soreness.Truth;

/// <summary>The learner at the side of one athlete.</summary>
sealed class RegionLearner
{
    readonly RegionLife _life;
    readonly int _number;
    readonly Dictionary<RegionSide, Bout[]> _bouts;
    readonly SorenessModel _model;
    AthleteResponse _response;

    RegionLearner(RegionLife life, int number, SorenessModel model)
    {
        (_life, _number, _model, _response) = (life, number, model, AthleteResponse.Before(model));
        _bouts = RegionAthlete.Rated.ToDictionary(place => place, place => RegionAthlete.Bouts(life.Known, place));
    }

    internal List<RegionForecasted> Forecasts { get; } = [];

    internal List<RegionGain> Gains { get; } = [];

    internal List<RegionRecoveryGuess> Recoveries { get; } = [];

    internal static RegionLearner Follow(RegionLife life, int number, Scenario scenario, Range forecasts)
    {
        var learner = new RegionLearner(life, number, RegionAthlete.ModelOf(scenario));
        var later = TimeSpan.FromDays(scenario.History switch
        {
            History.DatedDayLate => 1,
            History.DatedDayEarly => -1,
            History.AsItWas or History.ThirdMissing or History.LoggedTwice or History.TwiceAtFirst or History.RatedHigher or History.FirstMonthMissing => 0,
        });
        var (learned, pending) = (0, new List<SorenessReport>());
        learner.Ask(0);
        for (var i = 0; i < life.Mornings.Count; i++)
        {
            var isForecast = i >= forecasts.Start.Value && i < forecasts.End.Value;

            // The evening before: what was told since then is not known yet.
            var evening = life.Mornings[i].At.AddHours(-10.5);
            for (; learned < i && life.Mornings[learned].At + later <= evening; learned++)
            {
                pending.AddRange(life.Mornings[learned].Reports(later));
                if (isForecast || RegionRecovery.Asked.Contains(learned + 1))
                    learner.Learn(pending);
                learner.Ask(learned + 1);
            }

            if (isForecast)
                learner.Forecast(life.Mornings[i], learned);
        }

        return learner;
    }

    void Learn(List<SorenessReport> pending)
    {
        if (pending.Count > 0)
            _response = _response.With(_life.Known, pending, SorenessContext.Unknown);
        pending.Clear();
    }

    void Forecast(RegionMorning morning, int checkIns)
    {
        foreach (var rating in morning.Ratings)
        {
            if (rating.Told is { } told)
                Forecasts.Add(new(checkIns, told, At(rating.Where, morning.At), rating.Expected));
        }
    }

    // What RegionForecast says; a test compares them.
    SorenessEstimate At(RegionSide place, DateTimeOffset moment)
    {
        var explained = new Explained[ResponsePrior.Recoveries];
        Explained.By(RegionAthlete.Felt(_bouts[place], moment), moment, _model, explained);
        return _response.Of(place).Told(moment, explained);
    }

    void Ask(int checkIns)
    {
        if (!RegionRecovery.Asked.Contains(checkIns))
            return;
        var athlete = _life.Athlete;
        Gains.Add(new(GainOf.Person, null, _number, athlete.Noise, checkIns, _response.Gain, athlete.Gain));
        foreach (var place in RegionAthlete.Rated.Concat(RegionAthlete.NeverRated))
            Gains.Add(new(RegionAthlete.Rated.Contains(place) ? GainOf.Rated : GainOf.NeverRated, place, _number, athlete.Noise, checkIns, _response.GainOf(place), athlete.GainOf(place)));
        double[] weights = [.. Enumerable.Range(0, ResponsePrior.Recoveries).Select(recovery => _response.Weights.Where((_, h) => ResponsePrior.RecoveryOf(h) == recovery).Sum())];
        Recoveries.Add(new(checkIns, _life.Athlete.Recovery == 1, Array.IndexOf(weights, weights.Max()) == _life.Athlete.Recovery, weights[_life.Athlete.Recovery]));
    }
}
