using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Afterset.Server.Reminders.Push;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class PushEncryptionTests
{
    // RFC 8291, section 5 and appendix A.
    const string SenderPrivate = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    const string SenderPublic = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    const string ReceiverPublic = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const string Auth = "BTBZMqHH6r4Tts7J_aSIgg";
    const string Salt = "DGv6ra1nlYgDCS1FRnbzlw";
    const string Expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
        + "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    [Fact]
    public void The_example_of_the_standard_comes_out_byte_for_byte()
    {
        var point = Bytes(SenderPublic);
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Bytes(SenderPrivate),
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        var record = PushEncryption.Encrypt(
            "When I grow up, I want to be a watermelon"u8, Bytes(ReceiverPublic), Bytes(Auth), fillUpTo: 0, sender, Bytes(Salt));
        Assert.Equal(Expected, Base64Url.EncodeToString(record));
    }

    [Fact]
    public void The_same_message_never_looks_the_same() =>
        Assert.NotEqual(
            PushEncryption.Encrypt("a"u8, Bytes(ReceiverPublic), Bytes(Auth), 0), PushEncryption.Encrypt("a"u8, Bytes(ReceiverPublic), Bytes(Auth), 0));

    [Fact]
    public void Short_and_long_messages_have_the_same_length() =>
        Assert.Equal(
            PushEncryption.Encrypt("a"u8, Bytes(ReceiverPublic), Bytes(Auth), 512).Length,
            PushEncryption.Encrypt(Encoding.UTF8.GetBytes(new string('b', 400)), Bytes(ReceiverPublic), Bytes(Auth), 512).Length);

    [Fact]
    public void The_longest_message_makes_a_body_of_4096_bytes()
    {
        var longest = new byte[PushEncryption.LongestMessage];
        Assert.Equal(4096, PushEncryption.Encrypt(longest, Bytes(ReceiverPublic), Bytes(Auth), 5000).Length);
        Assert.Throws<ArgumentException>(() => PushEncryption.Encrypt([.. longest, 0], Bytes(ReceiverPublic), Bytes(Auth), 0));
    }

    [Theory]
    [InlineData(ReceiverPublic, Auth, true)]
    [InlineData(ReceiverPublic, "BTBZMqHH6r4Tts7J_aSI", false)]
    [InlineData("BCVx", Auth, false)]
    [InlineData("!", Auth, false)]
    [InlineData("BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Auth, false)]
    public void A_subscription_with_a_broken_key_is_said_to_be_broken(string key, string auth, bool fine) =>
        Assert.Equal(fine, PushChannel.Objection(new(new("https://push.example/1"), key, auth)) is null);

    static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
