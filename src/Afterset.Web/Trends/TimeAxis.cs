using Afterset.Presentation;
using Afterset.Web.Device;

namespace Afterset.Web.Trends;

/// <summary>The stretch of time that a chart shows.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Until">Its end.</param>
sealed record TimeAxis(DateTimeOffset From, DateTimeOffset Until)
{
    const int Labels = 4;

    /// <summary>How far back charts reach.</summary>
    internal static TimeSpan Longest { get; } = TimeSpan.FromDays(84);

    /// <summary>From the first of some moments to now, at most twelve weeks and at least one.</summary>
    internal static TimeAxis Of(IEnumerable<DateTimeOffset> moments, DateTimeOffset now)
    {
        var first = moments.Where(moment => now - moment <= Longest).DefaultIfEmpty(now).Min();
        var from = now - first < TimeSpan.FromDays(7) ? now.AddDays(-7) : first;
        return new(from.AddHours(-12), now.AddHours(12));
    }

    internal bool Has(DateTimeOffset moment) => moment >= From && moment <= Until;

    /// <summary>The share of the width.</summary>
    internal double Share(DateTimeOffset moment) => (moment - From) / (Until - From);

    /// <summary>Dates below the chart.</summary>
    internal IReadOnlyList<ChartTick> Ticks(Language language, DeviceClock clock) =>
        [.. Enumerable.Range(0, Labels).Select(i => (i + 0.5) / Labels).Select(share => new ChartTick(share, language.Date(clock.At(From + ((Until - From) * share)))))];
}
