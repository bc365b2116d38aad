using System.CommandLine;
using System.Text;
using System.Text.Json;
using Afterset.Safety;

namespace Afterset.Cli.Commands;

/// <summary>`afterset profile`: asks the health questions and writes profile.json, or lists them.</summary>
static class ProfileCommand
{
    internal static Command Create()
    {
        var output = new Option<string?>("--output", "-o") { Description = "Ask, and write the answers to this file." };
        var command = new Command("profile", "List the health questions, or ask them one by one and write a profile with --output profile.json.") { output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is { } path)
                return Ask(path, Console.In, parsed.InvocationConfiguration.Error);
            List(parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    static void List(TextWriter screen)
    {
        screen.WriteLine("Yes is the unsafe answer to each; a question without an answer counts as unsafe too.");
        screen.WriteLine();
        foreach (var question in SafetyRules.Default.Questions)
        {
            screen.WriteLine($"{question.Id}");
            screen.WriteLine($"  {question.Asks}");
            screen.WriteLine($"  No unlocks: {question.Unlocks}.");
        }
    }

    static int Ask(string path, TextReader input, TextWriter screen)
    {
        if (File.Exists(path))
            throw new UsageException($"{path} is there already; it was not touched.", ExitCode.Usage);
        screen.WriteLine("Answer y, n, or just Enter to leave it open. The answers stay in the file and go nowhere else.");
        screen.Write("Your age in years: ");
        int? age = int.TryParse(input.ReadLine(), System.Globalization.CultureInfo.InvariantCulture, out var years) && years is >= 0 and <= 120 ? years : null;
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var question in SafetyRules.Default.Questions)
        {
            screen.Write($"{question.Asks} [y/n] ");
            if (YesOrNo(input.ReadLine()) is { } isYes)
                answers[question.Id] = isYes;
        }

        File.WriteAllText(path, Json(age, answers));
        screen.WriteLine($"{Environment.NewLine}Written to {path}. Use it with: afterset plan FILE --profile {path}");
        return ExitCode.Done;
    }

    static bool? YesOrNo(string? answer) => answer?.Trim().ToLowerInvariant() switch
    {
        "y" or "yes" => true,
        "n" or "no" => false,
        _ => null,
    };

    static string Json(int? age, Dictionary<string, bool> answers)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", "afterset/profile/1");
            if (age is { } years)
                json.WriteNumber("age", years);
            json.WriteStartObject("answers");
            foreach (var (question, isYes) in answers)
                json.WriteBoolean(question, isYes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + Environment.NewLine;
    }
}
