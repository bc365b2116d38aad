namespace Afterset.Soreness;

/// <summary>What the known workouts explain at a moment, for one speed of recovery.</summary>
/// <param name="Rise">Rise above the usual level, in points, before any gain.</param>
/// <param name="Doubt">Its variance, as far as it comes from what is not known of the workouts.</param>
readonly record struct Explained(double Rise, double Doubt)
{
    /// <summary>For each factor on recovery. Bouts that end later explain nothing.</summary>
    internal static void By(ReadOnlySpan<Bout> bouts, DateTimeOffset moment, SorenessModel model, Span<Explained> explained)
    {
        var prior = model.Prior;
        Span<Sums> sums = stackalloc Sums[ResponsePrior.Recoveries];
        sums.Fill(new(1, 0, 0));
        foreach (ref readonly var bout in bouts)
        {
            var hours = (moment - bout.End).TotalHours;
            if (hours <= 0)
                continue;
            var log = Math.Log(hours);
            for (var i = 0; i < sums.Length; i++)
                sums[i] = sums[i].And(bout.At(hours, log - prior.LogRecovery[i], prior.Recovery[i]), bout.Doubt);
        }

        for (var i = 0; i < sums.Length; i++)
            explained[i] = sums[i].Explained(model.Ceiling);
    }

    // Each bout takes its part of what those before it left; doubt is weighed by what each adds.
    readonly record struct Sums(double Left, double Doubted, double Total)
    {
        internal Sums And(double part, double doubt) => new(Left * (1 - part), Doubted + (part * doubt), Total + part);

        internal Explained Explained(double ceiling)
        {
            var rise = ceiling * (1 - Left);
            var doubt = Total > 0 ? rise * Doubted / Total : 0;
            return new(rise, doubt * doubt);
        }
    }
}
