using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Afterset.Storage;

/// <summary>Contexts for make-migrations, which looks at the model and opens nothing.</summary>
static class DesignTime
{
    internal static DbContextOptions<TDb> Options<TDb>(string? postgres)
        where TDb : AftersetDb
    {
        var builder = new DbContextOptionsBuilder<TDb>();
        builder.UseAfterset(new StorageOptions(".", postgres), services: null);
        return builder.Options;
    }
}

sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(DesignTime.Options<SqliteDb>(postgres: null));
}

sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(DesignTime.Options<PostgresDb>("Host=127.0.0.1"));
}
