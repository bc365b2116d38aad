namespace Afterset.Import.Csv;

/// <summary>The table of a strength app, one set a row.</summary>
abstract class StrengthCsv : IWorkoutFormat
{
    public abstract string Id { get; }

    public bool Recognises(ReadOnlySpan<byte> head) => CsvHeader.Of(head) is { } header && Fits(header);

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        var log = new StrengthLog(Id, options, findings);
        if (CsvTable.Open(content, options, findings) is { } table)
            ReadRows(table, log);
        var workouts = log.Workouts;
        if (workouts.Count == 0)
            findings.Refused(FindingCode.NoRows, "file", "The table has no row with a set in it.");
        return new(workouts, findings);
    }

    /// <summary>Whether a table with these columns comes from this app.</summary>
    protected abstract bool Fits(CsvHeader header);

    /// <summary>Puts the sets of all rows into the log.</summary>
    protected abstract void ReadRows(CsvTable table, StrengthLog log);
}
