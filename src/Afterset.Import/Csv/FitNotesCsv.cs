using Afterset.Import.Text;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>FitNotes' export, from Android and from iOS: dates without a time, one set a row.</summary>
sealed class FitNotesCsv : StrengthCsv
{
    public override string Id => "fitnotes-csv";

    protected override bool Fits(CsvHeader header) => header.Has("Date", "Exercise", "Category", "Reps", "Distance Unit");

    protected override void ReadRows(CsvTable table, StrengthLog log)
    {
        var header = table.Header;
        var days = new DayRows(table, log, header.Find("Date"));
        var exercise = header.Find("Exercise");
        var (mass, unit) = (header.Find("Weight", "Weight (kg)"), header.Find("Weight Unit"));
        var pounds = header.Find("Weight (lbs)");
        var (distance, distanceUnit) = (header.Find("Distance"), header.Find("Distance Unit"));
        var (repetitions, time) = (header.Find("Reps"), header.Find("Time"));
        while (table.NextRow())
        {
            if (days.Session() is not { } session)
                continue;
            var recognised = log.Recognise(table, exercise);
            session.Sets.Add(new ExerciseSet
            {
                Exercise = recognised.Name,
                Pattern = recognised.Pattern,
                Side = recognised.Side,
                Repetitions = table.Repetitions(repetitions),
                LiftedMass = LiftedMass(table, mass, unit, pounds),
                Distance = table.Distance(distance, DistanceUnits.MetresIn(table.Cell(distanceUnit))),
                Duration = table.Duration(time),
            });
        }

        days.SayAssumption();
    }

    static Mass? LiftedMass(CsvTable table, int mass, int unit, int pounds) =>
        table.Cell(mass).IsEmpty
            ? table.Mass(pounds, isPounds: true)
            : table.Mass(mass, isPounds: table.Cell(unit).StartsWith("lb", StringComparison.OrdinalIgnoreCase));
}
