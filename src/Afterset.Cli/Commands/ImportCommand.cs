using System.CommandLine;
using System.Globalization;
using Afterset.Cli.Output;
using Afterset.Import;

namespace Afterset.Cli.Commands;

/// <summary>`afterset import FILE…`: what is in these files.</summary>
static class ImportCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "Workout files or folders: FIT, TCX, GPX, Hevy, Strong, FitNotes or Fitbod CSV; .gz and .zip of them.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var zone = CommonOptions.TimeZone();
        var command = new Command("import", "Read workout files and show what they hold, and what had to be left out.") { files, format, zone };
        command.SetAction(result =>
        {
            var options = new ImportOptions { TimeZone = result.GetValue(zone) ?? CommonOptions.MachineZone };
            var read = WorkoutFiles.Read(result.GetValue(files)!, options, result.InvocationConfiguration.Error);
            if (result.GetValue(format) == "json")
                WriteJson(read, result.InvocationConfiguration.Output);
            else
                WriteText(read, result.InvocationConfiguration.Output);
            return read.Any(file => file.IsMissing) ? ExitCode.NothingToRead : ExitCode.Done;
        });
        return command;
    }

    static void WriteJson(IReadOnlyList<ReadFile> files, TextWriter output)
    {
        using var buffer = new MemoryStream();
        ImportJson.Write(buffer, files);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }

    static void WriteText(IReadOnlyList<ReadFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            output.WriteLine(Clean.Line(file.Source));
            foreach (var workout in file.Result.Workouts)
                output.WriteLine($"  {WorkoutWords.Line(workout)}");
            foreach (var finding in file.Result.Findings)
                output.WriteLine($"  {ImportJson.Severity(finding.Severity)}: {Clean.Line(finding.Message)} [{finding.Code}, {Clean.Line(finding.Place)}]");
        }

        var workouts = files.Sum(file => file.Result.Workouts.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workouts} workouts in {files.Count} files, {files.Sum(file => file.Result.Findings.Count)} findings"));
    }
}
