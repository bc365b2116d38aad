using Afterset.Body;
using Afterset.Units;

namespace Afterset.Safety;

/// <summary>Where something hurts or is hurt: muscles, a joint, or the body as a whole.</summary>
/// <param name="Regions">Regions and sides; empty when no place was named.</param>
/// <param name="Joint">The joint, tendon or bone that was named; null when it was a muscle.</param>
/// <param name="Name">The place as the person named it, for reasons: "left knee".</param>
public sealed record Place(IReadOnlyList<RegionSide> Regions, Joint? Joint, string Name);

/// <summary>An injury that the person lists.</summary>
/// <param name="Kind">One of <see cref="SafetyRules.InjuryKinds"/>.</param>
/// <param name="Where">Where.</param>
/// <param name="Since">Since when; null when not known, then it counts as fresh.</param>
public sealed record Injury(string Kind, Place Where, DateTimeOffset? Since);

/// <summary>A sign that the person reports.</summary>
/// <param name="Symptom">One of <see cref="SafetyRules.Symptoms"/>, by id.</param>
/// <param name="Where">Where; null when no place was named.</param>
public sealed record SymptomReport(string Symptom, Place? Where);

/// <summary>What the person told about their health. What is missing counts as the unsafe answer.</summary>
public sealed record HealthProfile
{
    /// <summary>Nothing was told.</summary>
    public static HealthProfile Unknown { get; } = new();

    /// <summary>Age in years; null when not told.</summary>
    public int? Age { get; init; }

    /// <summary>Highest heart rate; null when not told.</summary>
    public HeartRate? HighestHeartRate { get; init; }

    /// <summary>Answers to questions of the intake by their id; true is yes. A question that is not in here is unanswered.</summary>
    public IReadOnlyDictionary<string, bool> Answers { get; init; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Injuries.</summary>
    public IReadOnlyList<Injury> Injuries { get; init; } = [];

    /// <summary>Signs reported.</summary>
    public IReadOnlyList<SymptomReport> Symptoms { get; init; } = [];
}
