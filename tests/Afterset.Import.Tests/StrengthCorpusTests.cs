using System.Text.Json;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class StrengthCorpusTests
{
    public static TheoryData<string> Files => Corpus.Files("csv-hevy/", "csv-strong/", "csv-fitnotes/", "csv-fitbod/");

    [Theory, MemberData(nameof(Files))]
    public void A_real_export_of_a_strength_app_gives_what_others_found_in_it(string file)
    {
        var facts = Corpus.Facts(file);
        var result = Corpus.Read(file);
        if (facts.Text("verdict") is "recover_or_refuse_cleanly")
        {
            Assert.NotEmpty(result.Findings);
            return;
        }

        var details = facts.GetProperty("details");
        var sets = result.Workouts.SelectMany(workout => workout.Sets).ToList();
        var workouts = details.Number("workouts") ?? details.Number("workouts_by_date") ?? details.Number("workouts_by_timestamp");
        Assert.Equal((int)workouts!.Value, result.Workouts.Count);
        Assert.Equal((int)(details.Number("sets") ?? details.Number("data_rows"))!.Value, sets.Count);
        Assert.Equal((int)details.Number("total_reps")!.Value, sets.Sum(set => set.Repetitions ?? 0));
        Corpus.IsNear(Volume(details), sets.Sum(VolumeLoad), 0.01, 0.5);
        if (details.Number("workout_minutes_total") is { } minutes)
            Assert.Equal(minutes, result.Workouts.Sum(workout => workout.Duration!.Value.TotalMinutes), 0.001);
        if (details.TryGetProperty("set_types", out var types) && types.TryGetProperty("warmup", out var warmUps))
            Assert.Equal(warmUps.GetInt32(), sets.Count(set => set.Kind == SetKind.WarmUp));
    }

    static double VolumeLoad(ExerciseSet set) => (set.LiftedMass?.Kilograms ?? 0) * (set.Repetitions ?? 0);

    /// <summary>The sum of mass times repetitions, in kg. The facts have it in the file's own unit.</summary>
    static double? Volume(JsonElement details)
    {
        if (details.TryGetProperty("volume_by_unit", out var units))
            return units.EnumerateObject().Sum(unit => unit.Value.GetDouble() * (unit.Name is "lbs" ? 0.45359237 : 1));
        return details.Number("volume") ?? details.Number("volume_no_multiplier");
    }
}
