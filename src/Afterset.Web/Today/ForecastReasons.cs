using Afterset.Evidence;
using Afterset.Soreness;

namespace Afterset.Web.Today;

/// <summary>What every forecast rests on: the rules of the model, in their own words.</summary>
static class ForecastReasons
{
    internal static IReadOnlyList<Reason> All { get; } = [.. SorenessModel.Default.Rules.Select(rule => new Reason(rule.Id, rule.Says))];
}
