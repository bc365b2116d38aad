using System.Net;
using System.Net.Sockets;

namespace Afterset.Fixtures;

/// <summary>Ports of 127.0.0.1 that stay free while the program that has them is down for a moment.</summary>
static class Ports
{
    // Below those that systems give to whoever calls out, which would take it in between.
    const int First = 20_000;
    const int All = 12_000;
    static int _last = Environment.ProcessId * 7;

    /// <summary>Another one each time; other processes begin elsewhere.</summary>
    internal static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % All);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
