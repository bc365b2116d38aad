using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class ModelTests
{
    [Fact]
    public void The_tables_have_accounts()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        Assert.Contains(db.Model.GetEntityTypes(), type => type.GetTableName() == "AspNetUsers");
    }
}
