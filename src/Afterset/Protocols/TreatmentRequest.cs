using Afterset.Load;
using Afterset.Safety;
using Afterset.Soreness;

namespace Afterset.Protocols;

/// <summary>What treatments are chosen from.</summary>
/// <param name="Forecast">How sore each place will be.</param>
/// <param name="Clearance">What safety left.</param>
/// <param name="Loads">Loads of all known workouts.</param>
/// <param name="Anchor">The end of the workout that the stages count from.</param>
/// <param name="Tools">The athlete's tools, by id; hands are always there.</param>
/// <param name="AsOf">The moment of planning.</param>
/// <param name="Until">The end of what is planned.</param>
/// <param name="Events">Races and the like.</param>
public sealed record TreatmentRequest(
    SorenessForecast Forecast,
    Clearance.Given Clearance,
    IReadOnlyList<WorkoutLoad> Loads,
    DateTimeOffset Anchor,
    IReadOnlyList<string> Tools,
    DateTimeOffset AsOf,
    DateTimeOffset Until,
    IReadOnlyList<DateTimeOffset> Events);

/// <summary>What was chosen, and what was not and why.</summary>
public sealed record TreatmentChoice
{
    internal TreatmentChoice(IReadOnlyList<Treatment> treatments, IReadOnlyList<Omission> omissions, Needs needs) =>
        (Treatments, Omissions, Needs) = (treatments, omissions, needs);

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Treatment> Treatments { get; }

    /// <summary>Places and kinds of work that were left out.</summary>
    public IReadOnlyList<Omission> Omissions { get; }

    /// <summary>Which places want treatment.</summary>
    internal Needs Needs { get; }
}

/// <summary>Something that was not planned.</summary>
/// <param name="What">What, in words: "Left calf", "Anything deep".</param>
/// <param name="Because">Why.</param>
public sealed record Omission(string What, Evidence.Reason Because);
