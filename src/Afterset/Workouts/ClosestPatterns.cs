namespace Afterset.Workouts;

/// <summary>Finds the patterns whose words are most like those of an unknown name, for a person to choose from.</summary>
sealed class ClosestPatterns
{
    const int Most = 3;
    const double Alike = 0.7;
    const double RuleWordWeight = 0.6;

    readonly IReadOnlyList<MovementPattern> _patterns;
    readonly IReadOnlySet<string> _ignored;
    readonly Dictionary<string, Dictionary<string, double>> _patternsOfWord = new(StringComparer.Ordinal);

    internal ClosestPatterns(IEnumerable<MovementPattern> patterns, NameRules rules, ExerciseWords words)
    {
        _patterns = [.. patterns];
        _ignored = words.Ignored;
        foreach (var pattern in _patterns)
        {
            foreach (var word in words.Normalise($"{pattern.Id} {pattern.Name}").Words)
                Learn(word, pattern.Id, 1);
        }

        foreach (var rule in rules.All)
        {
            foreach (var word in LiteralWords(rule.Regex))
                Learn(word, rule.Pattern, RuleWordWeight);
        }
    }

    /// <summary>At most three, best first; none when nothing is alike.</summary>
    internal IReadOnlyList<MovementPattern> To(NormalName name)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in name.Words.Where(word => !_ignored.Contains(word)))
        {
            foreach (var (pattern, score) in BestForWord(word))
                scores[pattern] = scores.GetValueOrDefault(pattern) + score;
        }

        return
        [
            .. _patterns.Where(pattern => scores.ContainsKey(pattern.Id))
                .OrderByDescending(pattern => scores[pattern.Id]).Take(Most),
        ];
    }

    Dictionary<string, double> BestForWord(string word)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (known, patterns) in _patternsOfWord)
        {
            var likeness = Likeness(word, known);
            if (likeness < Alike)
                continue;
            var rarity = 1.0 / patterns.Count;
            foreach (var (pattern, weight) in patterns)
                best[pattern] = Math.Max(best.GetValueOrDefault(pattern), likeness * likeness * weight * (0.5 + rarity));
        }

        return best;
    }

    void Learn(string word, string pattern, double weight)
    {
        if (word.Length < 3 || _ignored.Contains(word))
            return;
        if (!_patternsOfWord.TryGetValue(word, out var patterns))
            _patternsOfWord[word] = patterns = new(StringComparer.Ordinal);
        patterns[pattern] = Math.Max(patterns.GetValueOrDefault(pattern), weight);
    }

    static IEnumerable<string> LiteralWords(string regex) =>
        regex.Replace(@"\b", " ", StringComparison.Ordinal).Split(
            [.. " |()[]{}?*+.^$\\!<>=-:;,0123456789"], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>1 for the same word, 0 for nothing in common: edits needed, as a share of the longer word.</summary>
    static double Likeness(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            return 1;
        var longer = Math.Max(one.Length, other.Length);
        var shorter = Math.Min(one.Length, other.Length);
        return shorter < 4 || shorter < longer * Alike ? 0 : 1 - ((double)Edits(one, other) / longer);
    }

    /// <summary>How many letters to add, drop, change or swap with their neighbour.</summary>
    static int Edits(string one, string other)
    {
        var (twoBack, back, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            back[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = back[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(back[j], row[j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            (twoBack, back, row) = (back, row, twoBack);
        }

        return back[other.Length];
    }
}
