using System.Net;

namespace Afterset.Server.Hosting;

/// <summary>How this server is set up. Everything comes from the environment; docs/accounts.md lists the variables.</summary>
public sealed record ServerOptions
{
    /// <summary>The folder that holds everything the server keeps.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where it listens. Port 0 takes any that is free.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>Connection string of PostgreSQL; null for SQLite in the data folder. A secret.</summary>
    public string? Postgres { get; init; }

    /// <summary>The address under which people reach it; null when it is the one it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Proxies whose word on the caller's address is taken. Empty: nobody's.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Largest uploaded file, MiB.</summary>
    public int UploadLimitMib { get; init; } = 256;

    /// <summary>The folder of the published app, with its index.html. One that is not there is said at <c>/</c>.</summary>
    public string AppFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "app");

    /// <summary>Whether it may listen beyond this machine before somebody has claimed it.</summary>
    public bool AllowUnclaimed { get; init; }

    /// <summary>Requests a minute that one account, or one address without an account, may make.</summary>
    public int RequestsAMinute { get; init; } = 1200;

    /// <summary>Bodies of many megabytes that one account may send at a time; four times as many wait.</summary>
    public int UploadsAtOnce { get; init; } = 4;

    /// <summary>Tries a minute to sign in, claim or use an invitation that one address may make.</summary>
    public int SignInsAMinute { get; init; } = 10;

    /// <summary>All variables, for features that have some of their own.</summary>
    public Settings Settings { get; init; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Largest uploaded file, bytes.</summary>
    public long UploadLimitBytes => UploadLimitMib * 1024L * 1024L;

    /// <summary>Reads the environment.</summary>
    /// <exception cref="ConfigurationException">A variable has a value that cannot be meant.</exception>
    public static ServerOptions Read(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ServerOptions
        {
            DataFolder = DataFolderOf(settings),
            Urls = UrlsOf(settings),
            Postgres = PostgresAddress.Read(settings),
            PublicUrl = PublicUrlOf(settings),
            Proxies = ProxiesOf(settings),
            UploadLimitMib = settings.Whole("AFTERSET_UPLOAD_LIMIT_MIB", 256, 1, 4096),
            AppFolder = Path.GetFullPath(settings.Text("AFTERSET_APP") ?? "app", AppContext.BaseDirectory),
            AllowUnclaimed = settings.Flag("AFTERSET_ALLOW_UNCLAIMED"),
            RequestsAMinute = settings.Whole("AFTERSET_REQUESTS_A_MINUTE", 1200, 10, 10_000_000),
            SignInsAMinute = settings.Whole("AFTERSET_SIGN_INS_A_MINUTE", 10, 1, 100_000),
            Settings = settings,
        };
    }

    // Where the person who starts it keeps data of programs; systemd says it with STATE_DIRECTORY.
    static string DataFolderOf(Settings settings)
    {
        var folder = settings.Text("AFTERSET_DATA") ?? settings.Text("STATE_DIRECTORY");
        if (folder is null && settings.Text("XDG_DATA_HOME") is { } data)
            folder = Path.Combine(data, "afterset");
        if (folder is null && settings.Text("HOME") is { } home)
            folder = Path.Combine(home, ".local", "share", "afterset");
        if (folder is null)
            throw new ConfigurationException("AFTERSET_DATA must name the folder to keep data in, as there is no home folder.");

        return folder.Contains('\0', StringComparison.Ordinal)
            ? throw new ConfigurationException("AFTERSET_DATA must be the path of a folder.")
            : Path.GetFullPath(folder);
    }

    static string[] UrlsOf(Settings settings)
    {
        var urls = (settings.Text("AFTERSET_URLS") ?? "http://127.0.0.1:8080")
            .Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls)
        {
            var address = Bindings.Parse(url);
            if (address is null)
                throw new ConfigurationException("AFTERSET_URLS must be addresses such as http://127.0.0.1:8080, with a semicolon between two.");
            if (address.Scheme == "https")
                throw new ConfigurationException("AFTERSET_URLS takes http addresses only: put a proxy before it for https, and set AFTERSET_PUBLIC_URL and AFTERSET_BEHIND_PROXY.");
        }

        return urls;
    }

    static Uri? PublicUrlOf(Settings settings)
    {
        var address = settings.Address("AFTERSET_PUBLIC_URL");
        return address is null or { AbsolutePath: "/" }
            ? address
            : throw new ConfigurationException("AFTERSET_PUBLIC_URL must be an address without a path; Afterset has a host name to itself.");
    }

    static IPNetwork[] ProxiesOf(Settings settings)
    {
        const string name = "AFTERSET_BEHIND_PROXY";
        if (settings.Text(name) is not { } text || text.ToUpperInvariant() is "FALSE" or "0" or "NO")
            return [];
        if (text.ToUpperInvariant() is "TRUE" or "1" or "YES")
            return [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

        return [.. text.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(one =>
            IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(one, out var network) ? network
            : throw new ConfigurationException($"{name} must be true for a proxy on this machine, or the proxy's address or network such as 10.0.0.0/8."))];
    }
}
