using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>An athlete who has told everything for ten years: 3,650 workouts, 3,650 check-ins, answers about health.</summary>
static class TenYears
{
    static readonly string[] Lifts = ["squat", "hinge-straight-leg", "leg-curl", "lunge", "calf-raise", "horizontal-press", "row", "pull-up"];
    static readonly RegionSide Quadriceps = new(new("quadriceps"), Side.Left);

    internal static IEnumerable<JournalEntry> Until(DateTimeOffset end)
    {
        for (var day = 3649; day >= 0; day--)
        {
            var at = end.AddDays(-day);
            yield return Entry(at, new WorkoutEntry(day % 3 == 1 ? Running(at) : Lifting(at, day), null));
            yield return CheckIn(at, day % 5);
        }

        yield return Entry(end, new HealthProfileEntry(34, null, SafetyRules.Default.Questions.ToDictionary(question => question.Id, _ => (bool?)false)));
    }

    internal static JournalEntry CheckIn(DateTimeOffset at, int soreness)
    {
        var asked = at.AddHours(-10);
        return Entry(at, new CheckInEntry(new CheckIn([new(Quadriceps, SorenessScore.Nearest(soreness), asked)], []), asked, new(7, 3, 7)));
    }

    static JournalEntry Entry(DateTimeOffset at, EntryContent content) => JournalEntry.Of(Guid.CreateVersion7(at), at, content);

    static Workout Lifting(DateTimeOffset end, int day) => new()
    {
        Format = "bench",
        Sport = "training",
        SubSport = "strength_training",
        Start = end.AddMinutes(-70),
        Duration = TimeSpan.FromMinutes(70),
        Rpe = Rpe.FromCr10(7),
        Sets =
        [
            .. Enumerable.Range(0, 20).Select(set => new ExerciseSet
            {
                Pattern = ExerciseCatalogue.Default.Patterns[Lifts[(day + (set / 5)) % Lifts.Length]],
                Kind = SetKind.Normal,
                Repetitions = 8,
            }),
        ],
    };

    static Workout Running(DateTimeOffset end) => new()
    {
        Format = "bench",
        Sport = "running",
        Start = end.AddMinutes(-45),
        Duration = TimeSpan.FromMinutes(45),
        Rpe = Rpe.FromCr10(5),
        Descent = Length.TryFromMetres(80),
    };
}
