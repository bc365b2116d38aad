using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Afterset.Journal;
using Afterset.Load;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Scheduling;
using Afterset.Soreness;

namespace Afterset.Bench;

/// <summary>Where the time from a journal of ten years to a plan goes, stage by stage: `Afterset.Bench stages [runs]`.</summary>
/// <remarks>The stages take turns, so that whatever else the machine does meets all of them alike, and what counts is processor time of this process. The digest tells whether plans are the same.</remarks>
static class JournalStages
{
    static readonly DateTimeOffset End = JournalBenchmarks.End;

    internal static void Run(int runs)
    {
        JournalEntry[] entries = [.. JournalBenchmarks.Entries()];
        var (snapshot, yesterday) = (AthleteJournal.Of(entries), AthleteJournal.Of(entries[..^1]));
        var (health, request) = (snapshot.Health(End), JournalPlan.Request(snapshot, End));
        var forecast = Planner.Forecast(request);
        var loads = request.Workouts.Concat(request.History).Select(workout => request.KnownLoads!(workout, LoadContext.Unknown)).ToList();
        var clearance = (Clearance.Given)Screening.Of(new(request.Profile, request.Reports, loads, request.AsOf));
        var wanted = new TreatmentRequest(forecast, clearance, loads, request.AsOf, [.. request.Tools, "hands"], request.AsOf, request.AsOf.AddDays(request.Days), request.Events);
        var choice = Treatments.Choose(wanted);
        var diary = Diary.Of(choice, wanted, request);
        var schedule = Scheduler.Schedule(diary.Request);
        JournalPlan.Of(yesterday, End);
        Stage[] stages =
        [
            new("from entries", () => JournalPlan.Of(AthleteJournal.Of(entries), End)),
            new("  entries never looked into", () => JournalPlan.Of(AthleteJournal.Of(entries.Select(entry => JournalEntry.Of(entry.Id, entry.At, entry.Content))), End)),
            new("  writing these alone", () => entries.Select(entry => JournalEntry.Of(entry.Id, entry.At, entry.Content)).ToList()),
            new("  journal in order", () => AthleteJournal.Of(entries)),
            new("  and each workout once", () => AthleteJournal.Of(entries).Counted),
            new("  and learned", () => Learned(AthleteJournal.Of(entries), health)),
            new("  and the request", () => JournalPlan.Request(AthleteJournal.Of(entries), End)),
            new("  loads of ten years alone", () => Loads(snapshot)),
            new("from a snapshot", () => JournalPlan.Of(snapshot, End)),
            new("  health", () => snapshot.Health(End)),
            new("  request", () => JournalPlan.Request(snapshot, End)),
            new("  forecast", () => Planner.Forecast(request)),
            new("  screening", () => Screening.Of(new(request.Profile, request.Reports, loads, request.AsOf))),
            new("  treatments", () => Treatments.Choose(wanted)),
            new("  diary", () => Diary.Of(choice, wanted, request)),
            new("  schedule", () => Scheduler.Schedule(diary.Request)),
            new("  sessions", () => diary.Sessions(schedule, wanted)),
            new("  plan of the request", () => Planner.Plan(request)),
            new("and one more entry", () => JournalPlan.Of(yesterday.With([entries[^1]]), End)),
            new("one past forecast more", () => ForecastTrials.Of(yesterday.With([entries[^1]]))),
        ];
        var all = new Stage("all past forecasts", () => ForecastTrials.Of(AthleteJournal.Of(entries)));
        for (var run = 0; run < 3; run++)
            all.Measure();
        ForecastTrials.Of(yesterday);
        for (var run = 0; run < runs; run++)
        {
            foreach (var stage in stages)
                stage.Measure();
        }

        foreach (var stage in stages.Append(all))
            Console.WriteLine(stage);
        var plans = Enumerable.Range(0, 60).Select(day => PlanJson.Of(JournalPlan.Of(AthleteJournal.Of(entries), End.AddHours(-37 * day))));
        Console.WriteLine($"60 plans: {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(plans))))}");
    }

    static double Loads(AthleteJournal journal)
    {
        var sum = 0.0;
        foreach (var told in journal.Counted)
            sum += MuscleLoads.Of(told.Told.Workout, LoadContext.Unknown).HardestContraction;
        return sum;
    }

    static AthleteResponse Learned(AthleteJournal journal, HealthProfile health) => journal.Learned(End, health);

    static double ProcessorMs() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    sealed class Stage(string name, Func<object?> work)
    {
        readonly List<(double Ms, long Bytes)> _runs = [];

        internal void Measure()
        {
            var (bytes, since) = (GC.GetAllocatedBytesForCurrentThread(), ProcessorMs());
            work();
            _runs.Add((ProcessorMs() - since, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        public override string ToString()
        {
            var inOrder = _runs.Order().ToList();
            return string.Create(CultureInfo.InvariantCulture, $"{name,-28}{inOrder[0].Ms,9:0.000} ms at best{inOrder[inOrder.Count / 2].Ms,9:0.000} ms in the middle{inOrder[inOrder.Count / 2].Bytes / 1e3,10:0} KB");
        }
    }
}
