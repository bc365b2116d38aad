namespace Afterset.Import.Fit;

/// <summary>The numbers of those messages and fields of the FIT profile that are read.</summary>
static class FitProfile
{
    /// <summary>The field for the time in nearly every message.</summary>
    internal const int Timestamp = 253;

    /// <summary>Times below this are seconds since the device was started, not since the end of 1989.</summary>
    internal const uint FirstWallClockTime = 0x10000000;

    /// <summary>What kind of file it is.</summary>
    internal static class FileId
    {
        internal const int Message = 0, Type = 0, ActivityFile = 4, ActivitySummaryFile = 20;
    }

    internal static class Sport
    {
        internal const int Message = 12, Kind = 0, SubKind = 1;
    }

    internal static class Session
    {
        internal const int Message = 18, StartTime = 2, Sport = 5, SubSport = 6, ElapsedTime = 7, TimerTime = 8,
            Distance = 9, Calories = 11, AverageHeartRate = 16, MaxHeartRate = 17, Ascent = 22, Descent = 23,
            Feel = 192, Rpe = 193;
    }

    internal static class Lap
    {
        internal const int Message = 19, StartTime = 2, ElapsedTime = 7, TimerTime = 8, Distance = 9, Calories = 11,
            MaxHeartRate = 16, Ascent = 21, Descent = 22, Sport = 25, SubSport = 39;
    }

    /// <summary>A sample.</summary>
    internal static class Record
    {
        internal const int Message = 20, Altitude = 2, HeartRate = 3, Distance = 5, Speed = 6, Power = 7,
            CompressedSpeedDistance = 8, EnhancedSpeed = 73, EnhancedAltitude = 78;
    }

    internal static class Event
    {
        internal const int Message = 21, Kind = 0, Type = 1, Timer = 0, Start = 0, Stop = 1, StopAll = 4,
            StopDisable = 8, StopDisableAll = 9;
    }

    /// <summary>The plan that was followed, not what was done.</summary>
    internal static class PlannedWorkout
    {
        internal const int Message = 26, Name = 8;
    }

    internal static class Activity
    {
        internal const int Message = 34, LocalTimestamp = 5;
    }

    /// <summary>What a chest strap remembered while it had no contact, as under water.</summary>
    internal static class StrapMemory
    {
        internal const int Message = 132, FractionalTimestamp = 0, FilteredBpm = 6, EventTimestamp = 9, EventTimestamp12 = 10;
    }

    /// <summary>What a field that an app added means.</summary>
    internal static class FieldDescription
    {
        internal const int Message = 206, Developer = 0, Number = 1, BaseType = 2, Name = 3, Scale = 6, Offset = 7,
            NativeMessage = 14, NativeField = 15;
    }

    /// <summary>A set of an exercise, or the rest after it.</summary>
    internal static class Set
    {
        internal const int Message = 225, Duration = 0, Repetitions = 3, Weight = 4, Type = 5, StartTime = 6,
            Category = 7, Subtype = 8, Timestamp = 254, Rest = 0, FirstUnknown = 65534;
    }

    /// <summary>What the device calls an exercise.</summary>
    internal static class ExerciseTitle
    {
        internal const int Message = 264, Category = 0, Exercise = 1, Title = 2;
    }

    /// <summary>Whether anything is taken from messages of this kind.</summary>
    internal static bool IsRead(int message) => message is FileId.Message or Sport.Message or Session.Message
        or Lap.Message or Event.Message or PlannedWorkout.Message or Activity.Message or StrapMemory.Message
        or FieldDescription.Message or Set.Message or ExerciseTitle.Message;
}
