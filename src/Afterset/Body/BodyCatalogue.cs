using Afterset.Evidence;

namespace Afterset.Body;

/// <summary>Knows the treatable regions of the body, the joints between them, and the words people use for both.</summary>
public sealed class BodyCatalogue
{
    static readonly Lazy<BodyCatalogue> TheDefault = new(() => new BodyCatalogue());

    readonly Dictionary<RegionId, Region> _byId;
    readonly Lazy<Dictionary<string, Region[]>> _byWord;
    readonly Lazy<JointsFile> _joints;
    readonly Lazy<LimbsFile> _limbs = new(() => KnowledgeFile.Read("body/limbs.json", BodyKnowledge.Default.LimbsFile));
    readonly Lazy<Dictionary<string, Joint>> _jointByWord;

    BodyCatalogue()
    {
        var file = KnowledgeFile.Read("body/regions.json", BodyKnowledge.Default.RegionsFile);
        Regions = file.Regions;
        _byId = file.Regions.ToDictionary(region => region.Id);
        _byWord = new(() => Words(file));
        _joints = new(() => KnowledgeFile.Read("body/joints.json", BodyKnowledge.Default.JointsFile));
        _jointByWord = new(() => JointWords(_joints.Value));
    }

    /// <summary>What the files of data/body say.</summary>
    public static BodyCatalogue Default => TheDefault.Value;

    /// <summary>Every region, from the neck to the foot; the order never changes within a version.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Joints, tendons and bones: never treated, to be worked around.</summary>
    public IReadOnlyList<Joint> Joints => _joints.Value.Joints;

    /// <summary>The region of this id.</summary>
    /// <exception cref="KeyNotFoundException">No region has it. For words that people typed, see <see cref="Find"/>.</exception>
    public Region this[RegionId id] =>
        _byId.TryGetValue(id, out var region) ? region : throw new KeyNotFoundException($"There is no region \"{id}\".");

    /// <summary>The limb that a region belongs to, "leg" or "arm"; on the trunk the part itself, such as "back".</summary>
    public string LimbOf(Region region) =>
        _limbs.Value.Limbs.FirstOrDefault(limb => limb.Parts.Contains(region.Part, StringComparer.Ordinal))?.Id ?? region.Part;

    /// <summary>Whether a region has this id.</summary>
    public bool Contains(RegionId id) => _byId.ContainsKey(id);

    /// <summary>The one region that a word means: an id, a name or what people call it, singular or plural.</summary>
    /// <returns>Null for an unknown word, and for one that means several regions ("shoulders"): see <see cref="FindAll"/>.</returns>
    public Region? Find(string word) => FindAll(word) is [var only] ? only : null;

    /// <summary>All regions that a word means: "shoulders" are three, "quads" one. None for an unknown word.</summary>
    public IReadOnlyList<Region> FindAll(string word) => _byWord.Value.GetValueOrDefault(LayWord.Key(word)) ?? [];

    /// <summary>The joint, tendon or bone that a word means: "knees", "runner's knee". Null when it means none.</summary>
    public Joint? FindJoint(string word) => _jointByWord.Value.GetValueOrDefault(LayWord.Key(word));

    Dictionary<string, Region[]> Words(RegionsFile file)
    {
        var words = new Dictionary<string, Region[]>(StringComparer.Ordinal);
        foreach (var region in file.Regions)
        {
            foreach (var name in (string[])[region.Id.Value, region.ShortName, region.Name, .. region.Aliases])
                words.TryAdd(LayWord.Key(name), [region]);
        }

        foreach (var group in file.Groups)
        {
            foreach (var word in group.Words)
                words.TryAdd(LayWord.Key(word), [.. group.Regions.Select(id => _byId[id])]);
        }

        return words;
    }

    static Dictionary<string, Joint> JointWords(JointsFile file)
    {
        var words = new Dictionary<string, Joint>(StringComparer.Ordinal);
        foreach (var joint in file.Joints)
        {
            foreach (var name in (string[])[joint.Id, joint.Name, .. joint.Aliases])
                words.TryAdd(LayWord.Key(name), joint);
        }

        return words;
    }
}
