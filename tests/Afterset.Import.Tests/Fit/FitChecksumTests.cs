using Afterset.Fixtures;
using Afterset.Import.Fit;
using CsCheck;
using Xunit;

namespace Afterset.Import.Tests.Fit;

public sealed class FitChecksumTests
{
    static readonly Gen<byte[]> SomeBytes = Gen.Byte.Array[0, 700];

    [Fact]
    public void Folding_and_tables_give_what_counting_bit_by_bit_gives() =>
        SomeBytes.Sample(bytes =>
            FitChecksum.Of(bytes) == FitWriter.Checksum(bytes) && FitChecksum.OfSliced(0, bytes) == FitWriter.Checksum(bytes));

    [Fact]
    public void A_checksum_can_go_on_where_another_ended() =>
        Gen.Select(SomeBytes, SomeBytes).Sample((first, second) =>
            FitChecksum.OfSliced(FitChecksum.OfSliced(0, first), second) == FitWriter.Checksum([.. first, .. second]));

    [Fact]
    public void Bytes_that_end_in_their_checksum_have_the_checksum_zero() =>
        SomeBytes.Sample(bytes =>
        {
            var checksum = FitChecksum.Of(bytes);
            return FitChecksum.Of([.. bytes, (byte)(checksum & 0xFF), (byte)(checksum >> 8)]) == 0;
        });

    [Fact]
    public void The_checksum_of_the_digits_one_to_nine_is_that_of_the_catalogue() =>
        Assert.Equal(0xBB3D, FitChecksum.Of("123456789"u8));
}
