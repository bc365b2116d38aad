using Afterset.Workouts;

namespace Afterset.Import.Fit;

/// <summary>Sorts messages into activities, and activities into workouts.</summary>
sealed class FitReader(ImportOptions options, FitFindings findings)
{
    readonly FitAppFields _appFields = new();
    readonly List<Workout> _workouts = [];
    readonly HashSet<string> _limits = new(StringComparer.Ordinal);
    FitActivity _activity = new(1, options.MaxRecords);
    int _part;
    int _sets;
    int _samples;
    bool _isFirst;

    /// <summary>A file of the chain begins. Without an id it goes on with the one before, as memory of a strap does.</summary>
    internal void Begin()
    {
        _part++;
        _isFirst = true;
    }

    /// <summary>Takes messages of one layout.</summary>
    internal void Take(FitDefinition definition, in FitRun run, uint? time, int mayFollow)
    {
        if (definition.Samples is null && !FitProfile.IsRead(definition.Message))
            return;
        if (_isFirst && definition.Message == FitProfile.FileId.Message && !_activity.IsEmpty)
            Finish();
        (_isFirst, _activity.IsEmpty) = (false, false);
        if (definition.Samples is { } plan)
        {
            _activity.Track.Add(plan, run, time, mayFollow);
            return;
        }

        for (var i = 0; i < run.Count; i++)
            Take(new FitMessage(definition, run.Body(i)));
    }

    /// <summary>What came out of all of it.</summary>
    internal IReadOnlyList<Workout> End()
    {
        Finish();
        if (_workouts.Count == 0)
            findings.Refuse();
        return _workouts;
    }

    void Take(FitMessage message)
    {
        switch (message.Kind)
        {
            case FitProfile.FileId.Message:
                _activity.FileType ??= message.Whole(FitProfile.FileId.Type);
                break;
            case FitProfile.Sport.Message:
                _activity.Sport = (message.Whole(FitProfile.Sport.Kind), message.Whole(FitProfile.Sport.SubKind));
                break;
            case FitProfile.PlannedWorkout.Message:
                _activity.PlanName ??= message.Text(FitProfile.PlannedWorkout.Name);
                break;
            case FitProfile.Activity.Message:
                _activity.LocalOffset ??= (long?)message.Time(FitProfile.Activity.LocalTimestamp) - message.Time(FitProfile.Timestamp);
                break;
            case FitProfile.StrapMemory.Message:
                _activity.Strap.Add(message);
                break;
            case FitProfile.FieldDescription.Message:
                _appFields.Describe(message);
                break;
            default:
                TakeDone(message);
                break;
        }
    }

    void TakeDone(FitMessage message)
    {
        switch (message.Kind)
        {
            case FitProfile.Session.Message when IsBelow(options.MaxWorkouts, _workouts.Count + _activity.Sessions.Count, "workouts"):
                _activity.Sessions.Add(FitSession.From(message, _appFields.ReadRpe(message)));
                break;
            case FitProfile.Lap.Message:
                _activity.LapCount++;
                if (_activity.Laps.Count < FitActivity.MostNumbered)
                    _activity.Laps.Add(FitLap.From(message));
                break;
            case FitProfile.Set.Message when IsBelow(FitActivity.MostNumbered, _sets, "sets"):
                _sets++;
                _activity.Sets.Add(FitSet.From(message));
                break;
            case FitProfile.ExerciseTitle.Message when _activity.Titles.Count < FitActivity.MostNumbered:
                TakeTitle(message);
                break;
            case FitProfile.Event.Message when _activity.Timer.Count < FitActivity.MostNumbered:
                TakeEvent(message);
                break;
        }
    }

    void TakeTitle(FitMessage message)
    {
        var category = message.Whole(FitProfile.ExerciseTitle.Category);
        if (category is { } known && message.Text(FitProfile.ExerciseTitle.Title) is { } title)
            _activity.Titles.TryAdd((known, message.Whole(FitProfile.ExerciseTitle.Exercise)), title);
    }

    void TakeEvent(FitMessage message)
    {
        if (message.Whole(FitProfile.Event.Kind) != FitProfile.Event.Timer || message.Time(FitProfile.Timestamp) is not { } time)
            return;
        var type = message.Whole(FitProfile.Event.Type);
        if (type is FitProfile.Event.Start)
            _activity.Timer.Add((time, true));
        else if (type is FitProfile.Event.Stop or FitProfile.Event.StopAll or FitProfile.Event.StopDisable or FitProfile.Event.StopDisableAll)
            _activity.Timer.Add((time, false));
    }

    bool IsBelow(int limit, int count, string what)
    {
        if (count < limit)
            return true;
        if (_limits.Add(what))
            findings.Add(FitFindings.Limit, what, $"There are more than {limit} {what}; the others were left out.", FindingSeverity.PartDropped);
        return false;
    }

    void Finish()
    {
        var workouts = new FitWorkouts(_activity, options, findings);
        if (workouts.Prepare() is var (code, why))
            findings.Add(code, _activity.Place("file"), why, FindingSeverity.PartDropped);
        else if (IsBelow(options.MaxWorkouts, _workouts.Count + _activity.Sessions.Count - 1, "workouts"))
            _workouts.AddRange(workouts.ToList());
        _samples += _activity.Track.Kept;
        _activity = new(_part, options.MaxRecords - _samples);
    }
}
