using Afterset.Fixtures;
using Afterset.Import;
using Afterset.Import.Fit;
using BenchmarkDotNet.Attributes;

namespace Afterset.Bench;

/// <summary>
/// A FIT file of 100,000 samples of 24 bytes, from bytes to a workout. MB/s = <see cref="FileSize"/> / mean time. The
/// baseline is a copy of the same bytes: what any reader must at least do with them.
/// </summary>
[MemoryDiagnoser]
public class FitBenchmarks
{
    readonly byte[] _file = FitWriter.Write(FitExamples.Ride(100_000));
    readonly byte[] _bigEndian = FitWriter.Write(FitExamples.Ride(100_000), new() { IsBigEndian = true });
    readonly byte[] _interleaved = FitWriter.Write(FitExamples.Ride(100_000), new() { UnknownMessageAfter = 1 });
    readonly byte[] _copy = new byte[8 << 20];

    public int FileSize => _file.Length;

    [Benchmark(Baseline = true)]
    public void Copy() => _file.CopyTo(_copy.AsSpan());

    [Benchmark]
    public int Checksum() => FitChecksum.Of(_file);

    [Benchmark]
    public ushort ChecksumByTables() => FitChecksum.OfSliced(0, _file);

    [Benchmark]
    public ImportResult Read() => WorkoutReader.Read(_file);

    [Benchmark]
    public ImportResult ReadBigEndian() => WorkoutReader.Read(_bigEndian);

    [Benchmark]
    public ImportResult ReadInterleaved() => WorkoutReader.Read(_interleaved);
}
