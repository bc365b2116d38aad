using Afterset.Body;
using Afterset.Evidence;
using Afterset.Units;
using Afterset.Workouts;

namespace Afterset.Load;

/// <summary>Every sport that we know, and the parts of the body that people name instead of exercises.</summary>
public sealed class SportCatalogue
{
    const string AnySport = "generic";
    static readonly Lazy<SportCatalogue> TheDefault = new(() => new SportCatalogue(ExerciseCatalogue.Default));

    readonly Dictionary<(string Sport, string? SubSport), SportProfile> _sports = [];
    readonly List<(string Name, IReadOnlyDictionary<RegionId, double> Shares)> _parts = [];

    SportCatalogue(ExerciseCatalogue exercises)
    {
        var file = KnowledgeFile.Read("load/sports.json", LoadKnowledge.Default.SportsFile);
        DownhillShares = ToShares(file.Downhill.Shares);
        foreach (var entry in file.Sports)
            _sports[(entry.Sport, entry.SubSport)] = ToProfile(entry, exercises);
        foreach (var part in KnowledgeFile.Read("load/body-parts.json", LoadKnowledge.Default.BodyPartsFile).Parts)
            _parts.Add((part.Name, ToShares(part.Shares)));
    }

    /// <summary>What the files of data/load say.</summary>
    public static SportCatalogue Default => TheDefault.Value;

    /// <summary>Every sport, the special kinds included.</summary>
    public IReadOnlyCollection<SportProfile> Sports => _sports.Values;

    /// <summary>What each region gets of braking downhill, 0 to 1.</summary>
    public IReadOnlyDictionary<RegionId, double> DownhillShares { get; }

    /// <summary>The sport of a workout: the special kind where we know it, else the sport, else a bit of everything.</summary>
    public SportProfile Of(Workout workout)
    {
        var sport = workout.Sport ?? (workout.Sets.Count > 0 ? "training" : AnySport);
        return _sports.GetValueOrDefault((sport, workout.SubSport))
            ?? BySubSportAlone(workout.SubSport)
            ?? _sports.GetValueOrDefault((sport, null))
            ?? _sports[(AnySport, null)];
    }

    /// <summary>What a strength workout named after a part of the body loads: "legs", "upper body".</summary>
    /// <returns>Null when the title names no part that we know.</returns>
    public IReadOnlyDictionary<RegionId, double>? SharesOfBodyPart(string? title)
    {
        if (title is null)
            return null;
        foreach (var (name, shares) in _parts)
        {
            if (title.Contains(name, StringComparison.OrdinalIgnoreCase))
                return shares;
        }

        return null;
    }

    // A yoga or a massage is one whatever sport the watch files it under.
    SportProfile? BySubSportAlone(string? subSport) =>
        subSport is not null && _sports.GetValueOrDefault(("training", subSport)) is { Mode: LoadMode.Rest } rest ? rest : null;

    static SportProfile ToProfile(SportEntry entry, ExerciseCatalogue exercises)
    {
        var pattern = entry.Pattern is { } id ? exercises.Patterns[id] : null;
        return new(
            entry.Sport,
            entry.Mode,
            Rpe.FromCr10(entry.UsualRpe),
            entry.OnFoot,
            entry.Shares is null ? pattern?.Contraction ?? 1 : 1,
            entry.Shares is { } own ? ToShares(own) : pattern?.Shares ?? ToShares(new Dictionary<string, double>(StringComparer.Ordinal)));
    }

    static Dictionary<RegionId, double> ToShares(IReadOnlyDictionary<string, double> shares) =>
        shares.ToDictionary(share => new RegionId(share.Key), share => share.Value);
}
