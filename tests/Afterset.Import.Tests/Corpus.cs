using System.Globalization;
using System.Text.Json;
using Afterset.Fixtures;
using Xunit;

namespace Afterset.Import.Tests;

/// <summary>Real files of strangers with independent facts about each; they are not part of this repository.</summary>
static class Corpus
{
    static readonly Lazy<JsonElement?> TheFacts = new(ReadFacts);

    /// <summary>The files whose paths begin so; one entry that is skipped when the corpus is not here.</summary>
    internal static TheoryData<string> Files(params string[] beginnings)
    {
        var files = new TheoryData<string>();
        if (TheFacts.Value is { } facts)
        {
            foreach (var name in facts.EnumerateObject().Select(file => file.Name).Where(name => beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))))
                files.Add(name);
        }
        else
        {
            files.Add("");
        }

        return files;
    }

    /// <summary>What is known about a file. Skips the test when the corpus is not here.</summary>
    internal static JsonElement Facts(string file)
    {
        Assert.SkipWhen(TheFacts.Value is null, "The real files are not here: AFTERSET_SAMPLES names no folder with an expected.json.");
        return TheFacts.Value!.Value.GetProperty(file);
    }

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Repository.RealFiles!, file));

    internal static ImportResult Read(string file) => WorkoutReader.Read(Bytes(file));

    /// <summary>A number of the facts; null when there is none.</summary>
    internal static double? Number(this JsonElement facts, params string[] path)
    {
        foreach (var name in path)
        {
            if (facts.ValueKind != JsonValueKind.Object || !facts.TryGetProperty(name, out facts))
                return null;
        }

        return facts.ValueKind == JsonValueKind.Number ? facts.GetDouble() : null;
    }

    internal static string Text(this JsonElement facts, string name) => facts.GetProperty(name).ToString();

    /// <summary>Whether nothing can or should be made of the file.</summary>
    internal static bool IsRefused(JsonElement facts) =>
        facts.Text("verdict").StartsWith("refuse", StringComparison.Ordinal) || facts.Text("verdict") is "degenerate_activity";

    internal static DateTime Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;

    /// <summary>Both unknown, or no further apart than a share of the expected or so much.</summary>
    internal static void IsNear(double? expected, double? actual, double share, double least)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } number)
            Assert.Equal(number, actual!.Value, Math.Max(least, share * Math.Abs(number)));
    }

    static JsonElement? ReadFacts()
    {
        if (Repository.RealFiles is null || Path.Combine(Repository.RealFiles, "expected.json") is var path && !File.Exists(path))
            return null;
        return JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
    }
}
