namespace Afterset.Import.Fit;

/// <summary>FIT, the binary format of sports watches and bike computers.</summary>
/// <remarks>
/// In layers: bytes and checksum (<see cref="FitExtent"/>), messages (<see cref="FitDecoder"/>), what they mean
/// (<see cref="FitReader"/>), and workouts (<see cref="FitWorkouts"/>). A chain of files in one input is read to its end.
/// </remarks>
sealed class FitFormat : IWorkoutFormat
{
    /// <summary>The format's name.</summary>
    internal const string Name = "fit";

    // A year of samples each second is less; and places in the file can then be added up without fear.
    const int MostBytes = 1 << 30;

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head) => FitHeader.IsAt(head);

    /// <inheritdoc/>
    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FitFindings(options.MaxFindingsOfACode);
        if (!FitHeader.IsAt(content.Span))
        {
            findings.Add(FitFindings.NoHeader, 0, "This does not begin like a FIT file; nothing was taken from it.", FindingSeverity.Refused);
            return new([], findings.ToList());
        }

        var most = Math.Min(options.MaxBytes, MostBytes);
        if (content.Length > most)
        {
            findings.Add(FitFindings.Limit, "file", $"The file has more than {most} bytes; nothing was taken from it.", FindingSeverity.Refused);
            return new([], findings.ToList());
        }

        var reader = new FitReader(options, findings);
        ReadChain(content.Span, reader, findings);
        return new(reader.End(), findings.ToList());
    }

    static void ReadChain(ReadOnlySpan<byte> content, FitReader reader, FitFindings findings)
    {
        var at = 0;
        while (FitHeader.IsAt(content[at..]))
        {
            var header = FitHeader.Read(content[at..]);
            Check(header, at, findings);
            var extent = FitExtent.Of(content, at, header, findings);
            reader.Begin();
            new FitDecoder(content, extent.Start, extent.End, reader, findings).Run();
            at = extent.Next;
        }

        if (at < content.Length)
            findings.Add(FitFindings.TrailingBytes, at, $"The {content.Length - at} bytes from here on are no FIT file; they were left out.", FindingSeverity.Note);
    }

    static void Check(FitHeader header, int at, FitFindings findings)
    {
        if (header.Size != header.SaysSize)
            findings.Add(FitFindings.HeaderSize, at, $"The header says that it has {header.SaysSize} bytes; it was taken to have {header.Size}.", FindingSeverity.Note);
        if (!header.IsIntact)
            findings.Add(FitFindings.HeaderChecksum, at + FitHeader.ShortSize, "The header's checksum is wrong; the file was read all the same.", FindingSeverity.Note);
    }
}
