using Afterset.Safety;

namespace Afterset.CheckIns;

/// <summary>The signs in one part of a check-in. A denial takes back the sign right after it and nothing else.</summary>
/// <param name="Felt">Signs that were reported.</param>
/// <param name="Denied">Signs that were taken back: "not swollen".</param>
/// <param name="IsPainDenied">Whether soreness was taken back: "without pain".</param>
sealed record CheckInSigns(IReadOnlyList<Symptom> Felt, IReadOnlyList<Symptom> Denied, bool IsPainDenied)
{
    static readonly string[] Denials = ["no", "not", "without", "never"];
    static readonly string[] Negations = [.. Denials, "cant", "cannot"];
    static readonly string[] NamesSoreness = ["pain", "sore", "soreness"];

    /// <summary>A word of the part, or a whole sign.</summary>
    readonly record struct Token(string Word, Symptom? Sign = null, bool IsNegated = false)
    {
        internal bool Denies => Sign is null && Denials.Contains(Word, StringComparer.Ordinal);
    }

    /// <summary>Takes signs and denials out of the words.</summary>
    /// <returns>Null when it is not clear what a denial takes back: "swollen not", "no fever and swollen", "no can't walk".</returns>
    internal static CheckInSigns? Take(List<string> words, SafetyRules safety)
    {
        var tokens = Tokens(words, safety);
        var (felt, denied, rest, wasDenied, isPainDenied) = (new List<Symptom>(), new List<Symptom>(), new List<string>(), false, false);
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Denies)
            {
                var next = index + 1 < tokens.Count ? tokens[++index] : default;
                var isPain = next.Sign is null && NamesSoreness.Contains(next.Word, StringComparer.Ordinal);
                if (!isPain && next is not { Sign: not null, IsNegated: false })
                    return null;
                (wasDenied, isPainDenied) = (true, isPainDenied || isPain);
                if (next.Sign is { } gone)
                    denied.Add(gone);
            }
            else if (token.Sign is { } sign)
            {
                // "no fever and swollen": nobody can tell whether the denial goes on.
                if (wasDenied)
                    return null;
                felt.Add(sign);
            }
            else
            {
                rest.Add(token.Word);
            }
        }

        words.Clear();
        words.AddRange(rest);
        return new([.. felt.Distinct()], [.. denied.Distinct()], isPainDenied);
    }

    static List<Token> Tokens(List<string> words, SafetyRules safety)
    {
        var tokens = words.ConvertAll(word => new Token(word));
        foreach (var (symptom, phrase) in safety.Symptoms
            .SelectMany(symptom => symptom.Words.Select(word => (symptom, Phrase: CheckInText.Words(word))))
            .OrderByDescending(entry => entry.Phrase.Count))
        {
            var start = IndexOf(tokens, phrase);
            if (start < 0)
                continue;
            tokens.RemoveRange(start, phrase.Count);
            tokens.Insert(start, new("", symptom, phrase.Exists(word => Negations.Contains(word, StringComparer.Ordinal))));
        }

        return tokens;
    }

    static int IndexOf(List<Token> tokens, List<string> phrase)
    {
        for (var start = 0; start + phrase.Count <= tokens.Count; start++)
        {
            if (phrase.Index().All(word => tokens[start + word.Index] is { Sign: null } token && token.Word == word.Item))
                return start;
        }

        return -1;
    }
}
