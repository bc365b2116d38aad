using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Afterset.Server.Reminders.Channels;

/// <summary>The header by which a webhook's receiver knows that a request is from this server, and when it was made.</summary>
public static class WebhookSignature
{
    /// <summary>The header's name.</summary>
    public const string Header = "Afterset-Signature";

    /// <summary>Signs a body: <c>t=UNIX SECONDS,v1=HEX(HMAC-SHA256(secret, "t.body"))</c>.</summary>
    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},v1={Convert.ToHexStringLower(Mac(secret, seconds, body))}";
    }

    /// <summary>Whether a header belongs to a body and is at most <paramref name="tolerance"/> old: what a receiver does.</summary>
    public static bool IsValid(string header, string secret, ReadOnlySpan<byte> body, DateTimeOffset now, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(header);
        var parts = header.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .DistinctBy(part => part[0], StringComparer.Ordinal).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        return parts.TryGetValue("t", out var t) && parts.TryGetValue("v1", out var v1)
            && long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= tolerance.TotalSeconds
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(v1), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Mac(secret, t, body))));
    }

    static byte[] Mac(string secret, string seconds, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{seconds}."), .. body]);
}
