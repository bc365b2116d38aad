using System.Text;

namespace Afterset.Body;

/// <summary>Makes the ways of writing one word alike: case, hyphens, brackets, singular and plural.</summary>
static class LayWord
{
    /// <summary>What is compared: "Hamstrings (back of the thigh)" → "hamstring back of thigh".</summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            if (word is not ("the" or "my"))
                key.Append(key.Length == 0 ? "" : " ").Append(Singular(word));
        }

        return key.ToString();
    }

    static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    // Not English grammar, only the same for both sides: "biceps" becomes "bicep" in the question and in the list.
    static string Singular(string word) => word switch
    {
        "calves" => "calf",
        "feet" => "foot",
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        _ when word.Length > 2 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
