using Afterset.Cli.Output;
using Afterset.Journal;

namespace Afterset.Cli.JournalFiles;

/// <summary>Ids as people read and type them: as much of the beginning as tells one from all others.</summary>
sealed class EntryIds
{
    // The first twelve digits are the time of writing in milliseconds: what is written later never begins the same, so that an id
    // that was shown once can be typed for ever.
    const int Shortest = 13;
    const int MostShown = 5;

    readonly JournalEntry[] _entries;
    readonly string[] _ids;

    internal EntryIds(AthleteJournal journal)
    {
        _entries = [.. journal.Entries.OrderBy(entry => entry.Id.ToString(), StringComparer.Ordinal)];
        _ids = [.. _entries.Select(entry => entry.Id.ToString())];
    }

    /// <summary>The beginning of an id that no other has.</summary>
    internal string Short(Guid id)
    {
        var whole = id.ToString();
        var at = Array.BinarySearch(_ids, whole, StringComparer.Ordinal);
        if (at < 0)
            return whole;
        var needed = Math.Max(Common(whole, at - 1), Common(whole, at + 1)) + 1;
        var length = Math.Clamp(needed, Shortest, whole.Length);
        return whole[..(whole[length - 1] == '-' ? length + 1 : length)];
    }

    /// <summary>The one entry whose id begins as it was typed, with or without hyphens.</summary>
    internal JournalEntry Find(string typed)
    {
        var wanted = typed.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        if (wanted.Length == 0 || !wanted.All(char.IsAsciiHexDigitLower))
            throw new UsageException($"\"{Clean.Line(typed)}\" is no id of an entry. \"afterset journal\" lists them.", ExitCode.Usage);
        var found = _entries.Where(entry => entry.Id.ToString("N").StartsWith(wanted, StringComparison.Ordinal)).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new UsageException($"No entry has an id that begins with \"{typed}\". \"afterset journal --all\" lists them.", ExitCode.Usage),
            _ => throw new UsageException($"{found.Count} entries have an id that begins with \"{typed}\": {string.Join(", ", found.Take(MostShown).Select(entry => Short(entry.Id)))}{(found.Count > MostShown ? " …" : "")}. Type more of it.", ExitCode.Usage),
        };
    }

    int Common(string id, int other)
    {
        if (other < 0 || other >= _ids.Length)
            return 0;
        var length = 0;
        while (length < id.Length && id[length] == _ids[other][length])
            length++;
        return length;
    }
}
