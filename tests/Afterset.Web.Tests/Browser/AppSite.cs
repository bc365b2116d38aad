using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Afterset.Web.Tests.Browser;

/// <summary>Any static web host: gives files as they are, the compressed twin where the browser takes it, and index.html for the app's own addresses.</summary>
sealed class AppSite : IAsyncDisposable
{
    readonly WebApplication _app;

    AppSite(WebApplication app) => _app = app;

    /// <summary>Where the app is, with a slash at the end.</summary>
    internal Uri Address => new(_app.Urls.First() + "/");

    /// <summary>How many bytes of answers went out, as compressed on the way.</summary>
    internal long BytesSent { get; private set; }

    /// <summary>Whether the network is "pulled": every request is cut.</summary>
    internal bool IsDown { get; set; }

    internal static async Task<AppSite> StartAsync(string? folder = null)
    {
        folder ??= await PublishedApp.FolderAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        var site = new AppSite(app);
        app.Run(context => site.AnswerAsync(context, folder));
        await app.StartAsync();
        return site;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task AnswerAsync(HttpContext context, string folder)
    {
        if (IsDown)
        {
            context.Abort();
            return;
        }

        using var files = new PhysicalFileProvider(folder);
        var asked = context.Request.Path.Value ?? "/";
        var isFile = files.GetFileInfo(asked).Exists;
        if (!isFile && Path.HasExtension(asked))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var path = isFile ? asked : "/index.html";
        new FileExtensionContentTypeProvider().TryGetContentType(path, out var type);
        context.Response.ContentType = type ?? "application/octet-stream";
        // As good hosts do: names with a fingerprint for ever, everything else asked again and answered with "not modified".
        var stamp = $"\"{files.GetFileInfo(path).LastModified.UtcTicks}\"";
        context.Response.Headers.ETag = stamp;
        context.Response.Headers.CacheControl = path.StartsWith("/_framework/", StringComparison.Ordinal) && path.Count(letter => letter == '.') > 1 ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.Headers.IfNoneMatch == stamp)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var twin = files.GetFileInfo($"{path}.br");
        var file = twin.Exists && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) ? twin : files.GetFileInfo(path);
        if (file == twin)
            context.Response.Headers.ContentEncoding = "br";
        BytesSent += file.Length;
        await context.Response.SendFileAsync(file);
    }
}
