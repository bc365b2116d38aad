using System.CommandLine;
using System.CommandLine.Parsing;

namespace Afterset.Cli;

/// <summary>Options that several commands share.</summary>
static class CommonOptions
{
    /// <summary>The machine's time zone: only the command line may ask for it.</summary>
    internal static TimeZoneInfo MachineZone => TimeProvider.System.LocalTimeZone;

    /// <summary>`--time-zone Europe/Berlin`; null when not given.</summary>
    internal static Option<TimeZoneInfo?> TimeZone() => new("--time-zone")
    {
        Description = "Your time zone, such as Europe/Berlin. Default: this machine's, or the one in the file.",
        CustomParser = ParseZone,
    };

    /// <summary>`--journal PATH`: one for all commands, as it means the same in each.</summary>
    internal static Option<string?> Journal { get; } = new("--journal")
    {
        Description = "The journal's file. Default: AFTERSET_JOURNAL, else afterset/journal.jsonl in the folder for your programs' data.",
    };

    static TimeZoneInfo? ParseZone(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        result.AddError($"There is no time zone \"{name}\". Write it like Europe/Berlin, America/New_York or UTC.");
        return null;
    }
}
