using Afterset.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class SchemaTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Servers_may_start_at_the_same_time(Database database)
    {
        await using var storage = await TestStorage.Unprepared(database);
        var servers = Enumerable.Range(0, 6).Select(_ => storage.AnotherServer()).ToList();
        await Task.WhenAll(servers.Select(server => Task.Run(() => server.PrepareAftersetStorage(Cancel), Cancel)));
        await servers[0].PrepareAftersetStorage(Cancel);
        await using var db = storage.Open();
        Assert.Single(await db.Database.GetAppliedMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task One_server_at_a_time_makes_tables_in_PostgreSQL()
    {
        await using var storage = await TestStorage.Unprepared(Database.Postgres);
        Task prepared;
        await using (var other = new NpgsqlConnection(storage.Options.Postgres + ";Pooling=false"))
        {
            await other.OpenAsync(Cancel);
            await using var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({Schema.AdvisoryLock})", other);
            await hold.ExecuteNonQueryAsync(Cancel);
            prepared = storage.Services.PrepareAftersetStorage(Cancel);
            await using var waiting = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", other);
            while ((long)(await waiting.ExecuteScalarAsync(Cancel))! == 0 && !prepared.IsCompleted)
                await Task.Delay(20, Cancel);
            Assert.False(prepared.IsCompleted, "It did not wait for the other server.");
        }

        await prepared.WaitAsync(Patience.Most, Cancel);
    }

    [Fact]
    public async Task A_start_that_was_killed_does_not_hold_up_the_next_one()
    {
        await using var storage = await TestStorage.Unprepared(Database.Sqlite);
        Directory.CreateDirectory(storage.Options.DataFolder);
        await using var db = storage.Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """,
            Cancel);
        await storage.AnotherServer().PrepareAftersetStorage(Cancel).WaitAsync(Patience.Most, Cancel);
    }

    [Fact]
    public async Task The_data_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such modes.");
        await using var storage = await TestStorage.New(Database.Sqlite);
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(storage.Options.DataFolder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    [Fact]
    public async Task SQLite_acknowledges_what_is_on_the_disk()
    {
        await using var storage = await TestStorage.New(Database.Sqlite);
        await using var db = storage.Open();
        Assert.Equal("wal", await Pragma<string>(db, "journal_mode"));
        Assert.Equal(2, await Pragma<long>(db, "synchronous"));
        Assert.Equal(1, await Pragma<long>(db, "foreign_keys"));
        Assert.Equal(1, await Pragma<long>(db, "secure_delete"));
        Assert.Equal(5000, await Pragma<long>(db, "busy_timeout"));
    }

    [Fact]
    public void Where_things_are_kept_can_be_said_without_the_password() =>
        Assert.DoesNotContain("secret", new StorageOptions("/data", "Host=db;Password=secret").ToString(), StringComparison.Ordinal);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_scope_has_a_context_of_its_own(Database database)
    {
        await using var storage = await TestStorage.New(database);
        using var one = storage.Services.CreateScope();
        using var two = storage.Services.CreateScope();
        Assert.NotSame(one.ServiceProvider.GetRequiredService<AftersetDb>(), two.ServiceProvider.GetRequiredService<AftersetDb>());
    }

    static async Task<T> Pragma<T>(AftersetDb db, string name)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
