using System.CommandLine;
using Afterset.Calendar;
using Afterset.Cli.Commands;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Scheduling;

namespace Afterset.Cli;

/// <summary>Joins what the athlete told with what they wish into one request.</summary>
static class PlanWishes
{
    internal static PlanRequest ToRequest(AthleteInput input, ParseResult parsed, PlanCommandOptions options)
    {
        var days = parsed.GetValue(options.Days);
        var minutes = parsed.GetValue(options.Minutes) ?? input.Profile?.MinutesADay;
        return new()
        {
            Workouts = input.Workouts,
            History = input.History,
            Profile = (input.Profile?.Health ?? HealthProfile.Unknown) with { Symptoms = input.CheckIn.Symptoms },
            Reports = input.CheckIn.Reports,
            Tools = Tools(parsed.GetValue(options.Tools)) ?? input.Profile?.Tools ?? ["hands", "roller"],
            DailyLimit = minutes is { } limit ? TimeSpan.FromMinutes(limit) : null,
            Days = days,
            AsOf = input.AsOf,
            Zone = input.Zone,
            Busy = Busy(parsed.GetValue(options.FreeBusy) ?? [], new(input.AsOf, input.AsOf.AddDays(days)), input.Zone, parsed.InvocationConfiguration.Error),
            Events = [.. (parsed.GetValue(options.Events) ?? []).Select(text => Event(text, input.Zone))],
        };
    }

    static string[]? Tools(string[]? given)
    {
        if (given is not { Length: > 0 })
            return null;
        var words = given.SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return [.. words.Select(word => ToolCatalogue.Default.Find(word)?.Id
            ?? throw new UsageException($"--tools: \"{word}\" is none of {string.Join(", ", ToolCatalogue.Default.All.Select(tool => tool.Id))}.", ExitCode.Usage))];
    }

    static DateTimeOffset Event(string text, TimeZoneInfo zone) =>
        LocalTime.Parse(text, zone) ?? throw new UsageException($"--event \"{text}\" is no date such as 2026-11-29.", ExitCode.Usage);

    static IReadOnlyList<TimeRange> Busy(string[] paths, TimeRange within, TimeZoneInfo zone, TextWriter error)
    {
        var busy = new List<TimeRange>();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
                throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
            var read = FreeBusyReader.Read(File.ReadAllBytes(path), within, zone);
            if (read.Findings.FirstOrDefault(finding => finding.Code is "CAL001" or "CAL002") is { } refused)
                throw new UsageException($"{path}: {refused.Message} [{refused.Code}]", ExitCode.NothingToRead);
            foreach (var finding in read.Findings)
                error.WriteLine($"{path}: {finding.Message} [{finding.Code}, {finding.Place}]");
            busy.AddRange(read.Busy);
        }

        return busy;
    }
}
