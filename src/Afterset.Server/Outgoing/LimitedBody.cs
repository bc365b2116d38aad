using System.Buffers;

namespace Afterset.Server.Outgoing;

/// <summary>Reads a body up to a limit, whatever its header says and however far it unpacks.</summary>
static class LimitedBody
{
    internal static async Task<ReadOnlyMemory<byte>> Read(HttpContent content, int mostBytes, bool refuseMore, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while (kept.Length < mostBytes && (read = await stream.ReadAsync(buffer, cancellation)) > 0)
                kept.Write(buffer, 0, (int)Math.Min(read, mostBytes - kept.Length + (refuseMore ? 1 : 0)));
            if (refuseMore && (kept.Length > mostBytes || (kept.Length == mostBytes && await stream.ReadAsync(buffer, cancellation) > 0)))
                throw new OutgoingRefusedException($"The document is longer than {mostBytes} bytes.");
            return kept.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
