using Afterset.Import.ByHand;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Presentation;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Shell;
using Afterset.Workouts;
using Microsoft.AspNetCore.Components;

namespace Afterset.Web.Log;

/// <summary>Keeps workouts that were told in words or taps.</summary>
sealed class HandWorkouts(AppJournal journal, DeviceClock clock, Told told, NavigationManager navigation)
{
    /// <summary>What a text means; nothing is kept.</summary>
    internal HandOutcome Read(string text) => HandEntry.Parse(text, clock.Now, ExerciseCatalogue.Default);

    /// <summary>Keeps what a text means, says so with an undo, and goes on to what follows from it.</summary>
    /// <returns>Whether it was understood; what was not is not kept.</returns>
    internal async Task<bool> KeepAsync(string text, Language language)
    {
        if (Read(text) is not HandOutcome.Understood { Workouts.Count: > 0 } understood)
            return false;
        var now = clock.Now;
        List<JournalEntry> entries =
        [
            .. understood.Workouts.Select(workout => JournalEntry.Of(WorkoutId.Of(workout) ?? Guid.CreateVersion7(now), now, new WorkoutEntry(WorkoutSummary.Of(workout), Original: null))).DistinctBy(entry => entry.Id),
        ];
        await journal.AddAsync(entries);
        told.Kept(language["Kept."], [.. entries.Select(entry => entry.Id)]);
        navigation.NavigateTo("");
        return true;
    }
}
