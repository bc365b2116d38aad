using System.IO.Compression;
using Afterset.Workouts;

namespace Afterset.Import.Archives;

/// <summary>A ZIP of files, each told by its own content; folders and what macOS adds are passed over.</summary>
sealed class ZipFormat : IWorkoutFormat
{
    public string Id => "zip";

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        var workouts = new List<Workout>();
        if (!Nesting.MayOpen(options, findings))
            return new(workouts, findings);
        try
        {
            using var stream = MemoryBytes.Open(content);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            ReadMembers(archive, workouts, findings, options);
        }
        catch (Exception e) when (IsDamage(e))
        {
            findings.Refused(FindingCode.DamagedArchive, "file", "The ZIP is damaged or cut off; it could not be opened.");
        }

        return new(workouts, findings);
    }

    static void ReadMembers(ZipArchive archive, List<Workout> workouts, FindingList findings, ImportOptions options)
    {
        var members = archive.Entries.Where(IsFile).ToList();
        if (members.Count == 0)
            findings.Refused(FindingCode.NothingInside, "file", "The ZIP has no files in it.");
        if (members.Count > options.MaxMembers)
            findings.PartDropped(FindingCode.TooManyMembers, "file", $"It has {members.Count} files; the first {options.MaxMembers} were read.");
        foreach (var member in members.Take(options.MaxMembers))
        {
            if (workouts.Count > options.MaxWorkouts)
                return;
            if (Unpack(member, options.Budget, findings) is not { } bytes)
                continue;
            var (read, inside) = WorkoutReader.ReadUnfolded(bytes, Nesting.Inside(options));
            workouts.AddRange(read);
            findings.AddRange(inside, member.FullName);
        }
    }

    static byte[]? Unpack(ZipArchiveEntry member, ByteBudget budget, FindingList findings)
    {
        try
        {
            var most = member.Length;
            if (most > budget.Left)
            {
                findings.PartDropped(FindingCode.UnpacksTooLarge, member.FullName, "The archive unpacks to more than the limit; this file was left out.");
                return null;
            }

            using var stream = member.Open();
            var bytes = BoundedBytes.Read(stream, most);
            budget.Spend(most);
            if (bytes is null)
                Unreadable(member, findings);
            return bytes;
        }
        catch (Exception e) when (IsDamage(e))
        {
            Unreadable(member, findings);
            return null;
        }
    }

    static void Unreadable(ZipArchiveEntry member, FindingList findings) => findings.PartDropped(
        FindingCode.UnreadableMember,
        member.FullName,
        "This file in the ZIP is damaged, locked or packed in an unknown way; it was left out.");

    static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !string.Equals(entry.Name, ".DS_Store", StringComparison.Ordinal);

    static bool IsDamage(Exception e) => e is InvalidDataException or IOException or NotSupportedException;
}
