using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Afterset.Server.Reminders.Push;

/// <summary>What a push service checks before it takes a message: RFC 8292.</summary>
static class VapidToken
{
    static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The value of the Authorization header after "vapid".</summary>
    internal static string Of(ECDsa pair, Uri endpoint, string contact, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["aud"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["sub"] = contact,
        };
        var signed = $"{Part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}"u8)}.{Part(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = pair.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        var key = P256.PublicBytes(pair.ExportParameters(includePrivateParameters: false));
        return $"t={signed}.{Part(signature)}, k={Part(key)}";
    }

    static string Part(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
