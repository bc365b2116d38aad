using Afterset.Workouts;

namespace Afterset.Import.ByHand;

/// <summary>What became of an entry by hand.</summary>
public abstract record HandOutcome
{
    private protected HandOutcome()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Workouts">One a line, in their order; empty when there was nothing but blanks.</param>
    /// <param name="Findings">What was assumed, and which exercises are not known.</param>
    public sealed record Understood(IReadOnlyList<Workout> Workouts, IReadOnlyList<Finding> Findings) : HandOutcome;

    /// <summary>It was not understood, and nothing was taken from it.</summary>
    /// <param name="Position">Where reading stopped, counted from 0 in the text.</param>
    /// <param name="Expected">What is wrong or was expected there: one sentence.</param>
    /// <param name="Message">The line, a caret under the place, what was expected, and examples.</param>
    public sealed record NotUnderstood(int Position, string Expected, string Message) : HandOutcome;
}
