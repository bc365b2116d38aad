using System.Text.Json;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Journal.Entries;

/// <summary>Answers about health. Each entry changes only what it names, so that two devices never undo each other.</summary>
/// <param name="Age">Age in years; null: not changed.</param>
/// <param name="HighestHeartRate">Highest heart rate; null: not changed.</param>
/// <param name="Answers">Answers by question; true is yes, null takes an answer back. Questions not named are not changed.</param>
public sealed record HealthProfileEntry(int? Age, HeartRate? HighestHeartRate, IReadOnlyDictionary<string, bool?> Answers) : EntryContent
{
    internal const string Name = "health-profile";

    /// <inheritdoc />
    public override string Kind => Name;

    internal static HealthProfileEntry Read(EntryPart data)
    {
        data.HasOnly("age", "maxHeartRateBpm", "answers");
        return new(
            data.Whole("age", 0, 120),
            data.Whole("maxHeartRateBpm", 20, 250) is { } bpm ? HeartRate.TryFromBpm(bpm) : null,
            data.Part("answers") is { } answers ? AnswersOf(answers) : new Dictionary<string, bool?>(StringComparer.Ordinal));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.Number("age", Age);
        json.Number("maxHeartRateBpm", HighestHeartRate?.Bpm);
        if (Answers.Count == 0)
            return;
        json.WriteStartObject("answers");
        foreach (var (question, isYes) in Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
        {
            if (isYes is { } answer)
                json.WriteBoolean(question, answer);
            else
                json.WriteNull(question);
        }

        json.WriteEndObject();
    }

    static Dictionary<string, bool?> AnswersOf(EntryPart answers)
    {
        var read = new Dictionary<string, bool?>(StringComparer.Ordinal);
        foreach (var member in answers.Members())
        {
            if (member.Name != "clinician-agrees" && SafetyRules.Default.Questions.All(question => question.Id != member.Name))
                answers.Problem("(one)", "is no question that this version knows");
            read[member.Name] = answers.Flag(member.Name);
        }

        return read;
    }
}
