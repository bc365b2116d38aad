using Afterset.Server.Outgoing;
using Afterset.Storage.Diaries;
using Microsoft.AspNetCore.DataProtection;

namespace Afterset.Server.Diaries;

/// <summary>Fetches calendars from their addresses, each once an hour by one of the servers.</summary>
sealed partial class DiaryFetcher(DiaryStore store, DiaryEntries entries, SafeHttp http, IDataProtectionProvider protection, TimeProvider clock, ILogger<DiaryFetcher> log) : BackgroundService
{
    internal const int MostBytes = 10 << 20;
    const int AtOnce = 20;

    static readonly TimeSpan Every = TimeSpan.FromHours(1);
    static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    readonly IDataProtector _protector = protection.CreateProtector("Afterset.Diaries.Address");

    internal string Protect(Uri address) => _protector.Protect(address.AbsoluteUri);

    /// <summary>Fetches one calendar now.</summary>
    /// <returns>What went wrong, in a sentence; null when nothing did.</returns>
    internal async Task<string?> Fetch(DiarySource source, CancellationToken cancellation)
    {
        var trouble = await Trouble(source, cancellation);
        await store.Note(source.AthleteId, source.Name, trouble, cancellation);
        return trouble;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await FetchDue(stoppingToken);
            }
            catch (Exception error) when (StorageTrouble.Is(error))
            {
                // The database is away for a moment; the next look is soon.
                NotFetched(log, error.GetType().Name);
            }
        }
    }

    /// <summary>Fetches what nobody fetched for an hour.</summary>
    internal async Task FetchDue(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var source in await store.Due(now - Every, AtOnce, cancellation))
        {
            if (await store.Claim(source, now, cancellation))
                await FetchAlone(source, cancellation);
        }
    }

    // Whatever one calendar does, the others are fetched and the server goes on.
    async Task FetchAlone(DiarySource source, CancellationToken cancellation)
    {
        try
        {
            await Fetch(source, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException && !StorageTrouble.Is(error))
        {
            NotFetched(log, error.GetType().Name);
            await store.Note(source.AthleteId, source.Name, "This calendar could not be taken in. Whoever runs the server finds the kind of mistake in the log.", cancellation);
        }
    }

    async Task<string?> Trouble(DiarySource source, CancellationToken cancellation)
    {
        try
        {
            var answer = await http.Fetch(new Uri(_protector.Unprotect(source.ProtectedAddress)), MostBytes, cancellation);
            if (!answer.IsSuccess)
                return $"The calendar's server answered {(int)answer.Status}.";
            var read = await entries.Keep(source.AthleteId, source.Name, answer.Body, cancellation);
            return DiaryEntries.IsRefused(read) ? "What is at the address is no calendar." : null;
        }
        catch (OutgoingRefusedException refused)
        {
            return refused.Message;
        }
        catch (Exception error) when (error is HttpRequestException or TimeoutException)
        {
            return "Nobody answered at the address.";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return "The address can no longer be read. Enter it again.";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendars were not fetched: {Kind}")]
    static partial void NotFetched(ILogger log, string kind);
}
