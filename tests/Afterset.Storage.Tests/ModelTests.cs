using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class ModelTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public void Accounts_have_passkeys_whatever_the_program_sets(Database database)
    {
        var services = new ServiceCollection().AddAftersetStorage(Options(database));
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version1);
        using var provider = services.BuildServiceProvider();
        using var db = provider.GetRequiredService<IDbContextFactory<AftersetDb>>().CreateDbContext();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).ToList();
        Assert.Contains("AspNetUsers", tables);
        Assert.Contains("AspNetUserPasskeys", tables);
        Assert.Contains("DataProtectionKeys", tables);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public void Our_tables_have_lower_case_names_and_times_in_milliseconds(Database database)
    {
        using var provider = new ServiceCollection().AddAftersetStorage(Options(database)).BuildServiceProvider();
        using var db = provider.GetRequiredService<IDbContextFactory<AftersetDb>>().CreateDbContext();
        var ours = db.Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(AftersetDb).Assembly && type.ClrType != typeof(Account)).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours, type => Assert.Matches("^[a-z0-9_]+$", type.GetTableName()));
        Assert.All(ours.SelectMany(type => type.GetProperties()), property => Assert.Matches("^[a-z0-9_]+$", property.GetColumnName()));
        var times = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset)).ToList();
        Assert.True(times.Count >= 4);
        Assert.All(times, time => Assert.Equal(typeof(long), time.GetTypeMapping().Converter?.ProviderClrType));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public void The_migrations_make_the_tables_of_the_code(Database database)
    {
        using var provider = new ServiceCollection().AddAftersetStorage(Options(database)).BuildServiceProvider();
        using var db = provider.GetRequiredService<IDbContextFactory<AftersetDb>>().CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges(), "Run src/Afterset.Storage/make-migrations.");
    }

    static StorageOptions Options(Database database) => new("nowhere", database == Database.Postgres ? "Host=127.0.0.1" : null);
}
