using Afterset.Fixtures;
using Afterset.Fixtures.Databases;
using Afterset.Server.Outgoing;
using Afterset.Server.Reminders;
using Afterset.Storage;
using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

/// <summary>A database of its own, and servers that share it.</summary>
sealed class TestStorage : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("afterset-reminders-").FullName;

    internal string? Postgres { get; private init; }

    internal static async Task<TestStorage> OnPostgres()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return new() { Postgres = await PostgresServer.NewDatabase() };
    }

    /// <summary>A server without web, that sends what falls due once it is started.</summary>
    internal async Task<IHost> Server(IReminderSource source, string? postgres = null, ReminderOptions? options = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddFilter(level => level >= LogLevel.Error);
        Add(builder.Services, postgres, options);
        builder.Services.AddSingleton(source);
        var host = builder.Build();
        await host.Services.PrepareAftersetStorage(TestContext.Current.CancellationToken);
        return host;
    }

    internal async Task<ServiceProvider> Services()
    {
        var services = new ServiceCollection().AddLogging();
        Add(services, null, null);
        var provider = services.BuildServiceProvider();
        await provider.PrepareAftersetStorage(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Reminders' triggers in the SQLite file, looked at with no server around.</summary>
    internal int TriggersOnDisk()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "afterset.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM qrtz_triggers WHERE job_name = 'send'";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    void Add(IServiceCollection services, string? postgres, ReminderOptions? options)
    {
        var storage = new StorageOptions(_folder, postgres ?? Postgres);
        services.AddAftersetStorage(storage).AddAccountStores();
        services.AddIdentityCore<Account>().AddAftersetStores();
        services.AddDataProtection().SetApplicationName("Afterset").PersistKeysToAfterset();
        services.AddReminders(
            storage, new OutgoingOptions(PrivateTargets: true) { Timeout = Patience.Most }, options ?? new ReminderOptions { NodeCheckIn = TimeSpan.FromSeconds(1) });
    }
}
