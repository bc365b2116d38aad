using Afterset.Fixtures;
using BenchmarkDotNet.Running;

// Writes the one-hour file that bench/whole-process.mjs measures; anything else goes to the benchmarks.
if (args is ["one-hour", var path])
{
    File.WriteAllBytes(path, FitWriter.Write(FitExamples.Ride(3600)));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
