namespace Afterset.Import.Fit;

/// <summary>The summary of one bout, as its session message has it. Null means that the message does not say.</summary>
sealed record FitSession(
    int? Sport,
    int? SubSport,
    uint? Start,
    TimeSpan? Elapsed,
    TimeSpan? Timer,
    double? DistanceM,
    double? AscentM,
    double? DescentM,
    double? Kilocalories,
    int? AverageHeartRateBpm,
    int? MaxHeartRateBpm,
    double? Rpe,
    int? Feel)
{
    /// <summary>Reads a session message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="rpe">The rating out of an app's field, for watches that have none of their own.</param>
    internal static FitSession From(FitMessage message, double? rpe) => new(
        message.Whole(FitProfile.Session.Sport),
        message.Whole(FitProfile.Session.SubSport),
        message.Time(FitProfile.Session.StartTime),
        message.Duration(FitProfile.Session.ElapsedTime),
        message.Duration(FitProfile.Session.TimerTime),
        message.Scaled(FitProfile.Session.Distance, 100),
        message.Number(FitProfile.Session.Ascent),
        message.Number(FitProfile.Session.Descent),
        message.Number(FitProfile.Session.Calories),
        message.Whole(FitProfile.Session.AverageHeartRate),
        message.Whole(FitProfile.Session.MaxHeartRate),
        message.Scaled(FitProfile.Session.Rpe, 10) ?? rpe,
        message.Whole(FitProfile.Session.Feel));
}

/// <summary>A lap: enough to count it, and to sum laps up where there is no session.</summary>
sealed record FitLap(
    uint? Start,
    TimeSpan? Elapsed,
    TimeSpan? Timer,
    double? DistanceM,
    double? AscentM,
    double? DescentM,
    double? Kilocalories,
    int? MaxHeartRateBpm,
    int? Sport,
    int? SubSport)
{
    /// <summary>Reads a lap message.</summary>
    internal static FitLap From(FitMessage message) => new(
        message.Time(FitProfile.Lap.StartTime) ?? message.Time(FitProfile.Timestamp),
        message.Duration(FitProfile.Lap.ElapsedTime),
        message.Duration(FitProfile.Lap.TimerTime),
        message.Scaled(FitProfile.Lap.Distance, 100),
        message.Number(FitProfile.Lap.Ascent),
        message.Number(FitProfile.Lap.Descent),
        message.Number(FitProfile.Lap.Calories),
        message.Whole(FitProfile.Lap.MaxHeartRate),
        message.Whole(FitProfile.Lap.Sport),
        message.Whole(FitProfile.Lap.SubSport));
}
