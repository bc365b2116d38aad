using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests.Fit;

/// <summary>Real files from many devices, against what independent decoders say. Skipped where the files are not.</summary>
public sealed class FitCorpusTests
{
    internal const string NoFiles = "The folder of real files is not there; AFTERSET_SAMPLES names it.";

    public static TheoryData<string> Files => [.. Expectations.All?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Repeat(NoFiles, 1)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_gives_what_independent_decoders_found(string file)
    {
        Assert.SkipWhen(Expectations.All is null, NoFiles);
        var expected = Expectations.All![file];
        var result = WorkoutReader.Read(File.ReadAllBytes(Path.Combine(Repository.RealFiles!, file)));

        Assert.Equal("", string.Join(Environment.NewLine, Differences(expected, result).Where(difference => !FitDifferences.Explains(file, difference))));
    }

    static IEnumerable<string> Differences(JsonElement expected, ImportResult result)
    {
        var verdict = expected.GetProperty("verdict").GetString()!;
        var sessions = expected.GetProperty("sessions").EnumerateArray().ToList();
        if (verdict.StartsWith("refuse", StringComparison.Ordinal))
        {
            if (result.Workouts.Count > 0 || !result.Findings.Any(finding => finding.Severity == FindingSeverity.Refused))
                yield return "verdict: should be refused with a finding";
            yield break;
        }

        if (!string.Equals(verdict, "accept", StringComparison.Ordinal) && result.Findings.Count == 0)
            yield return "verdict: should have a finding";
        if (sessions.Count > 0 && sessions.Count != result.Workouts.Count)
            yield return $"sessions: {sessions.Count} expected, {result.Workouts.Count} read";
        foreach (var difference in Totals(expected, result.Workouts))
            yield return difference;
        foreach (var difference in Sets(expected, result.Workouts).Concat(LocalTime(expected, result.Workouts)))
            yield return difference;
        foreach (var difference in FitSampleExpectation.Compare(expected.GetProperty("records"), result))
            yield return $"samples, {difference}";
        foreach (var ((session, workout), i) in sessions.Zip(result.Workouts).Select((pair, i) => (pair, i)))
        {
            foreach (var difference in FitExpectation.Compare(session, workout))
                yield return $"session {i + 1}, {difference}";
        }
    }

    static IEnumerable<string> Totals(JsonElement expected, IReadOnlyList<Workout> workouts)
    {
        if (workouts.Count == 0)
            yield break;
        var counts = expected.GetProperty("counts");
        foreach (var (what, read) in new[]
        {
            ("record", workouts.Sum(workout => workout.Records)),
            ("lap", workouts.Sum(workout => workout.Laps)),
            ("set", workouts.Sum(workout => workout.Sets.Count)),
        })
        {
            var count = counts.TryGetProperty(what, out var value) ? value.GetInt32() : 0;
            if (count != read)
                yield return $"{what}s: {count} expected, {read} read";
        }
    }

    static IEnumerable<string> Sets(JsonElement expected, IReadOnlyList<Workout> workouts)
    {
        if (!expected.TryGetProperty("sets_summary", out var summary))
            yield break;
        var sets = workouts.SelectMany(workout => workout.Sets).ToList();
        foreach (var (what, read) in new[]
        {
            ("active", sets.Count(set => set.Kind == SetKind.Active)),
            ("rest", sets.Count(set => set.Kind == SetKind.Rest)),
            ("reps", sets.Sum(set => set.Repetitions ?? 0)),
            ("with_weight", sets.Count(set => set.LiftedMass is not null)),
        })
        {
            if (summary.GetProperty(what).GetInt32() != read)
                yield return $"sets, {what}: {summary.GetProperty(what)} expected, {read} read";
        }
    }

    // To a quarter of an hour: watches write the two times a few seconds or minutes apart.
    static IEnumerable<string> LocalTime(JsonElement expected, IReadOnlyList<Workout> workouts)
    {
        if (expected.GetProperty("local_utc_offset_s") is { ValueKind: JsonValueKind.Number } offset
            && workouts.Count > 0
            && workouts.All(workout => workout.Start is { } start && Math.Abs(start.Offset.TotalSeconds - offset.GetDouble()) > 450))
            yield return $"local time: {offset} s expected, {workouts[0].Start?.Offset} read";
    }
}
