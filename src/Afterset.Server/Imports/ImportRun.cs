using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Afterset.Import;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Server.Journal;
using Afterset.Server.Operations;
using Afterset.Workouts;

namespace Afterset.Server.Imports;

/// <summary>How a file is to be brought in.</summary>
/// <param name="Name">The file's name; null when not told.</param>
/// <param name="Zone">The clock of times that come without a zone.</param>
/// <param name="IsDryRun">Read and tell, keep nothing.</param>
/// <param name="KeepOriginal">Whether to keep the file itself.</param>
sealed record ImportWish(string? Name, TimeZoneInfo Zone, bool IsDryRun, bool KeepOriginal);

/// <summary>Brings an uploaded file into a journal, saying how far it is; the last step is the report.</summary>
sealed class ImportRun(ServerOptions options, JournalStore store, JournalCache journals, JournalWriter writer, Counters counters, TimeProvider clock)
{
    const int EntriesAtOnce = 500;
    const int BytesBetweenReports = 1 << 20;

    // Reading may unpack as much as an upload may hold, so that only as many run as there are processors.
    static readonly SemaphoreSlim Readers = new(Environment.ProcessorCount);

    /// <summary>One step: how far it is, or the report.</summary>
    internal readonly record struct Step(ImportProgress? Progress, ImportReport? Report);

    internal async IAsyncEnumerable<Step> Steps(
        Guid athlete, Stream body, long? length, ImportWish wish, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await foreach (var received in Receive(body, bytes, cancellation))
            yield return new(new("receiving", received, length), null);
        var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        yield return new(new("reading", 0, null), null);
        var read = await Read(content, wish, cancellation);
        counters.Imported();
        var original = wish is { KeepOriginal: true, IsDryRun: false } && read.Workouts.Count > 0 ? await Keep(athlete, content, wish, cancellation) : null;
        var entries = read.Workouts.Select(workout => Entry(workout, original)).ToList();
        var tooMuch = entries.RemoveAll(entry => !entry.IsReadBack);
        if (tooMuch > 0)
            read = read with { Findings = [.. read.Findings, TooMuch(tooMuch)] };
        var became = new List<ImportedWorkoutOutcome>(entries.Count);
        foreach (var some in entries.Chunk(EntriesAtOnce))
        {
            became.AddRange(await Save(athlete, some, wish, cancellation));
            yield return new(new("saving", became.Count, entries.Count), null);
        }

        yield return new(null, await Report(athlete, entries, became, read, wish, original, cancellation));
    }

    // Only reading takes one of the few places: a body that comes slowly must not keep others out.
    async Task<ImportResult> Read(ReadOnlyMemory<byte> content, ImportWish wish, CancellationToken cancellation)
    {
        await Readers.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => WorkoutReader.Read(content, new() { TimeZone = wish.Zone, MaxBytes = options.UploadLimitBytes }), cancellation);
        }
        finally
        {
            Readers.Release();
        }
    }

    static Finding TooMuch(int workouts) => new(
        "JRN006", "file", $"{workouts} workouts hold a text of more than 2,000 characters, more than 5,000 sets or more than a megabyte; they were left out.", FindingSeverity.PartDropped);

    static async IAsyncEnumerable<long> Receive(Stream body, MemoryStream into, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, reported) = (new byte[81_920], 0L);
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            into.Write(buffer.AsSpan(0, read));
            if (into.Length - reported < BytesBetweenReports)
                continue;
            reported = into.Length;
            yield return reported;
        }
    }

    // The same workout has the same id whenever it is read, so that reading a file again adds nothing.
    JournalEntry Entry(Workout workout, OriginalFile? original)
    {
        var now = clock.GetUtcNow();
        var timed = workout.Start is null ? workout with { Start = now - (workout.Elapsed ?? workout.Duration ?? TimeSpan.Zero) } : workout;
        var id = WorkoutId.Of(workout) ?? Guid.CreateVersion7(now);
        return JournalEntry.Of(id, now, new WorkoutEntry(WorkoutSummary.Of(timed), original));
    }

    async Task<OriginalFile?> Keep(Guid athlete, ReadOnlyMemory<byte> content, ImportWish wish, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var sha256 = await store.KeepOriginal(athlete, wish.Name ?? Convert.ToHexStringLower(SHA256.HashData(content.Span)), stream, (int)Math.Min(content.Length, JournalStore.LargestOriginal), cancellation);
        return sha256 is null ? null : new(sha256, wish.Name, content.Length);
    }

    async Task<IEnumerable<ImportedWorkoutOutcome>> Save(Guid athlete, JournalEntry[] entries, ImportWish wish, CancellationToken cancellation)
    {
        if (wish.IsDryRun)
        {
            var known = (await journals.Of(athlete, cancellation)).Journal.Entries.Select(entry => entry.Id).ToHashSet();
            return entries.Select(entry => known.Contains(entry.Id) ? ImportedWorkoutOutcome.AlreadyThere : ImportedWorkoutOutcome.WouldBeAdded);
        }

        var outcome = await writer.Append(athlete, entries, cancellation);
        return outcome.Entries.Select(became => became == EntryOutcome.Added ? ImportedWorkoutOutcome.Added : ImportedWorkoutOutcome.AlreadyThere);
    }

    async Task<ImportReport> Report(
        Guid athlete,
        List<JournalEntry> entries,
        List<ImportedWorkoutOutcome> became,
        ImportResult read,
        ImportWish wish,
        OriginalFile? original,
        CancellationToken cancellation)
    {
        var journal = (await journals.Of(athlete, cancellation)).Journal;
        var repeats = (wish.IsDryRun ? journal.With(entries) : journal).Workouts
            .Where(workout => workout.Repeats is not null).ToDictionary(workout => workout.Fact.Entry.Id, workout => workout.Repeats);
        return new(
            wish.IsDryRun,
            [.. entries.Zip(became, (entry, outcome) => Describe(entry, outcome, repeats.GetValueOrDefault(entry.Id)))],
            [.. read.Findings.Select(ImportFinding.From)],
            original?.Sha256);
    }

    static ImportedWorkout Describe(JournalEntry entry, ImportedWorkoutOutcome outcome, Guid? repeats)
    {
        var workout = ((WorkoutEntry)entry.Content).Workout;
        var minutes = (workout.Duration ?? workout.Elapsed)?.TotalMinutes;
        return new(
            entry.Id, outcome, workout.Format, workout.Sport, workout.Start, minutes is { } known ? Math.Round(known, 1) : null,
            workout.Sets.Count(set => set.Kind != SetKind.Rest), repeats);
    }
}
