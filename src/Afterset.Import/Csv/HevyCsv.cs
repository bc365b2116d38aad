using Afterset.Import.Text;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>Hevy's "Export Workouts": one set a row, times local, months in the app's language.</summary>
sealed class HevyCsv : StrengthCsv
{
    public override string Id => "hevy-csv";

    protected override bool Fits(CsvHeader header) => header.Has("exercise_title", "set_index", "start_time");

    protected override void ReadRows(CsvTable table, StrengthLog log)
    {
        var rows = new Rows(table, log);
        while (table.NextRow())
            rows.Read();
    }

    sealed class Rows(CsvTable table, StrengthLog log)
    {
        readonly int _title = table.Header.Find("title");
        readonly int _start = table.Header.Find("start_time");
        readonly int _end = table.Header.Find("end_time");
        readonly int _exercise = table.Header.Find("exercise_title");
        readonly int _type = table.Header.Find("set_type");
        readonly int _mass = table.Header.Find("weight_kg", "weight_lbs");
        readonly bool _isPounds = table.Header.Has("weight_lbs");
        readonly int _repetitions = table.Header.Find("reps");
        readonly int _distance = table.Header.Find("distance_km", "distance_miles");
        readonly double _metres = table.Header.Has("distance_miles") ? Length.MetresInMile : 1000;
        readonly int _seconds = table.Header.Find("duration_seconds");
        readonly int _rpe = table.Header.Find("rpe");

        internal void Read()
        {
            if (log.Session((table.Text(_title), table.Text(_start), table.Text(_end)), Begin) is not { } session)
                return;
            var exercise = log.Recognise(table, _exercise);
            session.Sets.Add(new ExerciseSet
            {
                Exercise = exercise.Name,
                Pattern = exercise.Pattern,
                Side = exercise.Side,
                Kind = Kind(),
                Repetitions = table.Repetitions(_repetitions),
                LiftedMass = table.Mass(_mass, _isPounds),
                Distance = table.Distance(_distance, _metres),
                Duration = table.Duration(_seconds),
                Rpe = table.Rpe(_rpe),
            });
        }

        StrengthSession? Begin()
        {
            if (!WrittenTime.TryParse(table.Cell(_start), out var start))
            {
                table.Unusable(_start, "is not a time");
                return null;
            }

            var from = LocalTime.At(log.TimeZone, start);
            return new StrengthSession { Title = table.Text(_title), Start = from, Duration = Until(from) };
        }

        TimeSpan? Until(DateTimeOffset from)
        {
            if (WrittenTime.TryParse(table.Cell(_end), out var end)
                && Plausible.Duration((LocalTime.At(log.TimeZone, end) - from).TotalSeconds) is { } duration)
                return duration;
            if (!table.Cell(_end).IsEmpty)
                table.Unreadable(_end, "is not a time after the start");
            return null;
        }

        SetKind Kind()
        {
            var type = table.Cell(_type);
            switch (type)
            {
                case "normal":
                    return SetKind.Normal;
                case "warmup":
                    return SetKind.WarmUp;
                case "dropset":
                    return SetKind.DropSet;
                case "failure":
                    return SetKind.Failure;
            }

            if (!type.IsEmpty)
                log.Findings.Note(FindingCode.HevyUnknownSetType, table.Place(_type), "This type of set is not known; it was taken as a working set.");
            return SetKind.Active;
        }
    }
}
