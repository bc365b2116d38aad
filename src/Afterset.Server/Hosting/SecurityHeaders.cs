namespace Afterset.Server.Hosting;

/// <summary>Headers that every answer has, also the wrong ones.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    internal const string ContentPolicy =
        "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
