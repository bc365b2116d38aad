using System.Buffers.Binary;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitFileTests
{
    static readonly FitActivity Run = new()
    {
        Sport = 1,
        Duration = TimeSpan.FromSeconds(10),
        Records = [.. Enumerable.Range(0, 10).Select(i => new FitRecord { Seconds = i, HeartRate = 100 + i })],
    };

    static readonly int[] SessionFields = [2, 5, 6, 7, 8, 9, 11, 16, 17, 22, 23, 192, 193];

    [Theory]
    [InlineData(2, "settings")]
    [InlineData(5, "a planned workout")]
    [InlineData(6, "a course")]
    [InlineData(9, "weight measurements")]
    [InlineData(32, "all-day monitoring")]
    public void A_file_of_another_kind_is_refused_by_name(int kind, string says)
    {
        var result = Read(FitWriter.Write(Run with { FileType = kind }, new() { HasSessions = false }));

        Assert.Empty(result.Workouts);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("FIT011", FindingSeverity.Refused), (finding.Code, finding.Severity));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_ids_only_is_refused()
    {
        var finding = Assert.Single(Read(FitWriter.File(new FitData().Message(0, 0, FitField.Enum(0, 4)).ToArray())).Findings);
        Assert.Equal(("FIT012", FindingSeverity.Refused), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void A_file_without_anything_that_is_read_is_refused(int unknown)
    {
        var data = new FitData();
        for (var i = 0; i < unknown; i++)
            data.Message(0, 0xFF00, FitField.Bits8(0, 1));
        Assert.Equal("FIT012", Assert.Single(Read(FitWriter.File(data.ToArray())).Findings).Code);
    }

    [Fact]
    public void A_chain_with_settings_in_it_still_has_its_workout()
    {
        var settings = FitWriter.Write(new() { FileType = 2 }, new() { HasSessions = false });
        var result = Read(FitWriter.Chain(settings, FitWriter.Write(Run)));

        Assert.Single(result.Workouts);
        Assert.Equal(("FIT011", FindingSeverity.PartDropped), (Assert.Single(result.Findings).Code, result.Findings[0].Severity));
    }

    [Fact]
    public void A_later_file_without_an_id_goes_on_with_the_one_before()
    {
        var more = FitWriter.Write(Run with { Start = Run.Start.AddSeconds(10) }, new() { HasSessions = false, HasFileId = false });
        Assert.Equal(20, Assert.Single(Read(FitWriter.Chain(FitWriter.Write(Run), more)).Workouts).Records);
    }

    [Fact]
    public void A_recorder_that_never_wrote_the_size_loses_nothing()
    {
        var file = FitWriter.Write(Run, new() { HeaderSize = 12 });
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), 0);
        var result = Read(file);

        Assert.Equal(10, Assert.Single(result.Workouts).Records);
        Assert.Contains(result.Findings, finding => finding.Code is "FIT004");
    }

    [Fact]
    public void A_size_that_counts_the_checksum_too_loses_nothing()
    {
        var file = FitWriter.Write(Run, new() { HeaderSize = 12 });
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), (uint)file.Length - 12);
        var checksum = FitWriter.Checksum(file.AsSpan(0, file.Length - 2));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(^2..), checksum);

        Assert.Equal("FIT004", Assert.Single(Read(file).Findings).Code);
        Assert.Equal(10, Read(file).Workouts.Single().Records);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(99)]
    [InlineData(255)]
    public void A_header_of_impossible_size_is_read_all_the_same(byte size)
    {
        var file = FitWriter.Write(Run);
        file[0] = size;
        var result = Read(file);
        Assert.Equal(10, Assert.Single(result.Workouts).Records);
        Assert.Contains(result.Findings, finding => finding.Code is "FIT002");
    }

    [Fact]
    public void A_checksum_of_zero_in_the_header_was_not_computed()
    {
        var file = FitWriter.Write(Run);
        (file[12], file[13]) = (0, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(^2..), FitWriter.Checksum(file.AsSpan(0, file.Length - 2)));
        Assert.Empty(Read(file).Findings);
    }

    [Fact]
    public void What_follows_the_file_is_left_out()
    {
        var result = Read([.. FitWriter.Write(Run), .. "PADDING"u8]);
        Assert.Single(result.Workouts);
        Assert.Equal("FIT008", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void A_message_without_a_definition_ends_the_reading_and_says_where()
    {
        var data = new FitData().Message(0, 18, FitField.Enum(5, 1)).Raw(0x07, 1, 2, 3).ToArray();
        var result = Read(FitWriter.File(data));

        Assert.Equal("running", Assert.Single(result.Workouts).Sport);
        Assert.Equal(("FIT010", $"byte {14 + data.Length - 4}"), (Assert.Single(result.Findings).Code, result.Findings[0].Place));
    }

    [Fact]
    public void A_number_in_a_field_that_is_too_short_is_read_as_far_as_it_goes()
    {
        // Calories (11) are 16 bits by the profile, and 8 in this file.
        byte[] definition = [0x40, 0, 0, 18, 0, 2, 5, 1, 0x00, 11, 1, 0x84];
        var file = FitWriter.File(new FitData().Raw(definition).Raw(0, 1, 200).Raw(0, 1, 255).ToArray());
        Assert.Equal([200, null], Read(file).Workouts.Select(workout => workout.Energy?.Kilocalories));
    }

    [Fact]
    public void A_field_that_is_longer_than_its_type_is_an_array_and_gives_its_first_number()
    {
        byte[] definition = [0x40, 0, 0, 18, 0, 1, 11, 6, 0x84];
        var file = FitWriter.File(new FitData().Raw(definition).Raw(0, 200, 0, 1, 0, 2, 0).ToArray());
        Assert.Equal(200, Read(file).Workouts.Single().Energy?.Kilocalories);
    }

    [Fact]
    public void A_fraction_where_a_number_is_expected_is_read()
    {
        var data = new FitData().Message(0, 18, FitField.Enum(5, 1), FitField.Fraction32(9, 123_450));
        Assert.Equal(1234.5, Read(FitWriter.File(data.ToArray())).Workouts.Single().Distance?.Metres);
    }

    [Fact]
    public void No_fraction_that_a_file_can_hold_is_too_much()
    {
        foreach (var value in new[] { double.NaN, double.PositiveInfinity, -1, 1e30, -1e30, 3e9 })
        {
            FitField[] fields = [.. SessionFields.Select(number => FitField.Fraction32(number, value))];
            Assert.Single(Read(FitWriter.File(new FitData().Message(0, 18, fields).ToArray())).Workouts);
        }
    }

    [Fact]
    public void A_lie_about_the_size_costs_no_memory()
    {
        var file = FitWriter.Write(Run);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), uint.MaxValue);
        Read(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void A_sample_costs_no_more_memory_than_its_values()
    {
        var file = FitWriter.Write(FitExamples.Ride(10_000), new() { UnknownMessageAfter = 1 });
        Read(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(file);

        // Time twice and distance: 4 + 8 + 8 bytes; heart rate, power, speed, height: 16; and room for the unknown.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000, 0, 50);
    }

    static ImportResult Read(byte[] file) => WorkoutReader.Read(file);
}
