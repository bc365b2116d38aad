using System.CommandLine;
using System.Text.Json;
using Afterset.Cli.Output;
using Afterset.Evidence;
using Afterset.Presentation;

namespace Afterset.Cli.Commands;

/// <summary>`afterset explain RULE|CLAIM|plan.json`: why, on what evidence, and how good it is.</summary>
static class ExplainCommand
{
    internal static Command Create()
    {
        var what = new Argument<string[]>("what") { Description = "A rule (soreness/time-course), a claim (claim-21), a question in words (\"it band\"), or a plan written as JSON. None: lists all.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("explain", "Show the evidence card of a rule or claim, or the reasons of a plan.") { what };
        command.SetAction(parsed =>
        {
            var asked = string.Join(' ', parsed.GetValue(what)!);
            var output = parsed.InvocationConfiguration.Output;
            return asked.Length == 0 ? List(output) : File.Exists(asked) ? ExplainPlan(asked, output) : Explain(asked, output);
        });
        return command;
    }

    static int List(TextWriter output)
    {
        foreach (var id in RuleBook.Default.Ids)
            output.WriteLine(id);
        return ExitCode.Done;
    }

    static int Explain(string asked, TextWriter output)
    {
        if (RuleBook.Default.Find(asked) is { } entry)
        {
            output.Write(CardText.Of(entry, new(Terminal.HasColour)));
            return ExitCode.Done;
        }

        var claims = EvidenceCatalogue.Default.Search(asked);
        foreach (var claim in claims)
            output.WriteLine($"{claim.Id}: {claim.Says} [{claim.Grade.ToString().ToLowerInvariant()}]");
        if (claims.Count > 0)
            return ExitCode.Done;
        var closest = RuleBook.Default.Closest(asked);
        throw new UsageException(
            closest.Count > 0 ? $"There is no \"{asked}\". Did you mean {string.Join(" or ", closest)}?" : $"There is no \"{asked}\". afterset explain lists all.", ExitCode.Usage);
    }

    static int ExplainPlan(string path, TextWriter output)
    {
        try
        {
            using var plan = JsonDocument.Parse(File.ReadAllBytes(path));
            var rules = Rules(plan.RootElement).Distinct(StringComparer.Ordinal).Select(RuleBook.Default.Find).OfType<RuleEntry>().DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToList();
            if (rules.Count == 0)
                throw new UsageException($"{path} is no plan of Afterset: it names no rule.", ExitCode.NothingToRead);
            output.Write(string.Join(Environment.NewLine, rules.Select(rule => CardText.Of(rule, new(Terminal.HasColour)))));
            return ExitCode.Done;
        }
        catch (JsonException error)
        {
            throw new UsageException($"{path} is not JSON (line {error.LineNumber + 1}).", ExitCode.NothingToRead);
        }
    }

    // Wherever the document names a rule, in its order.
    static IEnumerable<string> Rules(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "rule" && member.Value.ValueKind == JsonValueKind.String
            ? [member.Value.GetString()!]
            : Rules(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Rules),
        JsonValueKind.String when element.GetString() is { } text && text.Contains('/', StringComparison.Ordinal) => [text],
        _ => [],
    };
}
