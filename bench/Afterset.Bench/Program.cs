using System.Globalization;
using Afterset.Bench;
using Afterset.Fixtures;
using BenchmarkDotNet.Running;

// Writes the one-hour file that bench/whole-process.mjs measures, updates many athletes, or says where the time of a plan goes; anything else goes to the benchmarks.
if (args is ["one-hour", var path])
{
    File.WriteAllBytes(path, FitWriter.Write(FitExamples.Ride(3600)));
    return;
}

if (args is ["athletes", .. var counts])
{
    ManyAthletes.Run(Argument(counts, 0, 100_000), Argument(counts, 1, 8));
    return;
}

if (args is ["responses", .. var many])
{
    ManyResponses.Run(Argument(many, 0, 100_000), Argument(many, 1, 6));
    return;
}

if (args is ["stages", .. var runs])
{
    JournalStages.Run(Argument(runs, 0, 200));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

static int Argument(string[] counts, int place, int otherwise) =>
    counts.Length > place ? int.Parse(counts[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
