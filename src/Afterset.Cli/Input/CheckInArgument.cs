using System.Diagnostics;
using Afterset.CheckIns;

namespace Afterset.Cli;

/// <summary>Reads a check-in of the command line; what is not understood to the last word ends the command.</summary>
static class CheckInArgument
{
    internal static CheckIn Read(string text, DateTimeOffset at, string name) => CheckInText.Parse(text, at) switch
    {
        CheckInOutcome.Understood understood => understood.CheckIn,
        CheckInOutcome.NotUnderstood stopped => throw new UsageException(
            $"{name} stopped here:{Environment.NewLine}  {text}{Environment.NewLine}  {new string(' ', stopped.Position)}^ “{stopped.Part}”{Environment.NewLine}Expected {stopped.Expected}.", ExitCode.Usage),
        _ => throw new UnreachableException(),
    };
}
