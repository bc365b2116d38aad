using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Afterset.Server.Operations;

/// <summary>OpenTelemetry, only where OTEL_EXPORTER_OTLP_ENDPOINT says whereto.</summary>
/// <remarks>What leaves is what these lists name. Everything else that a library may note, now or in a later version, stays here.</remarks>
static class Telemetry
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    internal static readonly IReadOnlySet<string> TagsThatLeave = new HashSet<string>(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "error.type",
        "gc.heap.generation", "cpu.mode",
    };

    static readonly string[] Meters =
    [
        Counters.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http",
    ];

    internal static void AddTelemetry(this WebApplicationBuilder builder, ServerOptions options)
    {
        if (options.Settings.Text(Endpoint) is null)
            return;

        _ = options.Settings.Address(Endpoint);
        // The exporter reads the rest of the standard's variables from here.
        builder.Configuration.AddInMemoryCollection(options.Settings.StartingWith("OTEL_"));
        if (options.Settings.Text(Protocol) is null)
            builder.Configuration[Protocol] = "http/protobuf";

        AddLogs(builder.Logging);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("afterset", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddProcessor(new OnlyKnownTags()))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddRuntimeInstrumentation()
                .AddView(_ => new MetricStreamConfiguration { TagKeys = [.. TagsThatLeave] }))
            .WithLogging(logs => logs.AddProcessor(new NoTextsOfExceptions()))
            .UseOtlpExporter();
    }

    // Rules of its own, so that more on the console never becomes more that leaves: the framework's lines of a request have its address in them.
    static void AddLogs(ILoggingBuilder logging) => logging
        .AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true)
        .AddFilter<OpenTelemetryLoggerProvider>(category: null, LogLevel.Warning)
        .AddFilter<OpenTelemetryLoggerProvider>("Microsoft.EntityFrameworkCore", LogLevel.None)
        .AddFilter<OpenTelemetryLoggerProvider>("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter<OpenTelemetryLoggerProvider>(typeof(RequestLog).FullName, LogLevel.Information);

    sealed class OnlyKnownTags : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !TagsThatLeave.Contains(name)).ToList())
                data.SetTag(name, null);
            data.SetStatus(data.Status, description: null);
            data.TraceStateString = null;
            // A name with the address in it, as some libraries give one.
            var route = data.GetTagItem("http.route") as string;
            data.DisplayName = data.Kind == ActivityKind.Server ? $"{data.GetTagItem("http.request.method")} {route}".Trim() : data.Kind.ToString();
            if (data.Events.Any() || data.Links.Any())
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    sealed class NoTextsOfExceptions : BaseProcessor<LogRecord>
    {
        public override void OnEnd(LogRecord data)
        {
            if (data.Exception is not { } problem)
                return;

            data.Attributes = [.. data.Attributes ?? [], new("exception.type", problem.GetType().FullName), new("exception.stacktrace", ExceptionPlaces.Of(problem))];
            data.Exception = null;
        }
    }
}
