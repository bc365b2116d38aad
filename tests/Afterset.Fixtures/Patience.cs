using System.Diagnostics;

namespace Afterset.Fixtures;

/// <summary>
/// How tests wait: for what must come, and not for a while. The machine may have thirty others to serve; where all is well, a long limit
/// costs nothing.
/// </summary>
public static class Patience
{
    static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    /// <summary>Far longer than anything has taken that came at all.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(3);

    /// <summary>The same in milliseconds, for a browser.</summary>
    public static readonly float MostMs = (float)Most.TotalMilliseconds;

    /// <summary>Waits until it is so.</summary>
    /// <param name="what">What is waited for, in words; for whoever reads that it did not come.</param>
    /// <param name="isSo">Looks.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It is not so after <see cref="Most"/>.</exception>
    public static Task Until(string what, Func<bool> isSo, CancellationToken cancellation = default) =>
        Until(what, () => Task.FromResult(isSo()), cancellation);

    /// <summary>Waits until it is so.</summary>
    /// <param name="what">What is waited for, in words; for whoever reads that it did not come.</param>
    /// <param name="isSo">Looks.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It is not so after <see cref="Most"/>.</exception>
    public static async Task Until(string what, Func<Task<bool>> isSo, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        for (var began = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(Often, cancellation))
        {
            if (Stopwatch.GetElapsedTime(began) > Most)
                throw new TimeoutException($"Not within {Most.TotalMinutes:0} minutes: {what}");
        }
    }
}
