using Afterset.Import.Text;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Csv;

/// <summary>Reads Strong's rows. A unit stands in a column, in the header, or nowhere.</summary>
sealed class StrongRows(CsvTable table, StrengthLog log)
{
    readonly int _number = table.Header.Find("Workout #");
    readonly int _date = table.Header.Find("Date");
    readonly int _title = table.Header.Find("Workout Name");
    readonly int _duration = table.Header.Find("Workout Duration", "Duration (sec)", "Duration");
    readonly int _exercise = table.Header.Find("Exercise Name");
    readonly int _order = table.Header.Find("Set Order");
    readonly int _mass = table.Header.Find("Weight", "Weight (kg)", "Weight (lbs)", "Weight (lb)", "kg", "lbs");
    readonly int _massUnit = table.Header.Find("Weight Unit");
    readonly int _repetitions = table.Header.Find("Reps");
    readonly int _rpe = table.Header.Find("RPE");
    readonly int _distance = table.Header.Find("Distance", "Distance (meters)", "Distance (km)", "Distance (miles)", "km", "mi.", "miles");
    readonly int _distanceUnit = table.Header.Find("Distance Unit");
    readonly int _seconds = table.Header.Find("Seconds");
    int _assumed;

    internal void Read()
    {
        var order = table.Cell(_order);
        if (order is "Rest Timer" or "Note")
            return;
        if (log.Session((table.Text(_number), table.Text(_date), table.Text(_title)), Begin) is not { } session)
            return;
        if (Kind(order) is not { } kind)
            return;
        var exercise = log.Recognise(table, _exercise);
        var duration = table.Duration(_seconds);
        var distance = table.Distance(_distance, MetresInUnit());
        session.Sets.Add(new ExerciseSet
        {
            Exercise = exercise.Name,
            Pattern = exercise.Pattern,
            Side = exercise.Side,
            Kind = kind,
            Repetitions = Repetitions(isMeasuredOtherwise: duration is not null || distance is not null),
            LiftedMass = LiftedMass(),
            Duration = duration,
            Distance = distance,
            Rpe = table.Rpe(_rpe),
        });
    }

    /// <summary>Says once that masses came without a unit.</summary>
    internal void SayAssumption()
    {
        if (_assumed > 0)
            log.Findings.Note(FindingCode.AssumedKilograms, $"column {table.Header.Name(_mass)}", $"{_assumed} masses have no unit; they were taken as kilograms.");
    }

    StrengthSession? Begin()
    {
        if (IsoTime.TryParse(table.Cell(_date), out var start))
            return new StrengthSession { Title = table.Text(_title), Start = start.In(log.TimeZone), Duration = table.Duration(_duration) };
        table.Unusable(_date, "is not a time");
        return null;
    }

    /// <summary>The kind of set; null and a finding when the row is no set.</summary>
    SetKind? Kind(ReadOnlySpan<char> order)
    {
        switch (order)
        {
            case "W" or "w":
                return SetKind.WarmUp;
            case "D" or "d":
                return SetKind.DropSet;
            case "F" or "f":
                return SetKind.Failure;
        }

        if (order.IsEmpty || SpanNumber.TryParse(order, out _))
            return SetKind.Normal;
        log.Findings.PartDropped(FindingCode.StrongUnknownSetOrder, table.Place(_order), "This is neither a set's number nor W, D or F; the row was left out.");
        return null;
    }

    /// <summary>Strong writes 0 repetitions for what was held or covered.</summary>
    int? Repetitions(bool isMeasuredOtherwise) =>
        table.Repetitions(_repetitions) is { } count && (count > 0 || !isMeasuredOtherwise) ? count : null;

    Mass? LiftedMass()
    {
        var unit = _massUnit >= 0 ? table.Cell(_massUnit) : UnitOf(table.Header.Name(_mass));
        var mass = table.Mass(_mass, isPounds: unit.StartsWith("lb", StringComparison.OrdinalIgnoreCase));
        if (unit.IsEmpty && mass?.Kilograms > 0)
            _assumed++;
        return mass;
    }

    double MetresInUnit() => DistanceUnits.MetresIn(_distanceUnit >= 0 ? table.Cell(_distanceUnit) : UnitOf(table.Header.Name(_distance)));

    /// <summary>"Weight (kg)" and "kg" say kg; "Weight" says nothing.</summary>
    static ReadOnlySpan<char> UnitOf(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
            return header.AsSpan(open + 1).TrimEnd(')');
        return header is "kg" or "lbs" or "km" or "mi." or "miles" ? header : default;
    }
}
