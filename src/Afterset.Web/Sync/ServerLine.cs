using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Afterset.Web.Sync;

/// <summary>An answer of a server.</summary>
/// <param name="Status">The status of HTTP; 0 when it cannot be reached.</param>
/// <param name="RetryAfter">Seconds to wait; null when it does not say.</param>
/// <param name="Text">The body.</param>
sealed record ServerAnswer(int Status, double? RetryAfter, string Text)
{
    internal bool IsGood => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is none.</summary>
    internal JsonElement? Json()
    {
        try
        {
            return JsonElement.Parse(Text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body as a value; null when the answer is not a good one, or is not understood.</summary>
    internal T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return IsGood ? JsonSerializer.Deserialize(Text, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The server's sentence on what is wrong; null when it says none.</summary>
    internal string? Sentence() => Json() is { ValueKind: JsonValueKind.Object } problem
        ? problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object
            ? string.Join(' ', errors.EnumerateObject().SelectMany(field => field.Value.EnumerateArray()).Select(sentence => sentence.GetString()))
            : problem.TryGetProperty("detail", out var detail) ? detail.GetString() : null
        : null;

    /// <summary>What was in the way; null when nothing was.</summary>
    internal SyncTrouble? Trouble() => Status switch
    {
        0 => new(SyncTroubleKind.NoNetwork),
        >= 200 and < 300 => null,
        400 => new(SyncTroubleKind.Refused),
        401 => new(SyncTroubleKind.NotSignedIn),
        403 => new(SyncTroubleKind.NotAllowed),
        404 => new(SyncTroubleKind.NotThere),
        413 => new(SyncTroubleKind.TooLarge),
        429 => new(SyncTroubleKind.TooOften, RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600)) : null),
        >= 500 => new(SyncTroubleKind.ServerFails, RetryAfter is { } wait ? TimeSpan.FromSeconds(Math.Clamp(wait, 1, 3600)) : null),
        _ => new(SyncTroubleKind.NotUnderstood),
    };
}

/// <summary>Asks servers through the browser (wwwroot/js/sync.js), which is a seventh of the size of HttpClient.</summary>
sealed class ServerLine(IJSRuntime script) : IAsyncDisposable
{
    internal const string Json = "application/json";

    Task<IJSObjectReference>? _module;

    /// <summary>Asks.</summary>
    /// <param name="point">Which server, and as whom.</param>
    /// <param name="method">GET, PUT, POST or DELETE.</param>
    /// <param name="path">"api/journal?since=0".</param>
    /// <param name="body">What is sent; null for nothing.</param>
    /// <param name="type">What the body is.</param>
    internal async Task<ServerAnswer> AskAsync(SyncPoint point, string method, string path, string? body = null, string type = Json)
    {
        var module = await (_module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/sync.js").AsTask());
        return await module.InvokeAsync<ServerAnswer>("ask", method, point.Address is { } address ? $"{address}/{path}" : path, point.Key, body, type);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is { } module)
            await (await module).DisposeAsync();
    }
}
