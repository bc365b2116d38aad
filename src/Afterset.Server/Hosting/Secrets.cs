using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Afterset.Server.Hosting;

/// <summary>Tokens: 256 random bits that are shown once. Only their SHA-256 is kept.</summary>
static class Secrets
{
    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
