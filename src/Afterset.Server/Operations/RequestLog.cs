using System.Diagnostics;

namespace Afterset.Server.Operations;

/// <summary>A line for each request: method, the form of the address, status, time. Never the address itself, which may hold a secret.</summary>
sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];

    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Information) && context.GetEndpoint()?.Metadata.GetMetadata<QuietAttribute>() is null)
            {
                var (method, route, took) = (Method(context), Route(context), Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1));
                Answered(logger, method, route, context.Response.StatusCode, took);
            }
        }
    }

    // Whoever calls may write anything as the method.
    static string Method(HttpContext context) =>
        Methods.FirstOrDefault(known => HttpMethods.Equals(known, context.Request.Method)) ?? "other";

    static string Route(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? (context.Response.StatusCode < 400 ? "(file)" : "(none)");

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {DurationMs} ms")]
    static partial void Answered(ILogger logger, string method, string route, int status, double durationMs);
}

/// <summary>An endpoint that is asked all the time and would fill the log.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class QuietAttribute : Attribute;
