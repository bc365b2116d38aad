namespace Afterset.Import;

/// <summary>One file format. A new format is a new implementation and one line in <see cref="WorkoutReader"/>.</summary>
interface IWorkoutFormat
{
    /// <summary>Its name in <see cref="Workouts.Workout.Format"/>.</summary>
    string Id { get; }

    /// <summary>Whether the content looks like this format. Names are never asked.</summary>
    /// <param name="head">The first bytes, at most 4,096.</param>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>Reads all of it. Never throws for anything in the content.</summary>
    ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options);
}
