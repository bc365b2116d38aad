using System.Diagnostics;
using Afterset.Fixtures;
using Afterset.Fixtures.Databases;
using Npgsql;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class PostgresServerTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_tests_PostgreSQL_ends_with_the_process_that_asked_for_it(bool killed)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var program = Path.Combine(AppContext.BaseDirectory, "Afterset.Fixtures");
        var start = new ProcessStartInfo(program, ["postgres"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync(Cancel);
        var (folder, fsync) = await Ask(address!);
        Assert.Equal("on", fsync);
        Assert.True(Directory.Exists(folder));
        if (killed)
            process.Kill();
        else
            process.StandardInput.Close();
        await process.WaitForExitAsync(Cancel);
        await Patience.Until($"{folder} is gone", () => !Directory.Exists(folder), Cancel);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Ask(address!));
    }

    static async Task<(string Folder, string Fsync)> Ask(string address)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("SELECT current_setting('data_directory'), current_setting('fsync')", connection);
        await using var row = await command.ExecuteReaderAsync(Cancel);
        await row.ReadAsync(Cancel);
        return (row.GetString(0), row.GetString(1));
    }
}
