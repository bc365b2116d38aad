using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Afterset.Server.Tests.Operations;

/// <summary>Takes what OpenTelemetry exports over HTTP, as raw bytes: text in protobuf is UTF-8 and can be searched.</summary>
sealed class OtlpReceiver : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    OtlpReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _received.Enqueue((context.Request.Path.Value!, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
    }

    internal string Address => _app.Urls.First();

    internal static async Task<OtlpReceiver> StartAsync(CancellationToken cancellation)
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync(cancellation);
        return receiver;
    }

    /// <summary>What came to /v1/traces, /v1/metrics or /v1/logs, with every byte as a character.</summary>
    internal string Text(string path) => string.Join('\n', _received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
