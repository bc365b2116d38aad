using System.Text.Json;
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
    public static string Of(PlanOutcome outcome)
    {
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return PlanJson.Of(outcome);
        var time = new LocalTime(plan.Zone, plan.AsOf);
        var until = plan.AsOf + SorenessForecast.Reach;
        var document = new ForecastAloneDocument(
            Version, "forecast", time.At(plan.AsOf), time.At(until), plan.Zone.Id, PlanJson.ToDocument(plan.Forecast, until, time), Words.NotMedicalAdvice);
        return JsonSerializer.Serialize(document, PlanJson.Json.ForecastAloneDocument) + "\n";
    }
}
