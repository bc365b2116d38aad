using System.CommandLine;
using Afterset.CheckIns;
using Afterset.Cli.JournalFiles;
using Afterset.Cli.Output;
using Afterset.Journal;
using Afterset.Journal.Entries;

namespace Afterset.Cli.Commands;

/// <summary>What `afterset log` was told besides workouts: health answers, diaries, events, wishes.</summary>
/// <param name="Profile">The profile; null when none was given.</param>
/// <param name="Wishes">Tools and times.</param>
/// <param name="Diaries">Diaries.</param>
/// <param name="Events">When races begin.</param>
/// <param name="Now">The moment.</param>
sealed record ToldFacts(AthleteProfile? Profile, PreferencesEntry Wishes, IReadOnlyList<DiaryEntry> Diaries, IReadOnlyList<DateTimeOffset> Events, DateTimeOffset Now)
{
    const int DiaryDays = 90;

    internal bool IsAnyTold => Profile is not null || Diaries.Count > 0 || Events.Count > 0 || Wishes != new PreferencesEntry();

    internal static ToldFacts Read(ParseResult parsed, LogOptions options, TimeZoneInfo zone, DateTimeOffset now)
    {
        var profile = parsed.GetValue(options.Profile) is { } path ? ToldProfile.Read(path) : null;
        var wishes = new PreferencesEntry(
            ToldWishes.Tools(parsed.GetValue(options.Tools)) ?? profile?.Tools,
            parsed.GetValue(options.Minutes) ?? profile?.MinutesADay,
            parsed.GetValue(options.Days),
            parsed.GetValue(options.TimeZone)?.Id);
        return new(
            profile,
            wishes,
            [.. ToldWishes.Diaries(parsed.GetValue(options.FreeBusy), new(now, now.AddDays(DiaryDays)), zone, parsed.InvocationConfiguration.Error)],
            [.. (parsed.GetValue(options.Events) ?? []).Select(text => ToldWishes.Event(text, zone)).Distinct()],
            now);
    }

    /// <summary>What the journal does not know yet.</summary>
    internal IReadOnlyList<NewEntry> New(AthleteJournal journal)
    {
        var known = journal.All<EventEntry>().Select(told => told.Start).ToHashSet();
        EntryContent[] told =
        [
            .. Profile is { } profile ? ToldProfile.Health(profile, journal, Now) : [],
            .. ToldWishes.New(Wishes, journal) is { } wishes ? [wishes] : Array.Empty<EntryContent>(),
            .. Diaries.Where(diary => !ToldWishes.IsKnown(diary, journal, Now)),
            .. Events.Where(start => !known.Contains(start)).Select(start => new EventEntry(start, Title: null)),
        ];
        return [.. told.Select(content => new NewEntry(content))];
    }

    internal void Report(KeptJournal kept, TextWriter output)
    {
        if (!IsAnyTold)
            return;
        var ids = new EntryIds(kept.Journal);
        var added = kept.Added.Where(entry => entry.Content is not (WorkoutEntry or SameWorkoutEntry)).ToList();
        foreach (var entry in added)
            output.WriteLine($"added: {ids.Short(entry.Id)}  {entry.Kind}: {EntryWords.Of(entry.Content)}");
        if (added.Count == 0)
            output.WriteLine("Everything else that was told is known already.");
        if (Profile is not { } profile)
            return;
        foreach (var fact in ToldProfile.NotNamed(profile, kept.Journal, Now))
            output.WriteLine($"not in the profile, and still counts: {EntryWords.Injury((InjuryEntry)fact.Content)}. If it is over: afterset healed {ids.Short(fact.Entry.Id)}");
        if (ToldProfile.LeftOpen(profile, kept.Journal, Now).ToList() is { Count: > 0 } open)
            output.WriteLine($"not answered in the profile, and still as told before: {string.Join(", ", open)}.");
    }
}
