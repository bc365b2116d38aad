namespace Afterset.Sessions.Guide;

/// <summary>What it was that hurt. All but the last end the session and are a sign for the check-in.</summary>
public enum HurtAnswer
{
    /// <summary>Sharp or stabbing.</summary>
    Sharp,

    /// <summary>It shoots down an arm or a leg.</summary>
    Shooting,

    /// <summary>Pins and needles.</summary>
    Tingling,

    /// <summary>No feeling.</summary>
    Numb,

    /// <summary>Dizzy, or double vision, or a new severe headache.</summary>
    Dizzy,

    /// <summary>Pain or pressure in the chest, faint, a racing heart.</summary>
    Chest,

    /// <summary>Hard to breathe.</summary>
    Breathless,

    /// <summary>Nothing of these: just too sore for this.</summary>
    TooSore,
}

/// <summary>Which sign an answer is.</summary>
static class HurtSigns
{
    /// <summary>The id of the sign in data/safety/symptoms.json; null for too sore.</summary>
    internal static string? Of(HurtAnswer answer) => answer switch
    {
        HurtAnswer.Sharp => "sharp",
        HurtAnswer.Shooting => "shooting",
        HurtAnswer.Tingling or HurtAnswer.Numb => "numb",
        HurtAnswer.Dizzy => "neck-alarm",
        HurtAnswer.Chest => "chest-pain",
        HurtAnswer.Breathless => "breathless",
        HurtAnswer.TooSore => null,
    };

    /// <summary>Whether it is felt where the hands are; else it is one of the whole body.</summary>
    internal static bool IsLocal(HurtAnswer answer) => answer is HurtAnswer.Sharp or HurtAnswer.Shooting or HurtAnswer.Tingling or HurtAnswer.Numb;
}
