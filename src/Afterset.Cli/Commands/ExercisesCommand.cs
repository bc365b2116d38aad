using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Afterset.Cli.Output;
using Afterset.Workouts;

namespace Afterset.Cli.Commands;

/// <summary>`afterset exercises NAME…`: which muscles an exercise uses.</summary>
static class ExercisesCommand
{
    internal static Command Create()
    {
        var names = new Argument<string[]>("name") { Description = "Exercise names, in quotes. None: one a line on standard input.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("exercises", "Show which movement an exercise's name is recognised as, and what each muscle does in it.") { names, format };
        command.SetAction(result =>
        {
            var given = result.GetValue(names)!;
            var asked = given.Length > 0 ? given : ReadLines(Console.In);
            var recognised = asked.Select(ExerciseCatalogue.Default.Recognise).ToList();
            if (result.GetValue(format) == "json")
                result.InvocationConfiguration.Output.WriteLine(Json(recognised));
            else
                WriteText(recognised, result.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    static string[] ReadLines(TextReader input)
    {
        var lines = new List<string>();
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(line.Trim());
        }

        return [.. lines];
    }

    static string Json(IReadOnlyList<RecognisedExercise> exercises)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var exercise in exercises)
                Write(json, exercise);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    static void Write(Utf8JsonWriter json, RecognisedExercise exercise)
    {
        json.WriteStartObject();
        json.WriteString("name", exercise.Name);
        json.WriteString("pattern", exercise.Pattern?.Id);
        json.WriteString("kind", exercise.Pattern is { } pattern ? Kind(pattern.Kind) : null);
        json.WriteString("confidence", Confidence(exercise.Confidence));
        json.WriteStartObject("shares");
        foreach (var (region, share) in InOrder(exercise.Pattern))
            json.WriteNumber(region, share);
        json.WriteEndObject();
        if (exercise.Pattern is null)
        {
            json.WriteStartArray("closest");
            foreach (var close in exercise.Closest)
                json.WriteStringValue(close.Id);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    static void WriteText(IReadOnlyList<RecognisedExercise> exercises, TextWriter output)
    {
        foreach (var exercise in exercises)
        {
            output.WriteLine(exercise.Pattern is { } pattern
                ? $"{Clean.Line(exercise.Name)}: {pattern.Name} ({pattern.Id}, {Confidence(exercise.Confidence)} confidence)"
                : $"{Clean.Line(exercise.Name)}: not recognised. Closest: {string.Join(", ", exercise.Closest.Select(close => close.Id))}");
            foreach (var (region, share) in InOrder(exercise.Pattern))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {region,-20} {share,4:0.00}  {new string('█', (int)Math.Round(share * 20))}"));
        }
    }

    static IEnumerable<(string Region, double Share)> InOrder(MovementPattern? pattern) =>
        pattern is null
            ? []
            : pattern.Shares.OrderByDescending(share => share.Value).ThenBy(share => share.Key).Select(share => (share.Key.Value, share.Value));

    static string Kind(MovementKind kind) => kind switch
    {
        MovementKind.Load => "load",
        MovementKind.Mobility => "mobility",
        MovementKind.Massage => "massage",
        MovementKind.None => "none",
    };

    static string Confidence(RecognitionConfidence confidence) => confidence switch
    {
        RecognitionConfidence.None => "none",
        RecognitionConfidence.Low => "low",
        RecognitionConfidence.Medium => "medium",
        RecognitionConfidence.High => "high",
    };
}
