using System.Text.Json;

namespace Afterset.Cli.Tests;

/// <summary>A journal of a test's own.</summary>
sealed class TemporaryJournal : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("afterset-journal").FullName;

    internal string Path => System.IO.Path.Combine(Folder, "kept", "journal.jsonl");

    /// <summary>Its lines.</summary>
    internal string[] Lines => File.Exists(Path) ? [.. File.ReadAllText(Path).Split('\n').SkipLast(1)] : [];

    /// <summary>The kinds of its entries, in order.</summary>
    internal IReadOnlyList<string> Kinds => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()!)];

    /// <summary>The ids of its entries, in order.</summary>
    internal IReadOnlyList<string> Ids => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];

    internal Task<Command.Run> Run(params string[] arguments) => Command.AftersetKeeping(Path, arguments);

    /// <summary>A run that has to go well.</summary>
    internal async Task<string> Does(params string[] arguments)
    {
        var run = await Run(arguments);
        return run.Code == 0 ? run.Output : throw new InvalidOperationException($"afterset {string.Join(' ', arguments)} ended with {run.Code}: {run.Error}{run.Output}");
    }

    internal string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
