using System.Net;
using System.Net.Sockets;

namespace Afterset.Server.Outgoing;

/// <summary>Opens connections for <see cref="SafeHttp"/>.</summary>
/// <remarks>
/// The name is resolved here and the connection goes to the very address that was looked at, so a name that changes its
/// mind between the look and the connection gains nothing.
/// </remarks>
sealed class SafeConnect(OutgoingOptions options)
{
    internal async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var allowed = Allowed(await Addresses(context.DnsEndPoint.Host, cancellation));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static async Task<IPAddress[]> Addresses(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);

    IPAddress[] Allowed(IPAddress[] addresses)
    {
        var allowed = Array.FindAll(addresses, IsAllowed);
        if (allowed.Length > 0)
            return allowed;

        throw new OutgoingRefusedException(Array.Exists(addresses, address => AddressRanges.Of(address) == AddressReach.Private)
            ? "This address is in the server's own network. The owner of the server can allow such addresses with AFTERSET_PRIVATE_TARGETS=true."
            : "This address is one that Afterset never sends to.");
    }

    bool IsAllowed(IPAddress address) => AddressRanges.Of(address) switch
    {
        AddressReach.Public => true,
        AddressReach.Private => options.PrivateTargets,
        AddressReach.Never => false,
    };
}
