using Microsoft.Net.Http.Headers;

namespace Afterset.Server.App;

/// <summary>The app, the same for everybody: its files, and its page for every address that is not the server's own.</summary>
static class AppPages
{
    /// <summary>
    /// As the page says it itself for hosts that send none (src/Afterset.Web/wwwroot/index.html), and stricter: it talks to this server alone.
    /// </summary>
    internal const string ContentPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    const string Html = "text/html";

    /// <summary>First segments of addresses that are the server's: there, what is not found is not found. The app's service worker has the same list.</summary>
    internal static IReadOnlySet<string> Own { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "account", "api", "claim", "docs", "feeds", "health", "openapi", "ready", "schemas", "sign-in",
    };

    internal static IServiceCollection AddApp(this IServiceCollection services, ServerOptions options) =>
        services.AddSingleton(AppFolder.Read(options.AppFolder));

    internal static void MapApp(this IEndpointRouteBuilder routes)
    {
        var missing = Path.Combine(AppContext.BaseDirectory, "wwwroot", "no-app.html");
        routes.MapGet("/", (AppFolder folder) => folder.Page is { } page ? new AppAnswer(page) : Results.File(missing, $"{Html}; charset=utf-8"))
            .AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Answers with a file of the app where the address is one.</summary>
    internal static void UseAppFiles(this WebApplication app) => app.Use((context, next) =>
        IsRead(context.Request) && context.Request.Path.Value is { Length: > 1 } path
        && context.RequestServices.GetRequiredService<AppFolder>().File(path[1..]) is { } file
            ? new AppAnswer(file).ExecuteAsync(context)
            : next(context));

    /// <summary>Answers with the page of the app where a person goes to an address that nothing else answers. After routing.</summary>
    internal static void UseAppPage(this WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint() is null && IsRead(context.Request) && IsNavigation(context.Request)
        && context.RequestServices.GetRequiredService<AppFolder>().Page is { } page
            ? new AppAnswer(page).ExecuteAsync(context)
            : next(context));

    static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // A browser that goes somewhere asks for a page; a script or a picture that is missing must not get one.
    static bool IsNavigation(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase))
        && request.Path.Value!.Split('/', 3) is [_, var first, ..] && !Own.Contains(first);

    /// <summary>One file, in the fewest bytes that the caller understands.</summary>
    sealed class AppAnswer(AppFolder.AppFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (chosen, encoding) = Choose(httpContext.Request);
            var headers = httpContext.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.CacheControl = file.IsForEver ? "public, max-age=31536000, immutable" : "no-cache";
            if (file.Brotli is not null || file.Gzip is not null)
                headers.Vary = HeaderNames.AcceptEncoding;
            if (encoding is not null)
                headers.ContentEncoding = encoding;
            var tag = new EntityTagHeaderValue(FormattableString.Invariant($"\"{chosen.LastWriteTimeUtc.Ticks:x}-{chosen.Length:x}\""));
            return Results.File(chosen.FullName, file.Type, lastModified: null, entityTag: tag).ExecuteAsync(httpContext);
        }

        (FileInfo File, string? Encoding) Choose(HttpRequest request)
        {
            var wanted = request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality is not 0).Select(one => one.Value.Value).ToList();
            return file.Brotli is { } brotli && wanted.Contains("br", StringComparer.OrdinalIgnoreCase) ? (brotli, "br")
                : file.Gzip is { } gzip && wanted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? (gzip, "gzip")
                : (file.Plain, null);
        }
    }
}
