using System.CommandLine;
using System.Globalization;
using Afterset.Cli.Output;
using Afterset.Import;
using Afterset.Workouts;

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
                output.WriteLine($"  {Describe(workout)}");
            foreach (var finding in file.Result.Findings)
                output.WriteLine($"  {ImportJson.Severity(finding.Severity)}: {Clean.Line(finding.Message)} [{finding.Code}, {Clean.Line(finding.Place)}]");
        }

        var workouts = files.Sum(file => file.Result.Workouts.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workouts} workouts in {files.Count} files, {files.Sum(file => file.Result.Findings.Count)} findings"));
    }

    static string Describe(Workout workout)
    {
        var parts = new List<string>
        {
            workout.Start is { } start ? start.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) : "no start time",
            string.Join(", ", new[] { workout.Sport, workout.SubSport }.OfType<string>().Select(word => word.Replace('_', ' '))),
        };
        Add(workout.Title is { } title ? $"“{Clean.Line(title)}”" : null);
        Add(workout.Duration is { } duration ? $"{duration:h\\:mm\\:ss}" : null);
        Add(workout.Distance is { Metres: > 0 } distance ? string.Create(CultureInfo.InvariantCulture, $"{distance.Kilometres:0.00} km") : null);
        Add(workout.Sets.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{workout.Sets.Count(set => set.Kind != SetKind.Rest)} sets") : null);
        Add(workout.AverageHeartRate is { } heart ? string.Create(CultureInfo.InvariantCulture, $"{heart.Bpm} bpm") : null);
        Add(workout.Rpe is { } rpe ? string.Create(CultureInfo.InvariantCulture, $"rated {rpe.Cr10:0.#} of 10") : null);
        return string.Join(" · ", parts.Where(part => part.Length > 0));

        void Add(string? part)
        {
            if (part is not null)
                parts.Add(part);
        }
    }
}
