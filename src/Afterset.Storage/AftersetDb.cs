using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Afterset.Storage;

/// <summary>All tables. A row class stands beside its configuration, in the folder of what it is for.</summary>
abstract class AftersetDb(DbContextOptions options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Keys that protect cookies and tokens.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AftersetDb).Assembly);
        ColumnNames.ToSnakeCase(builder);
        Documents.AlikeOnBoth(builder);
    }
}

/// <summary>The tables in SQLite.</summary>
sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AftersetDb(options);

/// <summary>The tables in PostgreSQL.</summary>
sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AftersetDb(options);
