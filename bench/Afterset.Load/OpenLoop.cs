using System.Diagnostics;

namespace Afterset.Load;

/// <summary>Asks at a fixed rate, however long the answers take.</summary>
/// <remarks>
/// A request counts from the moment at which it was due, so that one that had to wait because earlier ones were slow is slow as well.
/// What the generator itself is late by counts too.
/// </remarks>
static class OpenLoop
{
    internal static async Task<Latencies> Run(int aSecond, TimeSpan length, Func<int, Task<bool>> request)
    {
        var count = (int)(aSecond * length.TotalSeconds);
        var (answers, late) = (new Task<(bool IsGood, double Ms)>[count], new double[count]);
        var start = Stopwatch.GetTimestamp();
        var pacer = new Thread(() => Pace(aSecond, start, request, answers, late)) { IsBackground = true, Priority = ThreadPriority.Highest };
        pacer.Start();
        while (pacer.IsAlive)
            await Task.Delay(20);
        var all = await Task.WhenAll(answers);
        var took = Stopwatch.GetElapsedTime(start);
        return Latencies.Of(all.Select(one => one.Ms), late, all.Count(one => !one.IsGood), took);
    }

    static void Pace(int aSecond, long start, Func<int, Task<bool>> request, Task<(bool IsGood, double Ms)>[] answers, double[] late)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            var number = i;
            var due = start + (long)(Stopwatch.Frequency * (double)number / aSecond);
            while (Stopwatch.GetTimestamp() < due)
                Thread.Sleep(1);
            late[number] = Stopwatch.GetElapsedTime(due).TotalMilliseconds;
            answers[number] = Task.Run(() => Measure(number, due, request));
        }
    }

    static async Task<(bool IsGood, double Ms)> Measure(int number, long due, Func<int, Task<bool>> request)
    {
        var isGood = await request(number);
        return (isGood, Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }
}

/// <summary>How long answers took, in milliseconds.</summary>
/// <param name="P50">Half were not slower.</param>
/// <param name="P90">Nine in ten were not slower.</param>
/// <param name="P99">99 in a hundred were not slower.</param>
/// <param name="Max">The slowest.</param>
/// <param name="LateP99">How late the generator itself asked, 99 in a hundred.</param>
/// <param name="Errors">Answers that were not 200, or none.</param>
/// <param name="AnsweredASecond">Answers, over the time until the last one.</param>
sealed record Latencies(double P50, double P90, double P99, double Max, double LateP99, int Errors, double AnsweredASecond)
{
    internal static Latencies Of(IEnumerable<double> milliseconds, double[] late, int errors, TimeSpan took)
    {
        double[] sorted = [.. milliseconds.Order()];
        Array.Sort(late);
        return new(At(sorted, 0.5), At(sorted, 0.9), At(sorted, 0.99), sorted[^1], At(late, 0.99), errors, sorted.Length / took.TotalSeconds);
    }

    // The nearest rank: a value that was measured.
    static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
