using System.Net;

namespace Afterset.Server.Hosting;

/// <summary>Addresses to listen on.</summary>
static class Bindings
{
    /// <summary>The address, with a host of * or + as 0.0.0.0; null when it is none.</summary>
    internal static Uri? Parse(string url)
    {
        var text = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address is { AbsolutePath: "/", UserInfo: "", Query: "" }
            ? address
            : null;
    }

    /// <summary>Whether only this machine can reach it. A name other than localhost may lead anywhere.</summary>
    internal static bool IsLoopback(string url) =>
        Parse(url) is { } address
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>How to write it for a browser on this machine: browsers know passkeys on localhost and not on 127.0.0.1.</summary>
    internal static string ForBrowser(string url) =>
        Parse(url) is { } address && (IsLoopback(url) || address.Host is "0.0.0.0" or "[::]")
            ? $"{address.Scheme}://localhost:{address.Port}"
            : url.TrimEnd('/');
}
