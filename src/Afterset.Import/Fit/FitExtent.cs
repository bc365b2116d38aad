using System.Buffers.Binary;

namespace Afterset.Import.Fit;

/// <summary>Where the data of a file begin and end, and where the next file of the chain would be.</summary>
/// <param name="Start">The first byte of the data.</param>
/// <param name="End">The byte after the data.</param>
/// <param name="Next">The byte after the checksum.</param>
sealed record FitExtent(int Start, int End, int Next)
{
    const int ChecksumSize = 2;

    /// <summary>Finds it out: what the header says, unless the bytes say otherwise.</summary>
    /// <param name="content">The whole input.</param>
    /// <param name="at">Where the header lies.</param>
    /// <param name="header">The header.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static FitExtent Of(ReadOnlySpan<byte> content, int at, FitHeader header, FitFindings findings)
    {
        var start = at + header.Size;
        var end = start + (long)header.DataSize;
        if (end + ChecksumSize > content.Length)
            return OfShortFile(content, at, start, end, findings);

        var extent = new FitExtent(start, (int)end, (int)end + ChecksumSize);
        var written = BinaryPrimitives.ReadUInt16LittleEndian(content[extent.End..]);
        if (written == FitChecksum.Of(content[at..extent.End]))
            return extent;
        if (extent.Next < content.Length && !FitHeader.IsAt(content[extent.Next..]))
            return ToTheEnd(content, at, start, header, findings);
        findings.Add(FitFindings.Checksum, extent.End, "The checksum is wrong: something in this file was changed or lost. What could be read was kept.", FindingSeverity.Note);
        return extent;
    }

    static FitExtent OfShortFile(ReadOnlySpan<byte> content, int at, int start, long end, FitFindings findings)
    {
        if (EndsInChecksum(content[at..]) && content.Length - ChecksumSize >= start)
        {
            findings.Add(FitFindings.DataSize, at + 4, $"The header counts {end + ChecksumSize - content.Length} bytes too many; the checksum shows where the data end.", FindingSeverity.Note);
            return new(start, content.Length - ChecksumSize, content.Length);
        }

        if (end > content.Length)
            findings.Add(FitFindings.CutOffFile, content.Length, $"The file ends {end + ChecksumSize - content.Length} bytes too early; everything before was kept.", FindingSeverity.PartDropped);
        else
            findings.Add(FitFindings.NoChecksum, (int)end, "The file ends without its checksum; everything was kept.", FindingSeverity.Note);
        return new(start, (int)Math.Min(end, content.Length), content.Length);
    }

    // A recorder that was switched off hard leaves the size it wrote first, often zero.
    static FitExtent ToTheEnd(ReadOnlySpan<byte> content, int at, int start, FitHeader header, FitFindings findings)
    {
        findings.Add(FitFindings.DataSize, at + 4, $"The header says {header.DataSize} bytes of data, but more follow; the file was read to its end.", FindingSeverity.Note);
        var end = EndsInChecksum(content[at..]) ? content.Length - ChecksumSize : content.Length;
        return new(start, end, content.Length);
    }

    static bool EndsInChecksum(ReadOnlySpan<byte> bytes) => bytes.Length > ChecksumSize && FitChecksum.Of(bytes) == 0;
}
