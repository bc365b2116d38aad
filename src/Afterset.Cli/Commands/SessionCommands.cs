using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal.Entries;
using Afterset.Sessions;

namespace Afterset.Cli.Commands;

/// <summary>`afterset done SESSION` and `afterset skip SESSION`: what became of a planned session.</summary>
static class SessionCommands
{
    internal static Command CreateDone()
    {
        var session = Session();
        var minutes = new Option<int?>("--minutes") { Description = "How long it took, 1 to 240. Default: as long as planned." };
        var at = new Option<string?>("--at") { Description = "When it began, such as 2026-11-24T18:00. Default: it has just ended." };
        ToldWishes.Within(minutes, 1, 240);
        var command = new Command("done", "Say that you did a planned session: it counts toward every limit and is not planned again. For example: afterset done next --minutes 8") { session, minutes, at, CommonOptions.Journal };
        command.SetAction(parsed =>
        {
            var time = ToldTime.Read(parsed, parsed.GetValue(at));
            return Keep(parsed, parsed.GetValue(session)!, time, planned => Done(planned, time, parsed.GetValue(minutes), isStart: parsed.GetValue(at) is not null));
        });
        return command;
    }

    internal static Command CreateSkip()
    {
        var session = Session();
        var why = new Option<string?>("--why") { Description = "Why, in your words." };
        var command = new Command("skip", "Say that you left a planned session out: it is not planned again. For example: afterset skip next --why travelling") { session, why, CommonOptions.Journal };
        command.SetAction(parsed => Keep(parsed, parsed.GetValue(session)!, ToldTime.Read(parsed, null), planned =>
            new(planned.Session with { Status = PastSessionStatus.Skipped }, [], parsed.GetValue(why))));
        return command;
    }

    static Argument<string> Session() => new("session") { Description = "The session's id from the plan, or as much of it as tells it from others; or next, for the first session of the plan." };

    static int Keep(ParseResult parsed, string typed, ToldTime time, Func<RecoverySessionEntry, RecoverySessionEntry> becomes)
    {
        var kept = JournalFile.Append(parsed, journal => [new(becomes(new PlannedSessions(journal, time).Find(typed)))]);
        var output = parsed.InvocationConfiguration.Output;
        var id = new EntryIds(kept.Journal).Short(kept.Added[0].Id);
        output.WriteLine($"Kept as {id}: {EntryWords.Of(kept.Added[0].Content)}");
        output.WriteLine($"To undo: afterset undo {id}");
        return ExitCode.Done;
    }

    static RecoverySessionEntry Done(RecoverySessionEntry planned, ToldTime time, int? minutes, bool isStart)
    {
        var took = minutes is { } told ? TimeSpan.FromMinutes(told) : planned.Session.End - planned.Session.Start;
        var start = isStart ? time.At : time.At - took;
        return new(
            planned.Session with { Status = PastSessionStatus.Done, Start = start, End = start + took },
            minutes is null ? planned.Steps : [.. Within(planned.Steps, (int)took.TotalSeconds)],
            WhySkipped: null);
    }

    // A shorter session ends earlier: the steps from its beginning were done.
    static IEnumerable<DoneStep> Within(IReadOnlyList<DoneStep> steps, int seconds)
    {
        foreach (var step in steps)
        {
            if (seconds <= 0)
                yield break;
            yield return step with { Seconds = Math.Min(step.Seconds, seconds) };
            seconds -= step.Seconds;
        }
    }
}
