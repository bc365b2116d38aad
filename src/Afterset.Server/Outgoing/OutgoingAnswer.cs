using System.Net;

namespace Afterset.Server.Outgoing;

/// <summary>What came back.</summary>
/// <param name="Status">The status.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null when it does not say.</param>
/// <param name="Body">The body, never longer than what was asked for.</param>
public sealed record OutgoingAnswer(HttpStatusCode Status, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool IsSuccess => (int)Status is >= 200 and <= 299;
}
