using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Afterset.Cli;
using Afterset.Cli.Commands;
using Afterset.Cli.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new Command("afterset", "From the workout you did to the massage and recovery that should follow: what, where, when, how, why, and when not at all.")
{
    ImportCommand.Create(),
    PlanCommand.Create(),
    ForecastCommand.Create(),
    BacktestCommand.Create(),
    LogCommand.Create(),
    CheckInCommand.Create(),
    SessionCommands.CreateDone(),
    SessionCommands.CreateSkip(),
    UndoCommands.CreateHealed(),
    UndoCommands.CreateUndo(),
    UndoCommands.CreateRedo(),
    SameCommands.CreateSame(),
    SameCommands.CreateDifferent(),
    JournalCommand.Create(),
    ProfileCommand.Create(),
    ExplainCommand.Create(),
    ExercisesCommand.Create(),
};
root.Options.Add(new HelpOption { Recursive = true });
root.Options.Add(new VersionOption());
try
{
    var parsed = root.Parse(args.Length > 0 ? args : ["--help"]);
    if (parsed.Errors.Count == 0)
        return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });

    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync($"See: afterset {string.Join(' ', parsed.CommandResult.Command == root ? [] : new[] { parsed.CommandResult.Command.Name, "" })}--help");
    return ExitCode.Usage;
}
catch (UsageException misunderstood)
{
    await Console.Error.WriteLineAsync(Clean.Lines(misunderstood.Message));
    return misunderstood.Code;
}
catch (Exception bug)
{
    // Health data could be in the message, so only the kind of the bug and where it is are shown.
    await Console.Error.WriteLineAsync($"This is a bug in Afterset: {bug.GetType().Name}{Environment.NewLine}{bug.StackTrace}");
    return ExitCode.Bug;
}
