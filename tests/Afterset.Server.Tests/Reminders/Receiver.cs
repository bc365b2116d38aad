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

    Receiver(Func<Request, IResult> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapFallback(Take);
    }

    internal ConcurrentQueue<Request> Requests { get; } = [];

    internal Uri Address => new(_app.Urls.First());

    internal Uri At(string path) => new(Address, path);

    internal static async Task<Receiver> Start(Func<Request, IResult>? answer = null)
    {
        var receiver = new Receiver(answer ?? (_ => Results.Ok()));
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
        return _answer(request);
    }

    internal sealed record Request(string Method, string Path, Dictionary<string, string> Headers, byte[] Body)
    {
        internal string? this[string header] => Headers.GetValueOrDefault(header);

        internal string Text => System.Text.Encoding.UTF8.GetString(Body);
    }
}
