using System.IO.Compression;
using System.Text;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class WorkoutReaderTests
{
    const string Gpx = """
        <gpx version="1.1"><trk><type>running</type><trkseg>
        <trkpt lat="0" lon="0"><time>2026-11-23T10:00:00Z</time></trkpt>
        <trkpt lat="0" lon="0.001"><time>2026-11-23T10:01:00Z</time></trkpt>
        </trkseg></trk></gpx>
        """;

    static readonly byte[] Plain = Encoding.UTF8.GetBytes(Gpx);

    [Fact]
    public void Nothing_is_refused_with_a_reason() =>
        Assert.Equal("IMP002", Codes(WorkoutReader.Read(ReadOnlyMemory<byte>.Empty)));

    [Fact]
    public void What_nobody_knows_is_refused_with_a_reason() =>
        Assert.Equal("IMP001", Codes(WorkoutReader.Read(new byte[] { 1, 2, 3, 0 })));

    [Fact]
    public void A_file_above_the_limit_is_refused_from_memory_and_from_a_stream()
    {
        var options = new ImportOptions { MaxBytes = 100 };
        using var stream = new MemoryStream(Plain);

        Assert.Equal("IMP003", Codes(WorkoutReader.Read(Plain, options)));
        Assert.Equal("IMP003", Codes(WorkoutReader.Read(stream, options)));
    }

    [Fact]
    public void A_stream_gives_what_memory_gives()
    {
        using var stream = new MemoryStream(Plain);
        Assert.Equal(Facts.Of(WorkoutReader.Read(Plain)), Facts.Of(WorkoutReader.Read(stream)));
    }

    [Fact]
    public void Packed_once_or_twice_it_gives_the_same()
    {
        var expected = Facts.Of(WorkoutReader.Read(Plain));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Facts.Of(WorkoutReader.Read(Gzip(Plain))));
        Assert.Equal(expected, Facts.Of(WorkoutReader.Read(Zip(("a.gpx", Plain)))));
        Assert.Equal(expected, Facts.Of(WorkoutReader.Read(Zip(("activities/a.gpx.gz", Gzip(Plain))))));
    }

    [Fact]
    public void Packed_three_times_it_is_not_opened() =>
        Assert.Equal("ZIP004", Codes(WorkoutReader.Read(Zip(("b.zip", Zip(("a.gpx.gz", Gzip(Plain))))))));

    [Fact]
    public void Folders_and_what_macOS_adds_are_passed_over()
    {
        var result = WorkoutReader.Read(Zip(("activities/", []), ("__MACOSX/._a.gpx", [1, 2]), ("a.gpx", Plain)));
        Assert.Single(result.Workouts);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Findings_of_a_member_say_which_member() =>
        Assert.Equal("notes.bin: file", Assert.Single(WorkoutReader.Read(Zip(("notes.bin", [1, 0, 2]), ("a.gpx", Plain))).Findings).Place);

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var zeros = new byte[20 << 20];
        var options = new ImportOptions { MaxBytes = 1 << 20 };

        Assert.Equal("ZIP002", Codes(WorkoutReader.Read(Gzip(zeros), options)));
        Assert.Equal("ZIP002", Codes(WorkoutReader.Read(Zip(("zeros", zeros)), options)));
        var member = Zip(("zeros", new byte[600_000]));
        Assert.Contains("ZIP002", Codes(WorkoutReader.Read(Zip(("a.zip", member), ("b.zip", member), ("c.zip", member)), options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_and_workouts_are_limited()
    {
        var zip = Zip(("a.gpx", Plain), ("b.gpx", Plain), ("c.gpx", Plain));

        var fewMembers = WorkoutReader.Read(zip, new ImportOptions { MaxMembers = 2 });
        Assert.Equal((2, "ZIP003"), (fewMembers.Workouts.Count, fewMembers.Findings[0].Code));
        var fewWorkouts = WorkoutReader.Read(zip, new ImportOptions { MaxWorkouts = 1 });
        Assert.Equal((1, "IMP005"), (fewWorkouts.Workouts.Count, fewWorkouts.Findings[^1].Code));
    }

    [Fact]
    public void Many_findings_of_a_code_are_folded_into_the_last_one_kept()
    {
        var members = Enumerable.Range(0, 7).Select(number => ($"{number}.bin", new byte[] { 1, 0 })).ToArray();
        var findings = WorkoutReader.Read(Zip(members), new ImportOptions { MaxFindingsOfACode = 3 }).Findings;

        Assert.Equal("0.bin: file, 1.bin: file, 2.bin: file", string.Join(", ", findings.Select(finding => finding.Place)));
        Assert.EndsWith("And 4 more like this.", findings[2].Message, StringComparison.Ordinal);
    }

    static string Codes(ImportResult result) => string.Join(' ', result.Findings.Select(finding => finding.Code));

    internal static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
