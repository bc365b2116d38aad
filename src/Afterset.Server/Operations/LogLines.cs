using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Afterset.Server.Operations;

/// <summary>One event on one line for people: time, level, source, what happened.</summary>
sealed class PlainLogLines(TimeProvider clock) : ConsoleFormatter(FormName)
{
    internal const string FormName = "afterset-plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (LogLines.IsSaidElsewhere(logEntry.EventId))
            return;
        var line = new StringBuilder()
            .Append(LogLines.Time(clock)).Append(' ').Append(LogLines.Word(logEntry.LogLevel)).Append(' ').Append(logEntry.Category).Append(": ")
            .Append(logEntry.Formatter(logEntry.State, null));
        if (logEntry.Exception is { } problem)
            line.Append(' ').Append(ExceptionPlaces.Of(problem));
        // What somebody sent must not look like a line of ours.
        textWriter.WriteLine(line.Replace("\r", "").Replace("\n", " | "));
    }
}

/// <summary>One event on one line of JSON for programs, with the values of the event as members.</summary>
sealed class JsonLogLines(TimeProvider clock) : ConsoleFormatter(FormName)
{
    internal const string FormName = "afterset-json";

    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (LogLines.IsSaidElsewhere(logEntry.EventId))
            return;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", LogLines.Time(clock));
            json.WriteString("level", LogLines.Word(logEntry.LogLevel));
            json.WriteString("source", logEntry.Category);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            WriteValues(json, logEntry.State);
            if (logEntry.Exception is { } problem)
                json.WriteString("exception", ExceptionPlaces.Of(problem));
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    static void WriteValues<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values)
            return;
        foreach (var (name, value) in values.Where(pair => pair.Key != "{OriginalFormat}").DistinctBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name is "time" or "level" or "source" or "message" or "exception" ? $"{name}_" : name);
            if (value is int or long or double)
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!, skipInputValidation: true);
            else
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>What both forms of a log have in common.</summary>
static class LogLines
{
    internal static string Time(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A failed start: whoever started the server gets it in a sentence.</summary>
    internal static bool IsSaidElsewhere(EventId happened) => happened.Name == "HostedServiceStartupFaulted";

    internal static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.None => "none",
    };
}
