using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Afterset.Server.Tests.Reminders;

/// <summary>A real web server on loopback that keeps what it gets and answers as told.</summary>
sealed class Receiver : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly Func<Request, IResult> _answer;
    readonly Func<int, Task> _wait;
    int _number;

    Receiver(Func<Request, IResult> answer, Func<int, Task> wait)
    {
        (_answer, _wait) = (answer, wait);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapFallback(Take);
    }

    internal ConcurrentQueue<Request> Requests { get; } = [];

    internal Uri Address => new(_app.Urls.First());

    internal Uri At(string path) => new(Address, path);

    /// <param name="answer">What it answers; null for 200.</param>
    /// <param name="wait">What the answer to each request waits for, by its number from 1; null for nothing.</param>
    internal static async Task<Receiver> Start(Func<Request, IResult>? answer = null, Func<int, Task>? wait = null)
    {
        var receiver = new Receiver(answer ?? (_ => Results.Ok()), wait ?? (_ => Task.CompletedTask));
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task<IResult> Take(HttpRequest http)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body);
        var headers = http.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new Request(http.Method, http.Path.Value ?? "", headers, body.ToArray());
        Requests.Enqueue(request);
        await _wait(Interlocked.Increment(ref _number));
        return _answer(request);
    }

    internal sealed record Request(string Method, string Path, Dictionary<string, string> Headers, byte[] Body)
    {
        internal string? this[string header] => Headers.GetValueOrDefault(header);

        internal string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}
