using Afterset.Presentation;

namespace Afterset.Web.Body;

/// <summary>How one place of a figure looks and what it is called.</summary>
/// <param name="Class">"h1" to "h5", "out", "none", "lit".</param>
/// <param name="Label">Its name and what is known about it, for those who hear it.</param>
/// <param name="Number">The number that stands on it; null for none.</param>
/// <param name="NumberClass">The class of the number.</param>
public sealed record FigurePlace(string Class, string Label, string? Number = null, string NumberClass = "")
{
    /// <summary>A place shaded by a soreness from 0 to 10.</summary>
    internal static FigurePlace Shaded(double soreness, string label)
    {
        var step = HeatScale.Step(soreness);
        var rounded = HeatScale.Rounded(soreness);
        return new($"h{Words.Number(step)}", label, rounded >= 2 ? Words.Number(rounded) : null, $"on{Words.Number(step)}");
    }
}
