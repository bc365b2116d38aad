using Afterset.Fixtures.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Storage.Tests;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>An empty storage of its own on a real database, as a server would have it.</summary>
sealed class TestStorage : IAsyncDisposable
{
    readonly string _folder;
    readonly List<ServiceProvider> _servers = [];

    TestStorage(StorageOptions options)
    {
        Options = options;
        _folder = options.DataFolder;
    }

    internal StorageOptions Options { get; }

    internal IServiceProvider Services => _servers[0];

    internal JournalStore Journal => Services.GetRequiredService<JournalStore>();

    internal static async Task<TestStorage> New(Database database)
    {
        var storage = await Unprepared(database);
        try
        {
            await storage.Services.PrepareAftersetStorage(TestContext.Current.CancellationToken);
            return storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    internal static async Task<TestStorage> Unprepared(Database database)
    {
        if (database == Database.Postgres)
            Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var folder = Path.Combine(Directory.CreateTempSubdirectory("afterset-storage-").FullName, "data");
        var postgres = database == Database.Postgres ? await PostgresServer.NewDatabase() : null;
        var storage = new TestStorage(new StorageOptions(folder, postgres));
        storage.AnotherServer();
        return storage;
    }

    /// <summary>Services as another process on the same database would have them.</summary>
    internal IServiceProvider AnotherServer()
    {
        var server = new ServiceCollection().AddAftersetStorage(Options).BuildServiceProvider();
        _servers.Add(server);
        return server;
    }

    internal AftersetDb Open() => Services.GetRequiredService<IDbContextFactory<AftersetDb>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.GetParent(_folder)!.Delete(recursive: true);
    }
}
