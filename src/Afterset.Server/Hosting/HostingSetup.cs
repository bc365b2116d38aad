using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Server.App;
using Afterset.Server.OpenApi;
using Afterset.Server.Operations;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;

namespace Afterset.Server.Hosting;

/// <summary>What stands around every endpoint: headers, errors, limits, and who may come in.</summary>
static class HostingSetup
{
    internal static void AddAftersetLogging(this ILoggingBuilder logging, ServerOptions options)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddConsoleLines(options);

        // It writes texts of exceptions, which may repeat values. What went wrong is logged by Failures, without them.
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        // It warns that the keys are not encrypted: they lie in the same place as what they protect.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    internal static IServiceCollection AddHosting(this IServiceCollection services, ServerOptions options)
    {
        services.AddRoutingCore();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = one => one.ProblemDetails.Extensions.Remove("traceId"));
        services.AddRateLimits(options);
        services.AddCors(cors => cors.AddPolicy(OtherOrigins.Policy, OtherOrigins.Allow));
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(30),
        });
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        return services;
    }

    /// <summary>The order matters: what comes first sees everything that comes after.</summary>
    internal static void UseHosting(this WebApplication app, ServerOptions options)
    {
        app.UseMiddleware<RequestLog>();
        if (options.Proxies.Count > 0)
            app.UseForwardedHeaders(Forwarded(options));
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Failures>();
        app.UseStatusCodePages(Problems.ForStatusAsync);
        app.UseAppFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache" });
        app.UseApiPages();
        app.UseRouting();
        app.UseAppPage();
        app.UseCors();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<Gate>();
    }

    static ForwardedHeadersOptions Forwarded(ServerOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies)
            forwarded.KnownIPNetworks.Add(network);
        return forwarded;
    }
}
