using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Import;
using Afterset.Journal;

namespace Afterset.Server.Tests.Chaos;

/// <summary>Programs that write to one athlete's journal at one or several nodes, as fast as they are answered.</summary>
sealed class JournalClients(IReadOnlyList<Node> nodes, Ledger ledger, int seed, bool uploads)
{
    static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "leg-day.fit"));

    readonly List<Task> _running = [];
    volatile bool _ends;
    int _readElsewhere;

    /// <summary>The entry that an upload makes.</summary>
    internal static Guid Uploaded { get; } = WorkoutId.Of(WorkoutReader.Read(File).Workouts[0])!.Value;

    internal Pause Pause { get; } = new();

    /// <summary>
    /// Whether what a database that is gone makes a server say is no fault: 500, 503 and 504, and "already there" of a batch whose commit
    /// was kept and not answered.
    /// </summary>
    internal bool MayFail { get; set; }

    /// <summary>Batches that were read at another node than the one that acknowledged them.</summary>
    internal int ReadElsewhere => _readElsewhere;

    /// <summary>Answers 500, 503 and 504 that came while they were none of the server's faults.</summary>
    internal int Refusals { get; private set; }

    internal void Begin(int writers) =>
        _running.AddRange(Enumerable.Range(0, writers).Select(number => Task.Run(() => Write(new Random(seed + (1_000 * number))))));

    internal async Task End()
    {
        _ends = true;
        Pause.Open();
        await Task.WhenAll(_running);
    }

    /// <summary>Waits for a moment in the middle of the writing: three times in four after something was acknowledged.</summary>
    internal async Task KeepsWriting(Random random, int mostMs)
    {
        var (before, waited) = (ledger.Acknowledged, random.Next(4) == 0 ? int.MaxValue : 0);
        for (; ledger.Acknowledged == before && ledger.Faults.Count == 0 && waited < 20_000; waited += 5)
            await Task.Delay(5);
        await Task.Delay(random.Next(mostMs));
    }

    async Task Write(Random random)
    {
        Batch? again = null;
        while (!_ends)
        {
            await Pause.Enter();
            try
            {
                if (uploads && random.Next(30) == 0)
                    await Upload(random);
                var batch = again ?? Batch.New(random);
                var answered = await Send(batch, random.Next(nodes.Count));
                // What was not answered is sent again, or given up. What was answered is now and then sent again.
                again = random.Next(answered ? 8 : 2) == 0 ? batch : null;
                if (!answered)
                    await Task.Delay(5);
            }
            catch (Exception problem)
            {
                ledger.Fault($"A client broke: {problem}");
                return;
            }
            finally
            {
                Pause.Leave();
            }
        }
    }

    async Task<bool> Send(Batch batch, int node)
    {
        var isNew = batch.IsFirstSending();
        if (isNew)
            ledger.Sent(batch);
        var known = batch.IsAcknowledged;
        var answer = await nodes[node].Ask(HttpMethod.Put, "/api/journal", Node.Content(batch.Body), ledger);
        if (!answer.IsGood)
        {
            if (answer != Answer.NotSent)
                ledger.Cut(batch);
            if (!answer.IsNone)
                Refused(answer, "PUT /api/journal");
            return false;
        }

        using var receipt = JsonDocument.Parse(answer.Body);
        var outcomes = receipt.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("outcome").GetString()!).ToList();
        if (outcomes.Count != batch.Entries.Count || outcomes.Distinct().Count() != 1 || outcomes[0] is not ("added" or "alreadyThere"))
            ledger.Fault($"A batch of {batch.Entries.Count} became {string.Join(' ', outcomes)}.");
        // A server whose database took a commit and died before it said so asks again, and finds what it had just kept.
        if ((isNew && outcomes[0] != "added" && !MayFail) || (known && outcomes[0] != "alreadyThere"))
            ledger.Fault($"A batch that is {(known ? "known" : "new")} became {outcomes[0]}.");
        ledger.Acknowledge(batch);
        if (nodes.Count > 1 && outcomes[0] == "added")
            await ReadAtOther(batch, node, receipt.RootElement.GetProperty("cursor").GetInt64());
        return true;
    }

    // What one node has acknowledged, the others show, in one piece and letter for letter.
    async Task ReadAtOther(Batch batch, int node, long cursor)
    {
        var other = nodes[(node + 1) % nodes.Count];
        var answer = await other.Ask(HttpMethod.Get, $"/api/journal?since={cursor - batch.Entries.Count}&limit={batch.Entries.Count}", null, ledger);
        if (answer.IsNone)
            return;
        if (!answer.IsGood)
        {
            Refused(answer, "GET /api/journal");
            return;
        }

        using var page = JsonDocument.Parse(answer.Body);
        if (!page.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.GetRawText()).SequenceEqual(batch.Entries.Select(entry => entry.Json)))
            ledger.Fault("What one node acknowledged, the other does not show.");
        Interlocked.Increment(ref _readElsewhere);
    }

    async Task Upload(Random random)
    {
        var answer = await nodes[random.Next(nodes.Count)].Ask(
            HttpMethod.Post, $"/api/imports?keepOriginal={(random.Next(2) == 0 ? "true" : "false")}&name=leg-day.fit", new ByteArrayContent(File), ledger);
        if (answer.IsNone)
            return;
        if (!answer.IsGood)
        {
            Refused(answer, "POST /api/imports");
            return;
        }

        HasUploaded = true;
        using var report = JsonDocument.Parse(answer.Body);
        if (report.RootElement.GetProperty("workouts").EnumerateArray().Single().GetProperty("id").GetGuid() != Uploaded)
            ledger.Fault("The upload became another entry.");
    }

    /// <summary>Whether an upload was acknowledged.</summary>
    internal bool HasUploaded { get; private set; }

    void Refused(Answer answer, string what)
    {
        if (MayFail && (int)answer.Status is 500 or 503 or 504 && answer.MediaType == "application/problem+json")
            Refusals++;
        else
            ledger.Fault($"{what}: {(int)answer.Status} {answer.Body}");
    }
}
