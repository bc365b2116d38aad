using Afterset.CheckIns;
using Afterset.Evidence;
using Afterset.Journal;
using Afterset.Load;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Sessions.Guide;
using Afterset.Soreness;
using Afterset.Soreness.Daily;
using Afterset.Workouts;

namespace Afterset.Presentation;

/// <summary>Everything that can be explained, by its id.</summary>
public sealed class RuleBook
{
    const int MostSuggestions = 3;

    static readonly Lazy<RuleBook> TheDefault = new(() => new RuleBook());

    readonly Dictionary<string, RuleEntry> _entries;

    RuleBook()
    {
        var protocols = ProtocolCatalogue.Default;
        _entries = LoadModel.Default.Rules.Concat(SorenessModel.Default.Rules).Concat(DailySorenessModel.Default.Rules).Concat(protocols.Rules).Concat(WorkoutModel.Default.Rules).Concat(JournalModel.Default.Rules).Concat(GuideModel.Default.Rules).Select(rule => (RuleEntry)new RuleEntry.Numbers(rule))
            .Concat(SafetyRules.Default.Rules.Select(rule => new RuleEntry.Safety(rule)))
            .Concat(SafetyRules.Default.ChecksBefore.Select(check => new RuleEntry.LookFirst(check)))
            .Concat(protocols.Stages.Append(protocols.WhileSore).Select(protocol => new RuleEntry.Stage(protocol)))
            .Concat(protocols.NotRolled.Select(rule => new RuleEntry.LeftAlone(rule)))
            .Concat(protocols.Techniques.Values.Select(technique => new RuleEntry.HowTo(technique)))
            .Concat(ToolCatalogue.Default.All.Select(tool => new RuleEntry.WithTool(tool)))
            .Concat(CompanionCatalogue.Default.All.Select(companion => new RuleEntry.Beside(companion)))
            .Concat(HomeMeasures.Default.All.Select(measure => new RuleEntry.AtHome(measure)))
            .Concat(EvidenceCatalogue.Default.Claims.Select(claim => new RuleEntry.Said(EvidenceCatalogue.Default.Explain(claim.Id)!)))
            .ToDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        Ids = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>What the files of data/ say.</summary>
    public static RuleBook Default => TheDefault.Value;

    /// <summary>Every id, in alphabetical order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>What has this id; also its last part alone, where only one id ends so: "effleurage". Null when nothing has.</summary>
    public RuleEntry? Find(string id)
    {
        if (_entries.GetValueOrDefault(id.Trim()) is { } entry)
            return entry;
        return Ids.Where(known => string.Equals(LastPart(known), id.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? _entries[only] : null;
    }

    /// <summary>The ids nearest to what was typed, at most three; none when nothing is near.</summary>
    public IReadOnlyList<string> Closest(string typed)
    {
        var wanted = typed.Trim().ToLowerInvariant();
        var farthest = Math.Max(2, wanted.Length / 3);
        return
        [
            .. Ids
                .Select(id => (Id: id, Far: Far(wanted, id)))
                .Where(candidate => candidate.Far <= farthest)
                .OrderBy(candidate => candidate.Far)
                .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
                .Take(MostSuggestions)
                .Select(candidate => candidate.Id),
        ];
    }

    // What contains the word is nearer than what is merely spelled alike.
    static int Far(string wanted, string id) => wanted.Length >= 3 && id.Contains(wanted, StringComparison.Ordinal)
        ? 0
        : Math.Min(Edits(wanted, id), Edits(wanted, LastPart(id)));

    static string LastPart(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>How many letters have to be put in, taken out or changed.</summary>
    static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                left = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
