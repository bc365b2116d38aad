using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Server.Operations;

/// <summary>What whoever runs the server needs: logs, counts, and answers to "are you well?".</summary>
static class OperationsSetup
{
    /// <summary>How long a stop waits for requests that are under way.</summary>
    internal static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    internal static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddCounters();
        services.AddSingleton<Readiness>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        return services;
    }

    /// <summary>For features that count and are tried without the rest of the server.</summary>
    internal static void AddCounters(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<Counters>();
    }

    internal static void AddConsoleLines(this ILoggingBuilder logging, ServerOptions options)
    {
        var form = options.Settings.Text("AFTERSET_LOG") switch
        {
            null or "plain" => PlainLogLines.FormName,
            "json" => JsonLogLines.FormName,
            _ => throw new ConfigurationException("AFTERSET_LOG must be plain or json."),
        };
        logging.AddConsole(console => console.FormatterName = form);
        logging.AddConsoleFormatter<PlainLogLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.AddConsoleFormatter<JsonLogLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Information);
    }
}
