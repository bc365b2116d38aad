using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Afterset.Journal;

/// <summary>Something about a journal file that its owner should know. Never says a value.</summary>
/// <param name="Code">
/// Stable and never reused. JRN001: the last line was written only in part. JRN002: a line is no entry. JRN003: two entries have one
/// id and say different things. JRN004: an entry of a known kind is not as it should be. JRN005: an unknown kind or newer version.
/// </param>
/// <param name="Place">Where in the file: "line 33".</param>
/// <param name="Message">What it is and what was done.</param>
public sealed record JournalFinding(string Code, string Place, string Message);

/// <summary>What a journal file holds.</summary>
/// <param name="Entries">Its entries, in the order of the file.</param>
/// <param name="Findings">What its owner should know.</param>
/// <param name="WholeBytes">How much of the file is whole lines; what follows was written only in part.</param>
/// <param name="LacksLineEnd">Whether the last line is whole but has no end, so that a further one needs one first.</param>
public sealed record JournalContents(IReadOnlyList<JournalEntry> Entries, IReadOnlyList<JournalFinding> Findings, long WholeBytes, bool LacksLineEnd)
{
    /// <summary>Whether a whole line could not be read: it could have been a warning, so nothing is planned from this file.</summary>
    public bool HasUnreadableLine => Findings.Any(finding => finding.Code == "JRN002");
}

/// <summary>The journal as JSON Lines: one entry a line, UTF-8. It is the export, the backup and the file of the command line.</summary>
public static class JournalLines
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a journal file. A line that is no entry is a finding; all other lines count.</summary>
    /// <param name="bytes">The file.</param>
    public static JournalContents Read(ReadOnlySpan<byte> bytes)
    {
        var (entries, findings, seen) = (new List<JournalEntry>(), new List<JournalFinding>(), new Dictionary<Guid, string>());
        var (at, number) = (bytes.StartsWith("\uFEFF"u8) ? 3 : 0, 0);
        while (at < bytes.Length)
        {
            number++;
            var end = bytes[at..].IndexOf((byte)'\n');
            var line = end < 0 ? bytes[at..] : bytes.Slice(at, end);
            var entry = ReadLine(line, out var problem);
            if (entry is null && end < 0 && problem is not null && !IsWhole(line))
            {
                findings.Add(new("JRN001", Place(number), "The last line was written only in part; it was cut off."));
                return new(entries, findings, at, LacksLineEnd: false);
            }

            Note(entry, problem, number, entries, findings, seen);
            if (end < 0)
                return new(entries, findings, bytes.Length, LacksLineEnd: true);
            at += end + 1;
        }

        return new(entries, findings, bytes.Length, LacksLineEnd: false);
    }

    /// <summary>A line of a journal file, with its end.</summary>
    public static string Line(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Json + "\n";
    }

    /// <summary>What is not understood among entries, in their order.</summary>
    public static IEnumerable<JournalFinding> NotUnderstood(IEnumerable<JournalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Index().Where(item => item.Item.Content is EntryContent.NotUnderstood)
            .Select(item => Describe((EntryContent.NotUnderstood)item.Item.Content, Place(item.Index + 1)));
    }

    static void Note(
        JournalEntry? entry, string? problem, int number, List<JournalEntry> entries, List<JournalFinding> findings, Dictionary<Guid, string> seen)
    {
        if (problem is not null)
            findings.Add(new("JRN002", Place(number), $"This line is no entry: it {problem}. It was left alone."));
        if (entry is null)
            return;
        if (!seen.TryAdd(entry.Id, entry.Json) && seen[entry.Id] != entry.Json)
            findings.Add(new("JRN003", Place(number), "Another entry has the same id and says something else; one of them counts."));
        entries.Add(entry);
    }

    // Half of an object is not JSON; what is, but no entry, was not cut off.
    static bool IsWhole(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // An empty line is nothing, and no problem.
    static JournalEntry? ReadLine(ReadOnlySpan<byte> line, out string? problem)
    {
        problem = null;
        if (line.Trim(" \t\r"u8).IsEmpty)
            return null;
        try
        {
            return JournalEntry.TryRead(Strict.GetString(line.TrimEnd((byte)'\r')), out problem);
        }
        catch (DecoderFallbackException)
        {
            problem = "is not UTF-8";
            return null;
        }
    }

    static JournalFinding Describe(EntryContent.NotUnderstood content, string place) => content.Why switch
    {
        NotUnderstoodReason.UnknownKind => new("JRN005", place, $"This version does not know entries of the kind \"{content.Name}\"; it was kept and passed on."),
        NotUnderstoodReason.NewerVersion => new("JRN005", place, $"A newer version wrote this entry of the kind \"{content.Name}\"; it was kept and passed on."),
        NotUnderstoodReason.Malformed => new("JRN004", place, $"This entry of the kind \"{content.Name}\" is not as it should be ({string.Join("; ", content.Problems.Take(3))}); it was kept and does not count."),
    };

    static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");
}
