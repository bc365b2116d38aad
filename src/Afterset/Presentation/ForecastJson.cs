using System.Text.Json;
using Afterset.Journal;
using Afterset.Planning;
using Afterset.Soreness;

namespace Afterset.Presentation;

/// <summary>The forecast of a plan alone, as JSON, for seven days in steps of six hours.</summary>
public static class ForecastJson
{
    /// <summary>The version of the document.</summary>
    public const string Version = "afterset/forecast/1";

    /// <summary>The document. A refusal is written as <see cref="PlanJson"/> writes it: a curve would say that all is as usual.</summary>
    /// <param name="outcome">What the planner said.</param>
    /// <param name="journal">The athlete's journal: where the model has clearly been worse for them than a guess, the guess is written, and said so.</param>
    public static string Of(PlanOutcome outcome, AthleteJournal journal)
    {
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return PlanJson.Of(outcome);
        var (time, until, forecast) = (new LocalTime(plan.Zone, plan.AsOf), plan.AsOf + SorenessForecast.Reach, ForecastFallBack.Of(plan.Forecast, journal));
        var document = new ForecastAloneDocument(
            Version,
            "forecast",
            time.At(plan.AsOf),
            time.At(until),
            plan.Zone.Id,
            forecast.IsFallenBack ? PlanJson.CamelCase(ForecastFallBack.GuessFor(journal, plan.AsOf)!.Value) : null,
            PlanJson.ToDocument(forecast, until, time),
            Words.NotMedicalAdvice);
        return JsonSerializer.Serialize(document, PlanJson.Json.ForecastAloneDocument) + "\n";
    }
}
