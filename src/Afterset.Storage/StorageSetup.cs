using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Afterset.Storage;

/// <summary>Where things are kept.</summary>
/// <param name="DataFolder">The folder that holds the SQLite file. Everything the server keeps is in it.</param>
/// <param name="Postgres">Connection string of a PostgreSQL database; null for SQLite in the data folder.</param>
public sealed record StorageOptions(string DataFolder, string? Postgres);

/// <summary>Connects storage with a program.</summary>
public static class StorageSetup
{
    /// <summary>Adds storage.</summary>
    public static IServiceCollection AddAftersetStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (options.Postgres is { } postgres)
        {
            services.AddDbContext<PostgresDb>(db => db.UseNpgsql(postgres));
            services.AddScoped<AftersetDb>(provider => provider.GetRequiredService<PostgresDb>());
        }
        else
        {
            services.AddDbContext<SqliteDb>(db => db.UseSqlite($"Data Source={Path.Combine(options.DataFolder, "afterset.db")}"));
            services.AddScoped<AftersetDb>(provider => provider.GetRequiredService<SqliteDb>());
        }

        return services;
    }

    /// <summary>Keeps accounts in storage.</summary>
    public static IdentityBuilder AddAftersetStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<AftersetDb>();

    /// <summary>Keeps the keys that protect cookies and tokens in storage, so that all servers share them.</summary>
    public static IDataProtectionBuilder PersistKeysToAfterset(this IDataProtectionBuilder builder) => builder.PersistKeysToDbContext<AftersetDb>();
}
