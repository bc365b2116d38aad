using System.CommandLine;

namespace Afterset.Cli.Commands;

/// <summary>What `afterset log` is told.</summary>
sealed class LogOptions
{
    internal Argument<string[]> Files { get; } = new("file") { Description = "Workout files or folders of any tracker.", Arity = ArgumentArity.ZeroOrMore };

    internal Option<string[]> Did { get; } = new("--did") { Description = "What you did, by hand: \"legs 60min rpe 8\". Several are several workouts." };

    internal Option<bool> KeepOriginals { get; } = new("--keep-originals") { Description = "Copy the files into originals/ beside the journal." };

    internal Option<string?> Profile { get; } = new("--profile") { Description = "Your health answers, as profile.json; what differs from what is known is written." };

    internal Option<string[]> FreeBusy { get; } = new("--free-busy") { Description = "Your diary as an .ics file; its next 90 days are kept, without titles." };

    internal Option<string[]> Events { get; } = new("--event") { Description = "A race or match, such as 2026-11-29." };

    internal Option<string[]> Tools { get; } = new("--tools") { Description = "What you have: roller, ball, stick, massage-gun, cane, two-ball-peanut.", AllowMultipleArgumentsPerToken = true };

    internal Option<int?> Minutes { get; } = new("--minutes") { Description = "Most minutes a day, 1 to 240." };

    internal Option<int?> Days { get; } = new("--days") { Description = "How many days ahead to plan, 1 to 7." };

    internal Option<TimeZoneInfo?> TimeZone { get; } = CommonOptions.TimeZone();

    internal bool IsAnythingTold(ParseResult parsed) =>
        Lists.Any(list => parsed.GetValue(list) is { Length: > 0 }) || parsed.GetValue(Files) is { Length: > 0 } || parsed.GetValue(Profile) is not null
        || parsed.GetValue(Minutes) is not null || parsed.GetValue(Days) is not null || parsed.GetValue(TimeZone) is not null;

    internal void AddTo(Command command)
    {
        ToldWishes.Within(Minutes, 1, 240);
        ToldWishes.Within(Days, 1, 7);
        command.Arguments.Add(Files);
        foreach (var option in (Option[])[Did, KeepOriginals, Profile, FreeBusy, Events, Tools, Minutes, Days, TimeZone, CommonOptions.Journal])
            command.Options.Add(option);
    }

    Option<string[]>[] Lists => [Did, FreeBusy, Events, Tools];
}
