using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Afterset.Storage;

/// <summary>How a context finds its database.</summary>
static class Connecting
{
    internal static DbContextOptionsBuilder UseAfterset(
        this DbContextOptionsBuilder builder, StorageOptions options, IServiceProvider? services)
    {
        builder.UseApplicationServiceProvider(new FixedIdentityTables(services));
        return options.Postgres is { } postgres
            ? builder.UseNpgsql(postgres)
            : builder.UseSqlite(Sqlite(options)).AddInterceptors(SqlitePragmas.Instance);
    }

    static string Sqlite(StorageOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.SqliteFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>
    /// Identity asks the program's options, not the context, which tables it has, and without them makes the first version, which
    /// has no passkeys. Our tables are the same whatever a program sets.
    /// </summary>
    sealed class FixedIdentityTables(IServiceProvider? program) : IServiceProvider
    {
        static readonly IOptions<IdentityOptions> Tables = Options.Create(new IdentityOptions
        {
            Stores = { SchemaVersion = IdentitySchemaVersions.Version3, MaxLengthForKeys = 128 },
        });

        public object? GetService(Type serviceType) =>
            serviceType == typeof(IOptions<IdentityOptions>) ? Tables : program?.GetService(serviceType);
    }
}
