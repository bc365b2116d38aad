using Afterset.Calendar;
using Afterset.Planning;
using Afterset.Presentation;

namespace Afterset.Cli.Output;

/// <summary>The formats of `afterset plan --format`.</summary>
static class PlanFormats
{
    internal static string Write(PlanOutcome outcome, string format, TimeZoneInfo zone, bool colour) => format switch
    {
        "json" => PlanJson.Of(outcome),
        "ics" => PlanCalendar.Write(outcome, zone),
        _ => PlanText.Of(outcome, new(Colour: colour)),
    };
}
