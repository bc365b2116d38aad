using System.Globalization;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Import.Fit;

/// <summary>Puts together what was read of one activity: a workout for each session.</summary>
sealed class FitWorkouts(FitActivity activity, ImportOptions options, FitFindings findings)
{
    static readonly DateTimeOffset Epoch = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    readonly TimeSpan _localOffset = FitLocalTime.Offset(activity, findings);

    /// <summary>Puts the samples in order, and makes a summary where there is none.</summary>
    /// <returns>Why there is no workout in it; null when there is one.</returns>
    internal (string Code, string Why)? Prepare()
    {
        if (activity.Sessions.Count == 0 && activity.FileType is { } type
            and not FitProfile.FileId.ActivityFile and not FitProfile.FileId.ActivitySummaryFile)
            return (FitFindings.NotAnActivity, $"This FIT file holds {FitWords.File(type)}, not a workout that was done; nothing was taken from it.");
        CleanSamples();
        if (activity.Sessions.Count > 0)
            return null;
        if (FitDerived.From(activity) is not { } session)
            return (FitFindings.NothingInside, "This FIT file holds no summary, no laps and no samples of a workout; nothing was taken from it.");
        findings.Add(FitFindings.NoSession, activity.Place("file"), "The device wrote no summary of this workout; duration, distance and heart rate were worked out from its samples or laps.", FindingSeverity.Note);
        activity.Sessions.Add(session);
        return null;
    }

    /// <summary>The workouts, in the file's order, once it is prepared.</summary>
    internal IReadOnlyList<Workout> ToList()
    {
        var timeline = new FitTimeline(activity.Sessions);
        var ranges = activity.Sessions.Count == 1
            ? [Range.EndAt(activity.Track.Kept)]
            : timeline.Samples(activity.Track.Times, activity.Sessions.Count);
        var laps = Share(activity.Laps, lap => lap.Start, timeline);
        var sets = Share(InOrder(activity.Sets), set => set.Start, timeline);
        var seconds = new double[activity.Track.Kept];
        var workouts = new List<Workout>(activity.Sessions.Count);
        for (var i = 0; i < activity.Sessions.Count; i++)
            workouts.Add(ToWorkout(i, ranges[i], seconds, laps[i].Count, sets[i]));
        workouts[^1] = CountAll(workouts[^1]);
        return workouts;
    }

    Workout ToWorkout(int index, Range range, double[] seconds, int laps, List<FitSet> sets)
    {
        var session = activity.Sessions[index];
        var place = activity.Place(activity.Sessions.Count == 1 ? "session" : $"session {index + 1}");
        var (from, count) = range.GetOffsetAndLength(seconds.Length);
        FillSeconds(activity.Track.Times.Slice(from, count), session.Start, seconds.AsSpan(from, count));
        var values = new FitSessionValues(session, place, findings);
        var exercises = new FitSets(activity, options.Exercises, findings);
        return new()
        {
            Format = FitFormat.Name,
            Sport = values.Sport(),
            SubSport = values.SubSport(),
            Title = activity.PlanName,
            Start = Start(session.Start, place),
            Duration = session.Timer,
            Elapsed = session.Elapsed,
            Distance = session.DistanceM is { } distance ? Length.TryFromMetres(distance) : null,
            Ascent = session.AscentM is { } ascent ? Length.TryFromMetres(ascent) : null,
            Descent = session.DescentM is { } descent ? Length.TryFromMetres(descent) : null,
            Energy = session.Kilocalories is { } energy ? Energy.TryFromKilocalories(energy) : null,
            AverageHeartRate = values.AverageHeartRate(),
            MaxHeartRate = values.MaxHeartRate(),
            Rpe = values.Rpe(),
            Feel = values.Feel(),
            Records = count,
            Laps = laps,
            Sets = [.. sets.Select((set, i) => exercises.From(set, i + 1))],
            Track = activity.Track.Slice(from, from + count, seconds),
        };
    }

    // What went beyond a limit was only counted, and comes last in the file.
    Workout CountAll(Workout last)
    {
        var samples = activity.Track.Count - activity.Track.Kept;
        if (samples > 0)
            findings.Add(FitFindings.Limit, activity.Place("samples"), string.Create(CultureInfo.InvariantCulture, $"The last {samples} samples were counted only: there are too many."), FindingSeverity.PartDropped);
        return last with
        {
            Records = (int)Math.Min(last.Records + samples, int.MaxValue),
            Laps = last.Laps + activity.LapCount - activity.Laps.Count,
        };
    }

    void CleanSamples()
    {
        var track = activity.Track;
        var changed = FitTimeline.Settle(track.Times);
        if (changed > 0)
            findings.Add(FitFindings.TimeFallsBack, activity.Place("samples"), $"The time falls back at {changed} samples; they were moved to a time that does not.", FindingSeverity.Note);
        var impossible = track.CleanHeartRate();
        if (impossible > 0)
            findings.Add(FitFindings.HeartRate, activity.Place("samples"), $"{impossible} heart rates are none that a heart can have; they were left out.", FindingSeverity.ValueDropped);
        if (activity.Strap.IsEmpty)
            return;
        var merged = activity.Strap.MergeInto(track.Times, track.EnsureHeartRate());
        findings.Add(FitFindings.StrapMemory, activity.Place("samples"), $"The heart rate of {merged} samples comes from the memory of a chest strap.", FindingSeverity.Note);
    }

    DateTimeOffset? Start(uint? start, string place)
    {
        if (start is not { } seconds)
            return null;
        if (seconds >= FitProfile.FirstWallClockTime)
            return (Epoch + TimeSpan.FromSeconds(seconds)).ToOffset(_localOffset);
        findings.Add(FitFindings.NoWallClock, place, "The device did not know the date and counted from when it was switched on; the workout has no start.", FindingSeverity.ValueDropped);
        return null;
    }

    static void FillSeconds(ReadOnlySpan<uint> times, uint? start, Span<double> seconds)
    {
        var first = times.IndexOfAnyExcept(FitTrack.NoTime);
        double zero = start ?? (first < 0 ? 0 : times[first]);
        for (var i = 0; i < seconds.Length; i++)
            seconds[i] = times[i] == FitTrack.NoTime ? double.NaN : times[i] - zero;
    }

    List<T>[] Share<T>(IReadOnlyList<T> all, Func<T, uint?> time, FitTimeline timeline)
    {
        var shares = new List<T>[activity.Sessions.Count];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = [];
        foreach (var one in all)
            shares[shares.Length == 1 ? 0 : timeline.SessionAt(time(one))].Add(one);
        return shares;
    }

    static IReadOnlyList<FitSet> InOrder(List<FitSet> sets) =>
        sets.TrueForAll(set => set.Start is not null) ? [.. sets.OrderBy(set => set.Start)] : sets;
}
