using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>How many hard sets one set is worth, before it is shared among muscles.</summary>
static class SetLoad
{
    /// <summary>0 for rests and for what is no load, about 1 for a hard set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="workoutRating">How hard the whole workout felt; null when unknown.</param>
    /// <param name="model">The numbers.</param>
    internal static double HardSets(ExerciseSet set, Rpe? workoutRating, LoadModel model) =>
        set.Pattern is { Kind: MovementKind.Load } pattern && set.Kind != SetKind.Rest
            ? Closeness(set, workoutRating, model) * Size(set, model) * pattern.Contraction
            : 0;

    static double Closeness(ExerciseSet set, Rpe? workoutRating, LoadModel model) => set.Kind switch
    {
        SetKind.Rest => 0,
        SetKind.WarmUp or SetKind.CoolDown => model.Closeness.WarmUp,
        SetKind.DropSet => model.Closeness.DropSet,
        SetKind.Failure => 1,
        SetKind.Active or SetKind.Normal => FromReserve(set.Rpe ?? workoutRating, model),
    };

    static double FromReserve(Rpe? rating, LoadModel model)
    {
        var reserve = rating is { } rpe ? 10 - rpe.Cr10 : model.Closeness.ReserveWhenUnknown;
        return Math.Max(model.Closeness.Least, 1 - (model.Closeness.LostPerRepetitionInReserve * reserve));
    }

    static double Size(ExerciseSet set, LoadModel model) =>
        set.Repetitions is { } repetitions and > 0 ? Math.Min(1, repetitions / model.SetSize.FullFromRepetitions)
        : set.Duration is { } duration && duration > TimeSpan.Zero ? Math.Min(1, duration.TotalSeconds / model.SetSize.FullFromSeconds)
        : set.Repetitions == 0 ? 0
        : 1;
}
