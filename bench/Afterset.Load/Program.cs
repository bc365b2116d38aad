using System.Globalization;
using Afterset.Fixtures.Databases;
using Afterset.Fixtures.Servers;
using Afterset.Load;

// One server process with one athlete's ten years, asked over HTTP on 127.0.0.1 at a fixed rate: first on SQLite, then on PostgreSQL.
// Arguments, all optional: seconds per measurement (8), plans a second (500), writes a second (200).
const double BudgetMs = 20;
const int BudgetRate = 500;
var (seconds, rate, writes) = (Argument(0, 8), Argument(1, BudgetRate), Argument(2, 200));
if (ServerProcess.Missing is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return 1;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, which the server shares with the generator and PostgreSQL; {seconds} s each.");
Console.WriteLine();
Console.WriteLine("| database | request | asked a second | answered a second | errors | p50 ms | p90 ms | p99 ms | max ms | server's processor ms each | generator late, p99 ms |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
var plans = new List<Latencies>();
await Measure("SQLite", null);
if (PostgresServer.Missing is { } no)
{
    Console.WriteLine();
    Console.WriteLine(no);
}
else
{
    await using var postgres = await PostgresServer.Start();
    await Measure("PostgreSQL", await postgres.AddDatabase());
}

Console.WriteLine();
if (rate == BudgetRate)
    Console.WriteLine(Invariant($"Budget, a plan over HTTP at {BudgetRate} a second: p99 within {BudgetMs} ms. Worst here: {plans.Max(one => one.P99):0.0} ms."));
return plans.Sum(one => one.Errors) == 0 ? 0 : 1;

int Argument(int place, int otherwise) => args.Length > place ? int.Parse(args[place], NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

async Task Measure(string name, string? database)
{
    var folder = Directory.CreateTempSubdirectory("afterset-load-").FullName;
    await using (var server = new ServerProcess(Path.Combine(folder, "data"), database))
    {
        await server.Start();
        using var athlete = await Athlete.Move(server, TimeProvider.System.GetUtcNow());
        await Scenario(server, name, "GET /api/plan, as of now", rate, athlete.Plan, plans);
        await Scenario(server, name, "GET /api/plan, each as of another moment", rate, athlete.PlanAsOf, plans);
        await Scenario(server, name, "GET /api/journal, the last ten entries", rate, athlete.ReadEnd, null);
        await Scenario(server, name, "PUT /api/journal, one entry, durable", writes, athlete.WriteOne, null);
        if (athlete.FirstError is { } error)
            await Console.Error.WriteLineAsync($"{error}\n{server.Said}");
    }

    Directory.Delete(folder, recursive: true);
}

async Task Scenario(ServerProcess server, string name, string what, int aSecond, Func<int, Task<bool>> request, List<Latencies>? keep)
{
    await WarmUp(request);
    var before = server.ProcessorTime;
    var measured = await OpenLoop.Run(aSecond, TimeSpan.FromSeconds(seconds), request);
    var processorMs = (server.ProcessorTime - before).TotalMilliseconds / ((double)aSecond * seconds);
    keep?.Add(measured);
    Console.WriteLine(Invariant(
        $"| {name} | {what} | {aSecond} | {measured.AnsweredASecond:0} | {measured.Errors} | {measured.P50:0.0} | {measured.P90:0.0} | {measured.P99:0.0} | {measured.Max:0.0} | {processorMs:0.00} | {measured.LateP99:0.0} |"));
}

// Until the runtime has compiled what is used often for the second time. Numbers that are not asked for again.
async Task WarmUp(Func<int, Task<bool>> request)
{
    var until = TimeProvider.System.GetTimestamp();
    await Task.WhenAll(Enumerable.Range(0, 4).Select(async lane =>
    {
        for (var number = 1_000_000 + (lane * 100_000); TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromSeconds(5); number++)
            await request(number);
    }));
}

static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
