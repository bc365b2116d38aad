using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;

namespace Afterset.Cli;

/// <summary>What a profile says that the journal does not say yet.</summary>
static class ToldProfile
{
    /// <summary>The profile of a file. What is not understood ends the command.</summary>
    internal static AthleteProfile Read(string path)
    {
        if (!File.Exists(path))
            throw new UsageException($"{path} could not be opened.", ExitCode.NothingToRead);
        return ProfileFile.Read(File.ReadAllText(path), out var problems)
            ?? throw new UsageException($"{path} was not understood, so it was not used:{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", problems)}", ExitCode.Usage);
    }

    /// <summary>Health as entries; empty when all of it is known.</summary>
    internal static IEnumerable<EntryContent> Health(AthleteProfile told, AthleteJournal journal, DateTimeOffset asOf)
    {
        var known = journal.Health(asOf);
        var answers = told.Health.Answers.Where(answer => !known.Answers.TryGetValue(answer.Key, out var isYes) || isYes != answer.Value)
            .ToDictionary(answer => answer.Key, answer => (bool?)answer.Value, StringComparer.Ordinal);
        var age = told.Health.Age == known.Age ? null : told.Health.Age;
        var highest = told.Health.HighestHeartRate == known.HighestHeartRate ? null : told.Health.HighestHeartRate;
        if (answers.Count > 0 || age is not null || highest is not null)
            yield return new HealthProfileEntry(age, highest, answers);
        foreach (var injury in told.Health.Injuries.Where(injury => !known.Injuries.Any(other => AreSame(injury, other))))
            yield return new InjuryEntry(injury, OverSince: null);
    }

    /// <summary>Injuries of the journal that are not over and that the file does not name.</summary>
    internal static IEnumerable<JournalFact> NotNamed(AthleteProfile told, AthleteJournal journal, DateTimeOffset asOf) => journal.Facts.Where(fact =>
        fact.Content is InjuryEntry injury && (injury.OverSince is not { } over || over > asOf) && !told.Health.Injuries.Any(other => AreSame(injury.Injury, other)));

    /// <summary>Questions that the journal answers and the file leaves open.</summary>
    internal static IEnumerable<string> LeftOpen(AthleteProfile told, AthleteJournal journal, DateTimeOffset asOf) =>
        journal.Health(asOf).Answers.Keys.Where(question => !told.Health.Answers.ContainsKey(question)).Order(StringComparer.Ordinal);

    static bool AreSame(Injury one, Injury other) =>
        one.Kind == other.Kind && one.Since == other.Since && AreSame(one.Where, other.Where);

    static bool AreSame(Place one, Place other) => one.Joint?.Id == other.Joint?.Id && one.Regions.Order().SequenceEqual(other.Regions.Order());
}
