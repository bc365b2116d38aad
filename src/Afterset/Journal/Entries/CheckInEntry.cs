using System.Text.Json;
using Afterset.CheckIns;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Journal.Entries;

/// <summary>How someone is, apart from their muscles. Null means not told.</summary>
/// <param name="SleepHours">Hours slept in the last night, 0 to 24.</param>
/// <param name="Stress">0 none to 10 most.</param>
/// <param name="Mood">0 worst to 10 best.</param>
public sealed record Wellbeing(double? SleepHours = null, int? Stress = null, int? Mood = null);

/// <summary>What the athlete felt at one time. Its members are all known or it is not understood: one could be the warning.</summary>
/// <param name="CheckIn">Soreness, signs, and signs that are over.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Wellbeing">Sleep, stress and mood.</param>
public sealed record CheckInEntry(CheckIn CheckIn, DateTimeOffset AskedAt, Wellbeing Wellbeing) : EntryContent
{
    internal const string Name = "check-in";

    const int MostPlaces = 200;

    /// <inheritdoc />
    public override string Kind => Name;

    internal static CheckInEntry Read(EntryPart data)
    {
        data.HasOnly("asked", "soreness", "overall", "signs", "over", "sleepHours", "stress", "mood");
        var asked = data.NeededTime("asked");
        return new(
            new([.. data.Items("soreness", MostPlaces).Select(item => Report(item, asked))], [.. data.Items("signs", MostPlaces).Select(Sign)])
            {
                Over = [.. data.Items("over", MostPlaces).Select(Sign)],
                Overall = data.Number("overall", 0, 10) is { } score ? new(SorenessScore.TryFrom(score).GetValueOrDefault(), asked) : null,
            },
            asked,
            new(data.Number("sleepHours", 0, 24), data.Whole("stress", 0, 10), data.Whole("mood", 0, 10)));
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.Time("asked", AskedAt);
        json.List("soreness", CheckIn.Reports, (item, report) =>
        {
            item.Where(report.Where);
            item.WriteNumber("score", report.Score.Value);
        });
        json.Number("overall", CheckIn.Overall?.Score.Value);
        json.List("signs", CheckIn.Symptoms, Write);
        json.List("over", CheckIn.Over, Write);
        json.Number("sleepHours", Wellbeing.SleepHours);
        json.Number("stress", Wellbeing.Stress);
        json.Number("mood", Wellbeing.Mood);
    }

    static SorenessReport Report(EntryPart item, DateTimeOffset asked)
    {
        item.HasOnly("region", "side", "score");
        return new(item.NeededRegionSide(), SorenessScore.TryFrom(item.NeededNumber("score", 0, 10)).GetValueOrDefault(), asked);
    }

    static SymptomReport Sign(EntryPart item)
    {
        item.HasOnly("sign", "place");
        var sign = item.NeededText("sign");
        if (SafetyRules.Default.Symptoms.All(known => known.Id != sign))
            item.Problem("sign", "is no sign that this version knows");
        return new(sign, item.Part("place") is { } place ? PlacePart.Read(place) : null);
    }

    static void Write(Utf8JsonWriter json, SymptomReport sign)
    {
        json.WriteString("sign", sign.Symptom);
        if (sign.Where is { } place)
            PlacePart.Write(json, "place", place);
    }
}
