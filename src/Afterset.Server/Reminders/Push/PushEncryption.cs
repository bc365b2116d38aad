using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Afterset.Server.Reminders.Push;

/// <summary>Encrypts a message so that only the browser that subscribed can read it: RFC 8291 over RFC 8188 (aes128gcm).</summary>
static class PushEncryption
{
    internal const int KeyLength = 65;
    internal const int AuthLength = 16;
    const int SaltLength = 16;
    const int TagLength = 16;
    const int RecordSize = 4096;

    // Salt, record size, length of the key, the key; then the message, its end mark and the tag, all in one record.
    internal const int LongestMessage = RecordSize - (SaltLength + 4 + 1 + KeyLength) - 1 - TagLength;

    /// <summary>Encrypts with a fresh key and salt. The message is filled up, so that its length says little.</summary>
    internal static byte[] Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> receiverKey, ReadOnlySpan<byte> auth, int fillUpTo)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, receiverKey, auth, fillUpTo, sender, RandomNumberGenerator.GetBytes(SaltLength));
    }

    internal static byte[] Encrypt(
        ReadOnlySpan<byte> message, ReadOnlySpan<byte> receiverKey, ReadOnlySpan<byte> auth, int fillUpTo, ECDiffieHellman sender, byte[] salt)
    {
        if (message.Length > LongestMessage)
            throw new ArgumentException($"A push message has at most {LongestMessage} bytes.", nameof(message));

        var senderKey = P256.PublicBytes(sender.ExportParameters(includePrivateParameters: false));
        using var receiver = P256.Receiver(receiverKey);
        var (key, nonce) = Keys(sender.DeriveRawSecretAgreement(receiver.PublicKey), receiverKey, senderKey, auth, salt);

        // The end mark of the last record is 2; zeros after it are filling.
        var plain = new byte[Math.Min(Math.Max(message.Length, fillUpTo), LongestMessage) + 1];
        message.CopyTo(plain);
        plain[message.Length] = 2;
        return Record(plain, salt, senderKey, key, nonce);
    }

    static (byte[] Key, byte[] Nonce) Keys(
        byte[] secret, ReadOnlySpan<byte> receiverKey, ReadOnlySpan<byte> senderKey, ReadOnlySpan<byte> auth, byte[] salt)
    {
        byte[] info = [.. "WebPush: info\0"u8, .. receiverKey, .. senderKey];
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, auth.ToArray(), info);
        return (
            HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")));
    }

    static byte[] Record(byte[] plain, byte[] salt, byte[] senderKey, byte[] key, byte[] nonce)
    {
        const int header = SaltLength + 4 + 1 + KeyLength;
        var record = new byte[header + plain.Length + TagLength];
        salt.CopyTo(record, 0);
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(SaltLength), RecordSize);
        record[SaltLength + 4] = KeyLength;
        senderKey.CopyTo(record, SaltLength + 5);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, record.AsSpan(header, plain.Length), record.AsSpan(header + plain.Length));
        return record;
    }
}
