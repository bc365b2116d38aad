using System.Globalization;
using Afterset.Body;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>What things are called on a screen: the lay word.</summary>
public static class Words
{
    /// <summary>What stands at the foot of every page.</summary>
    public const string NotMedicalAdvice =
        "Afterset is not medical advice and does not know you. Pain that is sharp, one-sided, growing or strange: stop, and have it looked at.";

    /// <summary>The level in a word: "light".</summary>
    public static string Of(PressureLevel level) => level switch
    {
        PressureLevel.None => "no pressure",
        PressureLevel.Light => "light",
        PressureLevel.Gentle => "gentle",
        PressureLevel.Moderate => "moderate",
        PressureLevel.Deep => "deep",
        PressureLevel.VeryDeep => "very deep",
    };

    /// <summary>The level as it is felt.</summary>
    public static string Feel(PressureLevel level) => level switch
    {
        PressureLevel.None => "movement, warmth or breathing",
        PressureLevel.Light => "the skin moves, the muscle does not",
        PressureLevel.Gentle => "the muscle moves, nothing is uncomfortable",
        PressureLevel.Moderate => "a good ache, 3 to 4 of 10 at most",
        PressureLevel.Deep => "an ache of 5 of 10 at most",
        PressureLevel.VeryDeep => "for a professional's hands only",
    };

    /// <summary>"left" or "right".</summary>
    public static string Of(Side side) => side == Side.Left ? "left" : "right";

    /// <summary>"both", "left" or "right".</summary>
    public static string Of(IReadOnlyList<Side> sides) => sides.Count > 1 ? "both" : Of(sides[0]);

    /// <summary>Which way a stroke goes; empty where it goes nowhere.</summary>
    public static string Of(StrokeDirection direction) => direction switch
    {
        StrokeDirection.Static => "",
        StrokeDirection.TowardHeart => "toward the heart",
        StrokeDirection.AlongFibre => "along the muscle",
        StrokeDirection.AcrossFibre => "across the muscle",
    };

    /// <summary>The name of a tool by its id; empty for "none".</summary>
    public static string Tool(string id) => id switch
    {
        "none" => "",
        "two-ball-peanut" => "double ball",
        _ => id.Replace('-', ' '),
    };

    /// <summary>How far the evidence goes.</summary>
    public static string Of(ClaimGrade grade) => grade switch
    {
        ClaimGrade.Supported => "evidence supports it",
        ClaimGrade.Mixed => "evidence is mixed",
        ClaimGrade.Unsupported => "no good evidence was found",
        ClaimGrade.Contradicted => "evidence speaks against it",
    };

    /// <summary>How much weight a source can bear.</summary>
    public static string Of(Strength strength) => strength switch
    {
        Strength.Unverified => "not read by us",
        Strength.ExpertOpinion => "expert opinion",
        Strength.Weak => "weak",
        Strength.Moderate => "moderate",
        Strength.Strong => "strong",
    };

    /// <summary>How soon someone should look at it, as a heading.</summary>
    public static string HowSoon(Urgency urgency) => urgency switch
    {
        Urgency.None => "No hurry",
        Urgency.Soon => "Within days",
        Urgency.Today => "Today",
        Urgency.Now => "Now",
    };

    /// <summary>How soon someone should look at it, as a sentence.</summary>
    public static string HowSoonInFull(Urgency urgency) => urgency switch
    {
        Urgency.None => "Nobody needs to look at it. It is enough to wait until it has eased.",
        Urgency.Soon => "Within days: have someone look at it before the next hard training.",
        Urgency.Today => "Today: please do not leave it until tomorrow.",
        Urgency.Now => "Now: this does not wait. If you are alone, call someone to be with you.",
    };

    /// <summary>How often and which way: "12 strokes a minute, toward the heart". Empty when there is nothing to say.</summary>
    public static string Rate(Technique technique)
    {
        var unit = technique.PressureTo == PressureLevel.None ? "" : "strokes ";
        var rate = technique.StrokesPerMinute > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{technique.StrokesPerMinute} {unit}a minute")
            : "";
        return string.Join(", ", new[] { rate, Of(technique.Direction) }.Where(part => part.Length > 0));
    }

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    /// <summary>"1 question", "2 questions".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>A whole number in digits.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Minutes and seconds: "1:05".</summary>
    public static string Clock(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");

    /// <summary>The name for tables; the id where the catalogue does not know it.</summary>
    public static string Name(RegionId id) => BodyCatalogue.Default.Contains(id) ? BodyCatalogue.Default[id].ShortName : id.Value;
}
