namespace Afterset.Server.Operations;

/// <summary>Whether the process lives, and whether it can do its work: for whatever starts, stops and balances servers.</summary>
static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => TypedResults.Text("alive")).AllowAnonymous().DisableRateLimiting().WithMetadata(new QuietAttribute())
            .WithTags("Operations").WithName("Health").WithSummary("200 while the process lives. Looks at nothing else.");
        routes.MapGet("/ready", ReadyAsync).AllowAnonymous().DisableRateLimiting().WithMetadata(new QuietAttribute())
            .Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain")
            .WithTags("Operations").WithName("Ready").WithSummary("200 when the database answers and its tables are current, else 503.");
    }

    static async Task<IResult> ReadyAsync(Readiness readiness) =>
        await readiness.IsReadyAsync()
            ? TypedResults.Text("ready")
            : TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}

/// <summary>Asks the database at most once a second, however many ask.</summary>
sealed class Readiness(StorageCheck check, TimeProvider clock)
{
    static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    readonly Lock _gate = new();
    Task<bool>? _last;
    long _asked;

    internal Task<bool> IsReadyAsync()
    {
        lock (_gate)
        {
            if (_last is null || (_last.IsCompleted && clock.GetElapsedTime(_asked) >= GoodFor))
                (_last, _asked) = (AskAsync(), clock.GetTimestamp());
            return _last;
        }
    }

    async Task<bool> AskAsync()
    {
        using var tooLong = new CancellationTokenSource(Longest, clock);
        return await Task.Run(() => check.IsCurrentAsync(tooLong.Token)).WaitAsync(Longest, clock)
            .ContinueWith(asked => asked is { IsCompletedSuccessfully: true } && asked.GetAwaiter().GetResult(), TaskScheduler.Default);
    }
}
