using System.Text;
using Afterset.Evidence;

namespace Afterset.Presentation;

/// <summary>The card of a set of numbers.</summary>
static class NumbersCard
{
    internal static IEnumerable<CardPart> Of(KnownValues rule) =>
    [
        new CardPart.Says(rule.Says),
        .. rule.Values.Select(value => new CardPart.Number(Readable(value.Key), value.Value)),
        .. CardSources.Of([.. rule.Values.Values.Select(value => value.Source)], null),
    ];

    /// <summary>"endurancePeak" → "endurance peak".</summary>
    static string Readable(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isNumber = char.IsAsciiDigit(name[i]) && i > 0 && !char.IsAsciiDigit(name[i - 1]);
            words.Append(char.IsAsciiLetterUpper(name[i]) || isNumber ? " " : "").Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
