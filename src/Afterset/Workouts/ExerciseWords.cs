using System.Text;
using Afterset.Body;
using Afterset.Evidence;

namespace Afterset.Workouts;

/// <summary>An exercise's name as the rules see it.</summary>
/// <param name="Words">Lower case, without accents and plurals; abbreviations and other languages replaced.</param>
/// <param name="Turned">The same words with what stands behind a comma, a bracket or a dash first, as in "Curl, hammer".</param>
/// <param name="Side">The one side it names; null for both or none.</param>
sealed record NormalName(IReadOnlyList<string> Words, string? Turned, Side? Side)
{
    /// <summary>The words, with blanks between them.</summary>
    internal string Text { get; } = string.Join(' ', Words);
}

/// <summary>Makes the many ways of writing an exercise's name alike. What it knows is in data/exercises/words.json.</summary>
sealed class ExerciseWords
{
    const int LongestPhrase = 5;

    readonly Dictionary<string, string[]> _phrases = new(StringComparer.Ordinal);

    internal ExerciseWords()
    {
        var file = KnowledgeFile.Read("exercises/words.json", ExerciseKnowledge.Default.WordsFile);
        foreach (var (meaning, phrases) in file.Phrases)
        {
            var words = meaning.Split(' ');
            _phrases.TryAdd(meaning, words);
            foreach (var phrase in phrases)
                _phrases[string.Join(' ', Words(phrase))] = words;
        }

        Ignored = file.Ignored.ToHashSet(StringComparer.Ordinal);
        Modifiers = file.Modifiers;
    }

    /// <summary>Words that say nothing about the movement: equipment, position.</summary>
    internal IReadOnlySet<string> Ignored { get; }

    /// <summary>Words that change what a movement does.</summary>
    internal IReadOnlyList<WordModifier> Modifiers { get; }

    internal NormalName Normalise(string name)
    {
        var words = Replaced(Words(name));
        var left = words.Remove("left");
        var right = words.Remove("right");
        if (!left && !right && words.Count > 1 && words[^1] is "l" or "r")
        {
            left = words[^1] is "l";
            right = !left;
            words.RemoveAt(words.Count - 1);
        }

        return new(words, Turned(name), left == right ? null : left ? Side.Left : Side.Right);
    }

    /// <summary>"Curl, hammer" → "hammer curl"; null for a name in one piece.</summary>
    string? Turned(string name)
    {
        var cut = name.IndexOfAny([',', '(']);
        var dash = name.IndexOf(" - ", StringComparison.Ordinal);
        if (dash >= 0 && (cut < 0 || dash < cut))
            cut = dash + 1;
        return cut > 0 ? string.Join(' ', Replaced(Words($"{name[(cut + 1)..]} {name[..cut]}"))) : null;
    }

    /// <summary>Every phrase that is known, replaced by its meaning; longer ones win.</summary>
    List<string> Replaced(List<string> words)
    {
        var result = new List<string>(words.Count + 4);
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(LongestPhrase, words.Count - i);
            string[]? meaning = null;
            while (length > 0 && !_phrases.TryGetValue(string.Join(' ', words.GetRange(i, length)), out meaning))
                length--;
            if (meaning is null)
                result.Add(words[i++]);
            else
                result.AddRange(meaning);
            i += length;
        }

        return result;
    }

    /// <summary>"barbellBenchPress", "BARBELL_BENCH_PRESS" and "Barbell Bench-Presses" are the same three words.</summary>
    static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var previous = ' ';
        foreach (var c in name)
        {
            var isWord = char.IsLetterOrDigit(c);
            if ((!isWord && !IsInsideWord(c)) || (char.IsUpper(c) && char.IsLower(previous)))
                Finish();
            if (isWord)
                Append(word, char.ToLowerInvariant(c));
            previous = c;
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(Singular(word.ToString()));
            word.Clear();
        }
    }

    // An apostrophe ("farmer's"), or an accent that stands apart from its letter.
    static bool IsInsideWord(char c) => c is '\'' or '’' or (>= '\u0300' and <= '\u036F');

    static StringBuilder Append(StringBuilder word, char c) => c switch
    {
        'ß' => word.Append("ss"),
        'œ' => word.Append("oe"),
        'æ' => word.Append("ae"),
        'ä' or 'á' or 'à' or 'â' or 'ã' or 'å' => word.Append('a'),
        'é' or 'è' or 'ê' or 'ë' => word.Append('e'),
        'í' or 'ì' or 'î' or 'ï' => word.Append('i'),
        'ö' or 'ó' or 'ò' or 'ô' or 'õ' or 'ø' => word.Append('o'),
        'ü' or 'ú' or 'ù' or 'û' => word.Append('u'),
        'ñ' => word.Append('n'),
        'ç' => word.Append('c'),
        _ => word.Append(c),
    };

    // Good enough for exercise names; what matters is that names and phrases are treated alike.
    static string Singular(string word)
    {
        if (word.Length <= 3 || !word.EndsWith('s') || EndsWith("ss") || EndsWith("us") || EndsWith("is"))
            return word;
        if (EndsWith("sses") || EndsWith("ches") || EndsWith("shes") || EndsWith("xes"))
            return word[..^2];
        return EndsWith("ies") && word.Length > 4 ? $"{word[..^3]}y" : word[..^1];

        bool EndsWith(string ending) => word.EndsWith(ending, StringComparison.Ordinal);
    }
}
