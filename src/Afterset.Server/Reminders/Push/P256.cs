using System.Security.Cryptography;

namespace Afterset.Server.Reminders.Push;

/// <summary>Keys of the curve P-256 as the web writes them: 4, x, y.</summary>
static class P256
{
    const int Coordinate = 32;

    internal static byte[] PublicBytes(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    /// <exception cref="CryptographicException">The bytes are no point of the curve.</exception>
    internal static ECDiffieHellman Receiver(ReadOnlySpan<byte> publicBytes)
    {
        if (publicBytes.Length != PushEncryption.KeyLength || publicBytes[0] != 4)
            throw new CryptographicException("Not an uncompressed key of the curve P-256.");

        return ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = publicBytes.Slice(1, Coordinate).ToArray(),
                Y = publicBytes.Slice(1 + Coordinate, Coordinate).ToArray(),
            },
        });
    }
}
