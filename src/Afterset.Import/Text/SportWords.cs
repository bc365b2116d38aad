using System.Collections.Frozen;

namespace Afterset.Import.Text;

/// <summary>A sport in the words of the FIT profile.</summary>
readonly record struct SportWord(string Sport, string? SubSport = null);

/// <summary>Which sport of the FIT profile the words of other programs mean.</summary>
static class SportWords
{
    /// <summary>Sport, kind of it, and words as <see cref="Normalise"/> makes them. The numbers are the types in Strava's GPX files.</summary>
    static readonly (string Sport, string? SubSport, string Words)[] Table =
    [
        ("running", null, "running, run, jog, jogging, 9"),
        ("running", "trail", "trail run, trail running, trailrun"),
        ("running", "treadmill", "treadmill, treadmill running, treadmill run"),
        ("running", "track", "track running"),
        ("running", "virtual_activity", "virtual run"),
        ("running", "street", "street running"),
        ("cycling", null, "cycling, biking, bike, ride, riding, 1"),
        ("cycling", "road", "road biking, road cycling, road bike"),
        ("cycling", "mountain", "mountain biking, mountain bike, mtb"),
        ("cycling", "gravel_cycling", "gravel cycling, gravel ride"),
        ("cycling", "indoor_cycling", "indoor cycling"),
        ("cycling", "spin", "spinning, spin"),
        ("cycling", "virtual_activity", "virtual ride, virtual cycling"),
        ("e_biking", null, "ebike, e biking, e bike ride"),
        ("walking", null, "walking, walk, 10"),
        ("hiking", null, "hiking, hike, 4"),
        ("mountaineering", null, "mountaineering"),
        ("swimming", null, "swimming, swim"),
        ("swimming", "lap_swimming", "lap swimming, pool swim"),
        ("swimming", "open_water", "open water swimming, open water swim"),
        ("rowing", null, "rowing, row"),
        ("rowing", "indoor_rowing", "indoor rowing"),
        ("kayaking", null, "kayaking, kayak"),
        ("paddling", null, "canoeing, paddling"),
        ("stand_up_paddleboarding", null, "sup, stand up paddleboarding"),
        ("cross_country_skiing", null, "cross country skiing, nordic skiing, nordic ski"),
        ("alpine_skiing", null, "alpine skiing, skiing, ski"),
        ("snowboarding", null, "snowboarding, snowboard"),
        ("snowshoeing", null, "snowshoeing"),
        ("ice_skating", null, "ice skating"),
        ("inline_skating", null, "inline skating, skating"),
        ("rock_climbing", null, "rock climbing, climbing, climb"),
        ("rock_climbing", "bouldering", "bouldering"),
        ("rock_climbing", "indoor_climbing", "indoor climbing"),
        ("training", "strength_training", "strength, strength training, weights, weight training, lifting, gym"),
        ("training", "cardio_training", "cardio"),
        ("training", null, "training, workout"),
        ("training", "yoga", "yoga"),
        ("training", "pilates", "pilates"),
        ("training", "flexibility_training", "stretching, mobility"),
        ("hiit", null, "hiit, crossfit, high intensity interval training, intervals"),
        ("fitness_equipment", "elliptical", "elliptical, cross trainer"),
        ("fitness_equipment", "stair_climbing", "stair climbing, stairs, stair stepper"),
        ("jump_rope", null, "jump rope, skipping"),
        ("soccer", null, "soccer, football"),
        ("basketball", null, "basketball"),
        ("volleyball", null, "volleyball"),
        ("rugby", null, "rugby"),
        ("american_football", null, "american football"),
        ("hockey", null, "hockey, ice hockey"),
        ("baseball", null, "baseball"),
        ("cricket", null, "cricket"),
        ("lacrosse", null, "lacrosse"),
        ("golf", null, "golf"),
        ("tennis", null, "tennis"),
        ("racket", "badminton", "badminton"),
        ("racket", "squash", "squash"),
        ("racket", "table_tennis", "table tennis"),
        ("racket", "padel", "padel"),
        ("boxing", null, "boxing"),
        ("mixed_martial_arts", null, "martial arts, mma"),
        ("dance", null, "dance, dancing"),
        ("horseback_riding", null, "horseback riding"),
        ("surfing", null, "surfing, surf"),
        ("sailing", null, "sailing"),
        ("multisport", "triathlon", "triathlon"),
        ("multisport", null, "multisport"),
        ("transition", null, "transition"),
        ("generic", null, "other, generic"),
    ];

    static readonly FrozenDictionary<string, SportWord> Words = Table
        .SelectMany(row => row.Words.Split(", "), (row, word) => KeyValuePair.Create(word, new SportWord(row.Sport, row.SubSport)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The sport that a word or two mean, however they are written; null when they are not known.</summary>
    internal static SportWord? Find(string? words) =>
        words is not null && Words.TryGetValue(Normalise(words), out var sport) ? sport : null;

    /// <summary>Lower case, one blank between words: "TrailRunning", "trail_running" and "Trail-Running" are one.</summary>
    static string Normalise(string words)
    {
        Span<char> normal = stackalloc char[64];
        var (length, previous) = (0, ' ');
        foreach (var c in words.AsSpan().Trim())
        {
            if (length + 2 > normal.Length)
                return "";
            var isWord = char.IsLetterOrDigit(c);
            var startsWord = char.IsUpper(c) && char.IsLower(previous);
            if ((!isWord || startsWord) && length > 0 && normal[length - 1] != ' ')
                normal[length++] = ' ';
            if (isWord)
                normal[length++] = char.ToLowerInvariant(c);
            previous = c;
        }

        return normal[..length].TrimEnd().ToString();
    }
}
