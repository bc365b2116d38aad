using Afterset.Presentation;
using Afterset.Web.Device;
using Afterset.Workouts;

namespace Afterset.Web.Today;

/// <summary>A workout in one line of the person's language.</summary>
static class WorkoutNames
{
    /// <summary>"Leg day · Mon 23 Nov 18:40 · 72 min · 24 sets".</summary>
    internal static string Line(Workout workout, Language language, DeviceClock clock, UnitChoice units) => string.Join(" · ", Parts(workout, language, clock, units));

    /// <summary>The title the person gave, else the sport.</summary>
    internal static string Name(Workout workout, Language language) =>
        workout.Title ?? language.Say(Words.Capital((workout.Sport ?? "workout").Replace('_', ' ')));

    static IEnumerable<string> Parts(Workout workout, Language language, DeviceClock clock, UnitChoice units)
    {
        yield return Name(workout, language);
        if (workout.Start is { } start)
            yield return $"{language.DayAndDate(clock.At(start))} {language.Time(clock.At(start))}";
        if (workout.Duration is { } duration)
            yield return language["{0} min", (int)Math.Round(duration.TotalMinutes)];
        if (workout.Distance is { Kilometres: > 0 } distance)
            yield return units.Distance(distance, language);
        if (workout.Sets.Count(set => set.Kind != SetKind.Rest) is > 0 and var sets)
            yield return language[sets == 1 ? "{0} set" : "{0} sets", sets];
        if (workout.Rpe is { } rating)
            yield return language["how hard: {0} of 10", language.Number(rating.Cr10, 1)];
    }
}
