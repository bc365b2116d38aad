using System.Globalization;

namespace Afterset.Presentation;

/// <summary>Soreness in five steps, from sand to plum.</summary>
public static class HeatScale
{
    /// <summary>How many steps there are.</summary>
    public const int Steps = 5;

    /// <summary>The step of an expected soreness, 1 to 5: what rounds to 0 or 1 is the first.</summary>
    public static int Step(double mean) => Math.Clamp((Rounded(mean) / 2) + 1, 1, Steps);

    /// <summary>The numbers of a step: "2–3".</summary>
    public static string Range(int step) =>
        string.Create(CultureInfo.InvariantCulture, $"{(step - 1) * 2}–{(step == Steps ? 10 : (step * 2) - 1)}");

    /// <summary>Soreness as people say it, a whole number.</summary>
    public static int Rounded(double soreness) => (int)Math.Round(soreness, MidpointRounding.AwayFromZero);

    /// <summary>The character of a step.</summary>
    internal static char Symbol(int step) => ":oO8@"[step - 1];
}
