using Afterset.Storage.Diaries;
using Afterset.Storage.Feeds;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Storage;

/// <summary>Where things are kept.</summary>
/// <param name="DataFolder">
/// The folder that holds the SQLite file. Made if missing, and then readable by its owner alone. Everything the server keeps is in it.
/// </param>
/// <param name="Postgres">Connection string of a PostgreSQL database; null for SQLite in the data folder.</param>
public sealed record StorageOptions(string DataFolder, string? Postgres)
{
    /// <summary>The SQLite file. Beside it lie its write-ahead log and the log's index while it is open.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "afterset.db");

    /// <summary>The folder alone: a connection string holds a password.</summary>
    public override string ToString() => Postgres is null ? $"SQLite in {DataFolder}" : "PostgreSQL";
}

/// <summary>Connects storage with a program.</summary>
public static class StorageSetup
{
    /// <summary>Adds storage: stores as singletons, the tables for accounts per scope.</summary>
    /// <remarks>Nothing is opened or made yet; <see cref="PrepareAftersetStorage"/> does, once, before the first use.</remarks>
    public static IServiceCollection AddAftersetStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Transactions>();
        services.AddSingleton<JournalStore>(provider => new(
            provider.GetRequiredService<Transactions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FeedStore>(provider => new(provider.GetRequiredService<Transactions>()));
        services.AddSingleton<DiaryStore>(provider => new(provider.GetRequiredService<Transactions>()));
        services.AddSingleton<Backup>(provider => new(
            provider.GetRequiredService<Transactions>(),
            provider.GetRequiredService<IDbContextFactory<AftersetDb>>(),
            options,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StorageCheck>(provider => new(provider.GetRequiredService<IDbContextFactory<AftersetDb>>()));
        return options.Postgres is null ? services.AddContexts<SqliteDb>(options) : services.AddContexts<PostgresDb>(options);
    }

    /// <summary>Makes the data folder and brings the tables up to date. Several servers may call it at the same time.</summary>
    public static Task PrepareAftersetStorage(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Schema.Apply(
            services.GetRequiredService<IDbContextFactory<AftersetDb>>(),
            services.GetRequiredService<StorageOptions>(),
            cancellationToken);
    }

    /// <summary>Keeps accounts in storage.</summary>
    public static IdentityBuilder AddAftersetStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<AftersetDb>();

    /// <summary>Keeps the keys that protect cookies and tokens in storage, so that all servers share them.</summary>
    public static IDataProtectionBuilder PersistKeysToAfterset(this IDataProtectionBuilder builder) => builder.PersistKeysToDbContext<AftersetDb>();

    static IServiceCollection AddContexts<TDb>(this IServiceCollection services, StorageOptions options)
        where TDb : AftersetDb
    {
        services.AddPooledDbContextFactory<TDb>((provider, builder) => builder.UseAfterset(options, provider));
        services.AddSingleton<IDbContextFactory<AftersetDb>>(provider =>
            new ContextFactory<TDb>(provider.GetRequiredService<IDbContextFactory<TDb>>()));
        // From the factory and not from a scoped TDb: the scope would give a pooled context back twice.
        services.AddScoped<AftersetDb>(provider => provider.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext());
        return services;
    }

    sealed class ContextFactory<TDb>(IDbContextFactory<TDb> pool) : IDbContextFactory<AftersetDb>
        where TDb : AftersetDb
    {
        public AftersetDb CreateDbContext() => pool.CreateDbContext();
    }
}
