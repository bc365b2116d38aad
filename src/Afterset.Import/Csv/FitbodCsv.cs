using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>Fitbod's export, the present one and the one of 2019, which has neither units nor times.</summary>
/// <remarks>The multiplier (2 for a pair of dumbbells) is not applied: other apps write the mass of one, too.</remarks>
sealed class FitbodCsv : StrengthCsv
{
    const int MostSetsInARow = 100;

    public override string Id => "fitbod-csv";

    protected override bool Fits(CsvHeader header) =>
        header.Has("Date", "Reps", "isWarmup") && header.Find("Exercise", "exercise_name") >= 0;

    protected override void ReadRows(CsvTable table, StrengthLog log)
    {
        var header = table.Header;
        var days = new DayRows(table, log, header.Find("Date"));
        var (exercise, sets, warmUp) = (header.Find("Exercise", "exercise_name"), header.Find("Sets"), header.Find("isWarmup"));
        var (mass, repetitions) = (header.Find("Weight(kg)", "Weight"), header.Find("Reps"));
        var (seconds, metres) = (header.Find("Duration(s)", "duration_seconds"), header.Find("Distance(m)", "distance_meters"));
        while (table.NextRow())
        {
            if (days.Session() is not { } session)
                continue;
            var recognised = log.Recognise(table, exercise);
            var set = new ExerciseSet
            {
                Exercise = recognised.Name,
                Pattern = recognised.Pattern,
                Side = recognised.Side,
                Kind = table.Cell(warmUp).Equals("true", StringComparison.OrdinalIgnoreCase) ? SetKind.WarmUp : SetKind.Normal,
                Repetitions = table.Repetitions(repetitions),
                LiftedMass = table.Mass(mass, isPounds: false),
                Duration = table.Duration(seconds),
                Distance = table.Distance(metres, metresInUnit: 1),
            };
            session.Sets.AddRange(Enumerable.Repeat(set, SetsInRow(table, sets, log)));
        }

        days.SayAssumption();
        if (!header.Has("Weight(kg)"))
            log.Findings.Note(FindingCode.AssumedKilograms, $"column {header.Name(mass)}", "The masses have no unit; they were taken as kilograms.");
    }

    static int SetsInRow(CsvTable table, int column, StrengthLog log)
    {
        var sets = table.Number(column);
        if (!(sets > MostSetsInARow))
            return sets >= 1 ? (int)sets : 1;
        log.Findings.ValueDropped(FindingCode.FitbodManySets, table.Place(column), $"More than {MostSetsInARow} sets in one row; {MostSetsInARow} were taken.");
        return MostSetsInARow;
    }
}
