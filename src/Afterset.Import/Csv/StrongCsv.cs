namespace Afterset.Import.Csv;

/// <summary>Strong's export in each of its dialects, told apart by the columns that are there.</summary>
sealed class StrongCsv : StrengthCsv
{
    public override string Id => "strong-csv";

    protected override bool Fits(CsvHeader header) => header.Has("Date", "Workout Name", "Exercise Name", "Set Order");

    protected override void ReadRows(CsvTable table, StrengthLog log)
    {
        var rows = new StrongRows(table, log);
        while (table.NextRow())
            rows.Read();
        rows.SayAssumption();
    }
}
