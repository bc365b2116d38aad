using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Afterset.Server.Tests.Reminders;

/// <summary>Stands between a server and its database, and can be cut: the server then lives on and reaches nothing.</summary>
sealed class DatabaseProxy : IAsyncDisposable
{
    readonly int _port;
    TcpListener _listener = new(IPAddress.Loopback, 0);
    CancellationTokenSource _cut = new();
    readonly string _database;

    internal DatabaseProxy(string database)
    {
        _database = database;
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept();
    }

    internal string Through => new NpgsqlConnectionStringBuilder(_database)
    {
        Port = _port,
    }.ToString();

    internal async Task Cut()
    {
        _listener.Stop();
        await _cut.CancelAsync();
    }

    /// <summary>Lets the server reach its database again, so that it can stop.</summary>
    internal void Mend()
    {
        _cut.Dispose();
        _cut = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = Accept();
    }

    public async ValueTask DisposeAsync()
    {
        await Cut();
        _cut.Dispose();
    }

    async Task Accept()
    {
        try
        {
            while (true)
                _ = Pass(await _listener.AcceptTcpClientAsync(_cut.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It has been cut.
        }
    }

    async Task Pass(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, new NpgsqlConnectionStringBuilder(_database).Port, _cut.Token);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream(), _cut.Token), far.GetStream().CopyToAsync(near.GetStream(), _cut.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // One side has gone; so does the other.
        }
    }
}
