using Afterset.Import.Archives;
using Afterset.Import.Csv;
using Afterset.Import.Fit;
using Afterset.Import.Gpx;
using Afterset.Import.Tcx;
using Afterset.Import.Unread;
using Afterset.Workouts;

namespace Afterset.Import;

/// <summary>Reads any supported file, told by its content.</summary>
public static class WorkoutReader
{
    static readonly IReadOnlyList<IWorkoutFormat> Formats =
    [
        new GzipFormat(),
        new ZipFormat(),
        new FitFormat(),
        new TcxFormat(),
        new GpxFormat(),
        new HevyCsv(),
        new StrongCsv(),
        new FitNotesCsv(),
        new FitbodCsv(),
        new UnreadFormat(),
    ];

    /// <summary>Reads one file. Nothing in the content makes it throw: what cannot be read becomes a finding.</summary>
    /// <param name="content">All bytes of the file.</param>
    /// <param name="options">Limits and assumptions; null for the defaults.</param>
    public static ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions? options = null)
    {
        options = (options ?? new ImportOptions()).WithBudget();
        var (workouts, found) = ReadUnfolded(content, options);
        var findings = new FindingList(options.MaxFindingsOfACode);
        findings.AddRange(found);
        return new(AtMost(options.MaxWorkouts, workouts, findings), findings.Folded());
    }

    /// <summary>Reads one file from where the stream stands to its end, at most <see cref="ImportOptions.MaxBytes"/>.</summary>
    /// <param name="stream">Read, but not closed. What it throws when reading fails is not caught.</param>
    /// <param name="options">Limits and assumptions; null for the defaults.</param>
    public static ImportResult Read(Stream stream, ImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new ImportOptions();
        return BoundedBytes.Read(stream, options.MaxBytes) is { } content
            ? Read(content, options)
            : new([], [TooLarge(options.MaxBytes)]);
    }

    /// <summary>Reads a file or the member of an archive; its findings are not folded yet.</summary>
    internal static ImportResult ReadUnfolded(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        if (content.Length > options.MaxBytes)
            return new([], [TooLarge(options.MaxBytes)]);
        if (content.IsEmpty)
            return Refuse(FindingCode.Empty, "The file is empty.");
        var head = content.Span[..Math.Min(content.Length, 4096)];
        foreach (var format in Formats)
        {
            if (format.Recognises(head))
                return format.Read(content, options);
        }

        return Refuse(FindingCode.UnknownFormat, "This is no format that Afterset reads; nothing was taken from it.");
    }

    static IReadOnlyList<Workout> AtMost(int most, IReadOnlyList<Workout> workouts, FindingList findings)
    {
        if (workouts.Count <= most)
            return workouts;
        findings.PartDropped(
            FindingCode.TooManyWorkouts,
            "file",
            $"It holds more than {most} workouts; the first {most} were kept.");
        return [.. workouts.Take(most)];
    }

    /// <summary>What is said of a file that is larger than a limit, for who knows its size before its bytes.</summary>
    /// <param name="most">The limit, in bytes.</param>
    public static Finding TooLarge(long most) => new(
        FindingCode.TooLarge,
        "file",
        $"It is larger than the limit of {most} bytes; nothing was taken from it.",
        FindingSeverity.Refused);

    static ImportResult Refuse(string code, string message) =>
        new([], [new Finding(code, "file", message, FindingSeverity.Refused)]);
}
