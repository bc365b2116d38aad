using Afterset.Journal;
using Afterset.Server.Operations;
using Afterset.Storage.Accounts;

namespace Afterset.Server.Journal;

/// <summary>Told after an athlete's journal has grown.</summary>
interface IJournalListener
{
    /// <summary>Something was added. Must return soon and not throw.</summary>
    void Added(Guid athlete);
}

/// <summary>The one way by which the server writes to journals.</summary>
sealed class JournalWriter(JournalStore store, IServiceScopeFactory scopes, IEnumerable<IJournalListener> listeners, Counters counters)
{
    /// <summary>Keeps entries, all or none; on the disk when it returns.</summary>
    internal async Task<AppendOutcome> Append(Guid athlete, IReadOnlyList<JournalEntry> entries, CancellationToken cancellation)
    {
        var outcome = await store.Append(athlete, entries, cancellation);
        if (outcome.Entries.Contains(EntryOutcome.Added))
        {
            await EraseIfGone(athlete, cancellation);
            counters.Appended(outcome.Entries.Count(became => became == EntryOutcome.Added));
            foreach (var listener in listeners)
                listener.Added(athlete);
        }

        return outcome;
    }

    // A request that was let in just before its athlete was erased must not begin a journal anew that nobody can erase.
    async Task EraseIfGone(Guid athlete, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AthleteStore>().ExistsAsync(athlete, cancellation))
            await store.Erase(athlete, CancellationToken.None);
    }
}
