using Afterset.Import.Fit;

namespace Afterset.Import;

/// <summary>Reads any supported file, told by its content.</summary>
public static class WorkoutReader
{
    static readonly IReadOnlyList<IWorkoutFormat> Formats = [new FitFormat()];

    /// <summary>Reads one file. Nothing in the content makes it throw: what cannot be read becomes a finding.</summary>
    /// <param name="content">All bytes of the file.</param>
    /// <param name="options">Limits and assumptions; null for the defaults.</param>
    public static ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        var head = content.Span[..Math.Min(content.Length, 4096)];
        foreach (var format in Formats)
        {
            if (format.Recognises(head))
                return format.Read(content, options);
        }

        return new([], [new Finding("IMP001", "file", "This is no format that Afterset reads; nothing was taken from it.", FindingSeverity.Refused)]);
    }
}
