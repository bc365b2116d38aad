namespace Afterset.Web.Settings;

/// <summary>Addresses of servers as people type them.</summary>
static class ServerAddress
{
    /// <summary>Scheme, name and port; null for what is no address of a server. Without TLS only this very machine: a key is a secret.</summary>
    internal static string? Of(string typed)
    {
        var text = typed.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
            text = $"https://{text}";
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "", Host.Length: > 0 }
            ? address.GetLeftPart(UriPartial.Authority)
            : null;
    }
}
