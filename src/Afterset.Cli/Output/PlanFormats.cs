using Afterset.Calendar;
using Afterset.Planning;
using Afterset.Presentation;

namespace Afterset.Cli.Output;

/// <summary>The formats of `afterset plan --format`.</summary>
static class PlanFormats
{
    internal static readonly string[] Names = ["text", "json", "ics", "html", "md"];

    internal static string Write(PlanOutcome outcome, string format, TimeZoneInfo zone, TextOptions options) => format switch
    {
        "json" => PlanJson.Of(outcome),
        "ics" => PlanCalendar.Write(outcome, zone),
        "html" => PlanHtml.Of(outcome),
        "md" => PlanMarkdown.Of(outcome),
        _ => PlanText.Of(outcome, options),
    };
}
