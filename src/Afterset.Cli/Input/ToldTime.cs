using System.CommandLine;
using Afterset.Cli.JournalFiles;
using Afterset.Journal;

namespace Afterset.Cli;

/// <summary>A time that `--at` told.</summary>
/// <param name="At">The time told; now when none was.</param>
/// <param name="Now">The moment.</param>
/// <param name="Zone">The person's clock.</param>
readonly record struct ToldTime(DateTimeOffset At, DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>Reads it on the person's clock. A time to come is refused: what is felt or done lies in the past.</summary>
    internal static ToldTime Read(ParseResult parsed, string? at)
    {
        var now = TimeProvider.System.GetUtcNow();
        var zone = JournalPlan.ZoneOf(JournalFile.Read(parsed).Journal.Preferences) ?? CommonOptions.MachineZone;
        if (at is null)
            return new(TimeZoneInfo.ConvertTime(Whole(now), zone), now, zone);
        var told = LocalTime.Parse(at, zone) ?? throw new UsageException($"--at \"{at}\" is no time such as 2026-11-24T07:30.", ExitCode.Usage);
        return told <= now ? new(told, now, zone) : throw new UsageException($"--at \"{at}\" is still to come.", ExitCode.Usage);
    }

    // Nobody feels or does a thing at a ten-millionth of a second.
    static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
