using System.Globalization;
using Afterset.Body;
using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Soreness;

namespace Afterset.Cli.Output;

/// <summary>What a check-in was understood as.</summary>
static class CheckInWords
{
    /// <summary>Each thing that was said, in the order: soreness, signs, signs that are over, sleep, stress, mood.</summary>
    internal static IReadOnlyList<string> Of(CheckInEntry said) =>
    [
        .. said.CheckIn.Reports
            .GroupBy(report => (report.Where.Region, report.Score))
            .Select(told => string.Create(CultureInfo.InvariantCulture, $"{Region(told.Key.Region)} {Sides(told.Select(report => report.Where.Side))} {told.Key.Score.Value:0.#} of 10")),
        .. Overall(said.CheckIn.Overall),
        .. said.CheckIn.Symptoms.Select(sign => $"sign: {Sign(sign)}"),
        .. said.CheckIn.Over.Select(sign => $"not, or no more: {Sign(sign)}"),
        .. Wellbeing(said.Wellbeing),
    ];

    /// <summary>A check-in of which there was nothing to say.</summary>
    internal const string Nothing = "nothing to report";

    static IEnumerable<string> Overall(OverallReport? told)
    {
        if (told is { } overall)
            yield return string.Create(CultureInfo.InvariantCulture, $"the whole body {overall.Score.Value:0.#} of 10");
    }

    static IEnumerable<string> Wellbeing(Wellbeing said)
    {
        if (said.SleepHours is { } hours)
            yield return string.Create(CultureInfo.InvariantCulture, $"slept {hours:0.##} hours");
        if (said.Stress is { } stress)
            yield return string.Create(CultureInfo.InvariantCulture, $"stress {stress} of 10");
        if (said.Mood is { } mood)
            yield return string.Create(CultureInfo.InvariantCulture, $"mood {mood} of 10");
    }

    static string Sign(SymptomReport sign) =>
        (SafetyRules.Default.Symptoms.FirstOrDefault(known => known.Id == sign.Symptom)?.Says ?? sign.Symptom) + (sign.Where is { } place ? $" ({Clean.Line(place.Name)})" : "");

    static string Region(RegionId region) => region.Value.Replace('-', ' ');

    static string Sides(IEnumerable<Side> sides) => string.Join(" and ", sides.Distinct().Order().Select(side => side switch
    {
        Side.Left => "left",
        Side.Right => "right",
    }));
}
