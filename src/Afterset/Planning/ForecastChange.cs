using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Planning;

/// <summary>Something that would change what is expected of a place, and what would be expected then.</summary>
public abstract record ForecastChange
{
    private protected ForecastChange(SorenessEstimate? then) => Then = then;

    /// <summary>What would be expected at the same moment; null when nothing would make the place sore any more.</summary>
    public SorenessEstimate? Then { get; }

    /// <summary>The athlete tells now how sore the place is.</summary>
    public sealed record Told : ForecastChange
    {
        internal Told(SorenessScore score, SorenessEstimate? then)
            : base(then) => Score = score;

        /// <summary>What is told.</summary>
        public SorenessScore Score { get; }
    }

    /// <summary>A workout did not happen, or was somebody else's.</summary>
    public sealed record WithoutWorkout : ForecastChange
    {
        internal WithoutWorkout(Workout workout, SorenessEstimate? then)
            : base(then) => Workout = workout;

        /// <summary>The workout.</summary>
        public Workout Workout { get; }
    }

    /// <summary>The effort of a workout, which had to be guessed, is told.</summary>
    public sealed record EffortTold : ForecastChange
    {
        internal EffortTold(Workout workout, double effort, SorenessEstimate? then)
            : base(then) => (Workout, Effort) = (workout, effort);

        /// <summary>The workout.</summary>
        public Workout Workout { get; }

        /// <summary>The effort that is told, 0 to 10.</summary>
        public double Effort { get; }
    }
}
