using System.CommandLine;

namespace Afterset.Cli.Commands;

/// <summary>What `afterset plan` and `afterset forecast` are told: the same words mean the same in both.</summary>
sealed class PlanOptions
{
    internal Argument<string[]> Files { get; } = new("file")
    {
        Description = "What you did: workout files of any tracker. None: what your journal says.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal Option<string[]> Did { get; } = new("--did")
    {
        Description = "What you did, by hand: \"legs 60min rpe 8\", \"run 10km 52min rpe 6 hilly\", \"squat 5x5 100kg; leg curl 3x12\".",
    };

    internal Option<string[]> History { get; } = new("--history")
    {
        Description = "Earlier workouts, files or folders: they tell what is new to you and what still hurts.",
        AllowMultipleArgumentsPerToken = true,
    };

    internal Option<string?> CheckIn { get; } = new("--check-in")
    {
        Description = "What you feel, 0 to 10: \"quads 6, left calf 3\"; also signs: \"left knee sharp\", \"dark urine\".",
    };

    internal Option<string?> Profile { get; } = new("--profile")
    {
        Description = "Your health answers, as profile.json (afterset profile writes one). Without it the plan is a careful one.",
    };

    internal Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "Plan as of this moment, such as 2026-11-23T19:00. Default: now, or the end of a workout that is older than a week.",
    };

    internal Option<TimeZoneInfo?> TimeZone { get; } = CommonOptions.TimeZone();

    internal Option<bool> NoJournal { get; } = new("--no-journal") { Description = "Leave the journal out: only what is said here counts." };

    internal void AddTo(Command command)
    {
        command.Arguments.Add(Files);
        foreach (var option in (Option[])[Did, History, CheckIn, Profile, AsOf, TimeZone, CommonOptions.Journal, NoJournal])
            command.Options.Add(option);
    }
}
