namespace Afterset.Fixtures;

/// <summary>The messages of an activity, in the order in which watches write them.</summary>
sealed class FitMessages(FitActivity activity, FitLayout layout)
{
    const int FileId = 0, Session = 18, Lap = 19, Record = 20, Event = 21, PlannedWorkout = 26, Activity = 34,
        FieldDescription = 206, DeveloperDataId = 207, Set = 225, ExerciseTitle = 264, Unknown = 0xFF42;

    const int Timestamp = 253;

    readonly FitData _data = new(layout.IsBigEndian);
    DateTimeOffset _latest = activity.Start;

    IReadOnlyList<FitSession> Sessions => activity.Sessions.Count > 0 ? activity.Sessions : [activity];

    DateTimeOffset End => Sessions.Max(session => session.Start + (session.Elapsed ?? session.Duration ?? TimeSpan.Zero));

    internal byte[] ToArray()
    {
        if (layout.HasFileId)
            _data.Message(0, FileId, FitField.Enum(0, activity.FileType), FitField.Bits16(1, 255), FitField.Time(4, activity.Start));
        if (activity.PlanName is { } name)
            _data.Message(1, PlannedWorkout, FitField.Text(8, name));
        DescribeAppFields();
        if (layout is { HasSessions: true, HasSummaryFirst: true })
            WriteSessions();
        _data.Message(2, Event, FitField.Time(Timestamp, activity.Start), FitField.Enum(0, 0), FitField.Enum(1, 0));
        WriteRecords();
        foreach (var lap in activity.Laps)
            Write(lap);
        foreach (var title in activity.Titles)
            _data.Message(5, ExerciseTitle, FitField.Bits16(0, title.Category), FitField.Bits16(1, title.Exercise), FitField.Text(2, title.Title));
        foreach (var set in activity.Sets)
            Write(set);
        if (layout is { HasSessions: true, HasSummaryFirst: false })
            WriteSessions();
        WriteActivity();
        return _data.ToArray();
    }

    void WriteSessions()
    {
        foreach (var session in Sessions)
            Write(session);
    }

    void DescribeAppFields()
    {
        var number = 0;
        foreach (var field in Sessions.SelectMany(session => session.AppFields))
        {
            _data.Message(6, DeveloperDataId, FitField.Bits8(3, 0));
            _data.Message(
                6,
                FieldDescription,
                FitField.Bits8(0, 0),
                FitField.Bits8(1, number++),
                FitField.Bits8(2, 0x88),
                FitField.Text(3, field.Name),
                FitField.Bits16(14, field.NativeField is null ? null : Session),
                FitField.Bits8(15, field.NativeField));
        }
    }

    void WriteRecords()
    {
        for (var i = 0; i < activity.Records.Count; i++)
        {
            if (layout.DefinesAgainAfter is { } often && i % often == 0)
                _data.Forget(0);
            if (layout.UnknownMessageAfter is { } seldom && i % seldom == 0)
                _data.Message(7, Unknown, FitField.Bits32(0, i), FitField.Bits8(1, 7));
            Write(activity.Records[i]);
        }
    }

    void Write(FitRecord record)
    {
        var time = record.Seconds is { } seconds ? activity.Start.AddSeconds(seconds) : (DateTimeOffset?)null;
        Span<FitField> fields =
        [
            FitField.Time(Timestamp, time),
            FitField.Signed32(0, Semicircles(record.Latitude)),
            FitField.Signed32(1, Semicircles(record.Longitude)),
            FitField.Bits32(5, record.DistanceM, 100),
            layout.HasEnhancedFields ? FitField.Bits32(78, record.AltitudeM, 5, 500) : FitField.Bits16(2, record.AltitudeM, 5, 500),
            layout.HasEnhancedFields ? FitField.Bits32(73, record.SpeedMps, 1000) : FitField.Bits16(6, record.SpeedMps, 1000),
            FitField.Bits16(7, record.PowerW),
            FitField.Bits8(3, record.HeartRate),
        ];
        if (layout.HasCompressedTimes && time >= _latest && time - _latest < TimeSpan.FromSeconds(32))
            _data.CompressedMessage(0, Record, (uint)(time.Value - FitWriter.Epoch).TotalSeconds, fields[1..]);
        else
            _data.Message(0, Record, fields);
        _latest = time ?? _latest;
    }

    void Write(FitLap lap)
    {
        var start = activity.Start.AddSeconds(lap.Seconds);
        _data.Message(
            3,
            Lap,
            FitField.Time(Timestamp, start.AddSeconds(Math.Ceiling(lap.Duration ?? 0))),
            FitField.Time(2, start),
            FitField.Bits32(7, lap.Duration, 1000),
            FitField.Bits32(8, lap.Duration, 1000),
            FitField.Bits32(9, lap.DistanceM, 100));
    }

    void Write(FitSet set)
    {
        var start = activity.Start.AddSeconds(set.Seconds);
        var guesses = set.OtherGuesses.Prepend((Category: set.Category ?? 65535, set.Exercise)).ToList();
        _data.Message(
            8,
            Set,
            FitField.Time(254, start.AddSeconds(Math.Ceiling(set.Duration ?? 0))),
            FitField.Bits32(0, set.Duration, 1000),
            FitField.Bits16(3, set.Repetitions),
            FitField.Bits16(4, set.WeightKg, 16),
            FitField.Bits8(5, set.IsRest ? 0 : 1),
            FitField.Time(6, start),
            FitField.Bits16s(7, [.. guesses.Select(guess => (int?)guess.Category)]),
            FitField.Bits16s(8, [.. guesses.Select(guess => guess.Exercise)]));
    }

    void Write(FitSession session)
    {
        List<FitField> fields =
        [
            FitField.Time(Timestamp, layout.HasSummaryFirst ? session.Start : End),
            FitField.Time(2, session.Start),
            FitField.Bits32(7, (session.Elapsed ?? session.Duration)?.TotalSeconds, 1000),
            FitField.Bits32(8, session.Duration?.TotalSeconds, 1000),
            FitField.Bits32(9, session.DistanceM, 100),
            FitField.Bits16(11, session.Kilocalories),
            FitField.Bits16(22, session.AscentM),
            FitField.Bits16(23, session.DescentM),
            FitField.Enum(5, session.Sport),
            FitField.Enum(6, session.SubSport),
            FitField.Bits8(16, session.AverageHeartRate),
            FitField.Bits8(17, session.MaxHeartRate),
            FitField.Bits8(192, session.Feel),
            FitField.Bits8(193, session.Rpe is { } rpe ? (int)Math.Round(rpe * 10) : null),
        ];
        var all = Sessions.SelectMany(other => other.AppFields).ToList();
        fields.AddRange(session.AppFields.Select(field => FitField.Fraction32(all.IndexOf(field), field.Value) with { App = 0 }));
        _data.Message(9, Session, [.. fields]);
    }

    void WriteActivity() => _data.Message(
        10,
        Activity,
        FitField.Time(Timestamp, End),
        FitField.Bits16(1, Sessions.Count),
        FitField.Bits32(5, (End + End.Offset - FitWriter.Epoch).TotalSeconds));

    static double? Semicircles(double? degrees) => degrees * (0x80000000L / 180.0);
}
