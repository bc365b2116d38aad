using System.CommandLine;
using System.Text;
using Afterset.Cli.Output;
using Afterset.Journal;

namespace Afterset.Cli.JournalFiles;

/// <summary>The journal after a command looked at it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Journal">All that is in it, with what was added.</param>
/// <param name="Contents">What was in it before, line by line.</param>
/// <param name="Added">What was added; it is on the disk.</param>
sealed record KeptJournal(string Path, AthleteJournal Journal, JournalContents Contents, IReadOnlyList<JournalEntry> Added);

/// <summary>
/// The file that the command line keeps the journal in. Whoever opens it has it alone until the end, so that nobody takes a line for
/// a broken one that another is just writing; a last line that is really broken is cut off, and nothing else is ever changed.
/// </summary>
static class JournalFile
{
    static readonly JournalContents Nothing = new([], [], 0, LacksLineEnd: false);

    /// <summary>Reads it, and mends its end. No file is an empty journal.</summary>
    internal static KeptJournal Read(ParseResult parsed)
    {
        var path = JournalPlace.Of(parsed);
        return Guarded(path, () =>
        {
            using var stream = OpenForReading(path);
            var contents = stream is null ? Nothing : Opened(stream, path);
            Say(contents, parsed);
            return new KeptJournal(path, AthleteJournal.Of(contents.Entries), contents, []);
        });
    }

    /// <summary>Adds entries that follow from what is in it. They are on the disk when this returns.</summary>
    /// <param name="parsed">The command.</param>
    /// <param name="write">The entries, made from the journal alone: it may be asked twice.</param>
    internal static KeptJournal Append(ParseResult parsed, Func<AthleteJournal, IReadOnlyList<NewEntry>> write)
    {
        var now = TimeProvider.System.GetUtcNow();
        return AppendEntries(parsed, journal => NewEntry.Stamp(write(journal), journal, now));
    }

    /// <summary>Adds entries that somebody else wrote.</summary>
    internal static KeptJournal AppendEntries(ParseResult parsed, Func<AthleteJournal, IReadOnlyList<JournalEntry>> write)
    {
        var path = JournalPlace.Of(parsed);
        return Guarded(path, () =>
        {
            // Nobody needs an empty file for a command that had nothing to write.
            if (!File.Exists(path) && write(AthleteJournal.Empty).Count == 0)
                return new(path, AthleteJournal.Empty, Nothing, []);
            JournalPlace.MakeFolder(path);
            using var stream = LockedFile.Open(path, FileMode.OpenOrCreate)!;
            var contents = Opened(stream, path);
            Say(contents, parsed);
            var journal = AthleteJournal.Of(contents.Entries);
            var added = write(journal);
            Write(stream, added, contents.LacksLineEnd);
            return new KeptJournal(path, journal.With(added), contents, added);
        });
    }

    static JournalContents Opened(FileStream stream, string path)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        var contents = JournalLines.Read(bytes);
        if (contents.Entries.Count == 0 && bytes.Length > 0 && !BeginsLikeOne(bytes))
            throw new UsageException($"{path} is no journal; it was not touched.", ExitCode.NothingToRead);
        if (contents.WholeBytes < bytes.Length && stream.CanWrite)
            CutOff(stream, path, contents.WholeBytes, bytes);
        return contents;
    }

    // Whoever names a wrong file must not lose its last line.
    static bool BeginsLikeOne(ReadOnlySpan<byte> bytes)
    {
        var begin = bytes.TrimStart("\uFEFF \t\r\n"u8);
        var entry = "{\"id\":\""u8;
        return begin.IsEmpty || begin.StartsWith(entry) || entry.StartsWith(begin);
    }

    // What was cut off is kept beside the journal: half of a line may still tell its owner what is missing.
    static void CutOff(FileStream stream, string path, long whole, byte[] bytes)
    {
        using (var kept = new FileStream($"{path}.cut-off", JournalPlace.Options(FileMode.OpenOrCreate)))
        {
            kept.Position = kept.Length;
            kept.Write(bytes.AsSpan((int)whole));
            kept.Write("\n"u8);
            kept.Flush(flushToDisk: true);
        }

        stream.SetLength(whole);
        stream.Flush(flushToDisk: true);
    }

    static void Write(FileStream stream, IReadOnlyList<JournalEntry> entries, bool lacksLineEnd)
    {
        if (entries.Count == 0)
            return;
        var text = new StringBuilder(lacksLineEnd ? "\n" : "");
        foreach (var entry in entries)
            text.Append(JournalLines.Line(entry));
        var before = stream.Length;
        try
        {
            stream.Position = before;
            stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A full disk: all of it or nothing, as the person is told that nothing was written.
            stream.SetLength(before);
            throw;
        }
    }

    // A journal that may only be read, such as one on a backup, is read as it is.
    static FileStream? OpenForReading(string path)
    {
        try
        {
            return LockedFile.Open(path, FileMode.Open);
        }
        catch (UnauthorizedAccessException) when (File.Exists(path))
        {
            return File.OpenRead(path);
        }
    }

    static void Say(JournalContents contents, ParseResult parsed) =>
        Findings.Write([.. contents.Findings.Concat(JournalLines.NotUnderstood(contents.Entries).Where(finding => finding.Code == "JRN004"))], "journal", parsed.InvocationConfiguration.Error);

    static KeptJournal Guarded(string path, Func<KeptJournal> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new UsageException($"The journal {path} could not be opened or written. Nothing was added.", ExitCode.NothingToRead);
        }
    }
}
