using System.Net;
using System.Net.Sockets;

namespace Afterset.Server.Outgoing;

/// <summary>Sorts addresses by where they lead to.</summary>
static class AddressRanges
{
    // What is never a receiver: "this network", link-local (where clouds answer with their secrets), multicast, reserved,
    // documentation, and the one public address that a cloud uses for itself.
    static readonly IPNetwork[] NeverReached =
    [
        .. Networks("0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"),
        .. Networks("224.0.0.0/4", "240.0.0.0/4", "100.100.100.200/32", "168.63.129.16/32"),
        .. Networks("::/128", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32", "100::/64", "fd00:ec2::254/128"),
    ];

    static readonly IPNetwork[] PrivatelyReached =
    [
        .. Networks("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15"),
        .. Networks("::1/128", "fc00::/7", "64:ff9b:1::/48"),
    ];

    // Forms of IPv6 that hide an IPv4 address, and the byte where it begins.
    static readonly (IPNetwork Network, int Offset)[] Wrappers =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12), (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2), (IPNetwork.Parse("::/96"), 12),
    ];

    // Its IPv4 address is written inverted; nobody has needed it for years.
    static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    internal static AddressReach Of(IPAddress address)
    {
        if (NeverReached.Any(network => network.Contains(address)) || Teredo.Contains(address))
            return AddressReach.Never;
        if (PrivatelyReached.Any(network => network.Contains(address)))
            return AddressReach.Private;
        return Unwrapped(address) is { } inner ? Of(inner) : AddressReach.Public;
    }

    static IPAddress? Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;

        foreach (var (network, offset) in Wrappers)
        {
            if (network.Contains(address))
                return new IPAddress(address.GetAddressBytes().AsSpan(offset, 4));
        }

        return null;
    }

    static IEnumerable<IPNetwork> Networks(params string[] networks) => networks.Select(network => IPNetwork.Parse(network));
}
