using System.Globalization;
using System.Text;

namespace Afterset.Server.Operations;

/// <summary>What the program does, by its arguments.</summary>
static class Commands
{
    const int WrongUse = 64;
    const int CannotRead = 65;
    const int OurMistake = 70;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                [] or ["serve"] => await ServeAsync(),
                ["--help" or "-h"] or ["serve" or "backup" or "restore", "--help" or "-h"] => await SayAsync(Help()),
                ["backup", var file] => await BackupCommands.BackUpAsync(file),
                ["restore", var file] => await BackupCommands.RestoreAsync(file, replace: false),
                ["restore", var file, "--replace"] => await BackupCommands.RestoreAsync(file, replace: true),
                ["check"] => await CheckCommand.RunAsync(),
                _ => await RefuseAsync("this is not understood. See afterset serve --help.", WrongUse),
            };
        }
        catch (ConfigurationException problem)
        {
            return await RefuseAsync(problem.Message, problem.ExitCode);
        }
        catch (BackupException problem)
        {
            return await RefuseAsync(problem.Message, CannotRead);
        }
        catch (Exception problem) when (StartFailures.Explain(problem) is { } known)
        {
            return await RefuseAsync(known.Message, known.ExitCode);
        }
        catch (Exception problem)
        {
            return await RefuseAsync($"this failed, which is a mistake of ours.{Environment.NewLine}{ExceptionPlaces.Of(problem)}", OurMistake);
        }
    }

    static async Task<int> ServeAsync()
    {
        var options = ServerOptions.Read(Settings.OfProcess());
        await using var app = await ServerHost.StartAsync(options, Console.Out, adjust: null, CancellationToken.None);
        await app.WaitForShutdownAsync();
        return 0;
    }

    static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteAsync(text);
        return 0;
    }

    static async Task<int> RefuseAsync(string sentence, int exitCode)
    {
        await Console.Error.WriteLineAsync($"afterset: {sentence}");
        return exitCode;
    }

    internal static string Help()
    {
        var text = new StringBuilder()
            .AppendLine("afterset serve: keeps journals for you and others: pages, API, calendars.")
            .AppendLine("Ctrl-C stops it. The first start prints a link by which you claim it.")
            .AppendLine()
            .AppendLine("afterset backup FILE: all that the server keeps, in a file, also while it runs.")
            .AppendLine("afterset restore FILE [--replace]: back into an empty database, or instead of")
            .AppendLine("what is there. Start the server again afterwards.")
            .AppendLine()
            .AppendLine("All are set up by variables of the environment:")
            .AppendLine();
        foreach (var variable in Variables.All)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {variable.Name}  ({variable.Otherwise})");
            foreach (var line in Wrapped(variable.IsSecret ? $"{variable.Meaning} Or {variable.Name}_FILE: a file that holds it." : variable.Meaning))
                text.Append("      ").AppendLine(line);
        }

        return text.ToString();
    }

    static IEnumerable<string> Wrapped(string text)
    {
        const int width = 74;
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
