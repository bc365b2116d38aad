using System.IO.Compression;

namespace Afterset.Import.Archives;

/// <summary>One file packed with gzip.</summary>
sealed class GzipFormat : IWorkoutFormat
{
    public string Id => "gzip";

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith([(byte)0x1F, (byte)0x8B]);

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        if (!Nesting.MayOpen(options, findings))
            return new([], findings);
        if (Unpack(content, options.Budget, findings) is not { } bytes)
            return new([], findings);
        var (workouts, inside) = WorkoutReader.ReadUnfolded(bytes, Nesting.Inside(options));
        findings.AddRange(inside);
        return new(workouts, findings);
    }

    static byte[]? Unpack(ReadOnlyMemory<byte> content, ByteBudget budget, FindingList findings)
    {
        try
        {
            using var packed = MemoryBytes.Open(content);
            using var stream = new GZipStream(packed, CompressionMode.Decompress);
            var bytes = BoundedBytes.Read(stream, budget.Left);
            budget.Spend(bytes?.Length ?? budget.Left);
            if (bytes is null)
                findings.Refused(FindingCode.UnpacksTooLarge, "file", "It unpacks to more than the limit; nothing was taken from it.");
            return bytes;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            findings.Refused(FindingCode.DamagedArchive, "file", "The gzip data is damaged or cut off; nothing was taken from it.");
            return null;
        }
    }
}
