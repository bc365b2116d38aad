using Afterset.Web.Session;
using Microsoft.JSInterop;

namespace Afterset.Web.Tests.Session;

/// <summary>The scripts of the app as far as a session needs them, with a memory instead of a disk: it outlives a page.</summary>
sealed class MemoryBrowser : IJSRuntime, IJSObjectReference
{
    /// <summary>Words about the device.</summary>
    internal Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the journal.</summary>
    internal List<string> Lines { get; } = [];

    /// <summary>What the scripts were asked for, in order.</summary>
    internal List<string> Asked { get; } = [];

    /// <summary>Whether the disk takes nothing more.</summary>
    internal bool IsFull { get; set; }

    /// <summary>Whether the page is being left: what was asked for by now is done, and nobody hears of it any more.</summary>
    internal bool IsLeft { get; set; }

    /// <inheritdoc />
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
    {
        if (IsFull && identifier is ("add" or "write" or "endSession"))
            throw new JSException("QuotaExceededError");
        Asked.Add(identifier);
        var answer = (TValue)Answer(identifier, args ?? [])!;
        return IsLeft ? new(new TaskCompletionSource<TValue>().Task) : ValueTask.FromResult(answer);
    }

    /// <inheritdoc />
    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
        InvokeAsync<TValue>(identifier, args);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    object? Answer(string identifier, object?[] args)
    {
        switch (identifier)
        {
            case "import":
                return this;
            case "readAll":
                return string.Join('\n', Lines);
            case "read":
                return Words.GetValueOrDefault((string)args[0]!);
            case "write" when args[1] is string value:
                Words[(string)args[0]!] = value;
                return null;
            case "write":
                Words.Remove((string)args[0]!);
                return null;
            case "add":
                Lines.AddRange((string[])args[1]!);
                return null;
            case "endSession":
                Lines.AddRange((string[])args[1]!);
                Words.Remove(GuidedRun.Key);
                return null;
            default:
                return null;
        }
    }
}

/// <summary>A clock that stands until a test moves it.</summary>
sealed class HandClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 11, 24, 19, 30, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Now;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
