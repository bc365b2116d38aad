using System.Collections.Frozen;

namespace Afterset.Import.Text;

/// <summary>Names of months in the languages that apps export in, in full or cut to three letters and more.</summary>
static class MonthNames
{
    static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber mrz april mai juni juli august september oktober november dezember",
        "januar februar maerz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "januari februari mrt april mei juni juli augustus september oktober november december",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    ];

    static readonly FrozenDictionary<string, int> Numbers = Beginnings();

    /// <summary>1 to 12; 0 when the word is no month, or could be two.</summary>
    internal static int Find(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length < 3 || word.ToLowerInvariant(lower) < 0)
            return 0;
        return Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out var month) ? month : 0;
    }

    static FrozenDictionary<string, int> Beginnings()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            foreach (var (index, name) in language.Split(' ').Index())
            {
                for (var length = 3; length <= name.Length; length++)
                {
                    var beginning = name[..length];
                    numbers[beginning] = numbers.GetValueOrDefault(beginning, index + 1) == index + 1 ? index + 1 : 0;
                }
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
