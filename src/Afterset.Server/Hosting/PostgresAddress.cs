using Npgsql;

namespace Afterset.Server.Hosting;

/// <summary>Reads AFTERSET_DATABASE: a connection string, or an address that begins with postgres://.</summary>
static class PostgresAddress
{
    const string Name = "AFTERSET_DATABASE";

    internal static string? Read(Settings settings)
    {
        if (settings.Secret(Name) is not { } text)
            return null;

        // What the driver says of a wrong string may repeat the string, and the string has the password in it.
        try
        {
            var builder = IsAddress(text) ? FromAddress(text) : new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(builder.Host)
                ? throw new ConfigurationException($"{Name} names no host.")
                : builder.ConnectionString;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new ConfigurationException($"{Name} must be a connection string of PostgreSQL, or an address such as postgres://user:password@host:5432/afterset.");
        }
    }

    static bool IsAddress(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    static NpgsqlConnectionStringBuilder FromAddress(string text)
    {
        var address = new Uri(text);
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.IsDefaultPort || address.Port < 0 ? 5432 : address.Port,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) is { Length: > 0 } database ? database : "afterset",
        };
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Keyword(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }

        return builder;
    }

    // The driver's own words for what libpq calls otherwise.
    static string Keyword(string libpq) => libpq switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        _ => Uri.UnescapeDataString(libpq),
    };
}
