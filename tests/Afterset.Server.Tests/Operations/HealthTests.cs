using System.Net;
using Afterset.Fixtures;
using Afterset.Server.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Afterset.Server.Tests.Operations;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_that_has_started_is_alive_and_ready_for_anybody()
    {
        await using var server = await TestServer.StartAsync(options => options with { RequestsAMinute = 10 });
        using var nobody = server.Anonymous();
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal("alive", await OkAsync(await nobody.GetAsync("/health")));
            await ReadyAsync(nobody);
        }

        Assert.DoesNotContain("GET /ready 200", server.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_tables_are_not_current_is_alive_and_not_ready()
    {
        await using var server = await TestServer.StartAsync();
        await using var database = new SqliteConnection($"Data Source={Path.Combine(server.Options.DataFolder, "afterset.db")}");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM \"__EFMigrationsHistory\"";
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        await AssertNotReadyAsync(server);
    }

    [Fact]
    public async Task A_server_whose_PostgreSQL_is_gone_is_alive_and_not_ready_and_says_nothing_more()
    {
        await using var server = await TestServer.StartOnPostgresAsync();
        using (var nobody = server.Anonymous())
            await ReadyAsync(nobody);
        var address = new NpgsqlConnectionStringBuilder(server.Options.Postgres);
        var name = address.Database;
        address.Database = "postgres";
        await using var database = new NpgsqlConnection(address.ConnectionString);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"DROP DATABASE \"{name}\" WITH (FORCE)", database);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await AssertNotReadyAsync(server);
    }

    // A database that does not answer within two seconds makes a server not ready, which a busy machine may well do to it.
    static Task ReadyAsync(TestClient nobody) => Patience.Until("the server is ready", async () =>
    {
        using var answer = await nobody.GetAsync("/ready");
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
        var says = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(answer.IsSuccessStatusCode ? "ready" : "not ready", says);
        return answer.IsSuccessStatusCode;
    }, TestContext.Current.CancellationToken);

    static async Task AssertNotReadyAsync(TestServer server)
    {
        using var nobody = server.Anonymous();
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        var answer = await nobody.GetAsync("/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("not ready", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("alive", await OkAsync(await nobody.GetAsync("/health")));
    }

    static async Task<string> OkAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
