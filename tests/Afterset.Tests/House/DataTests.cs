using System.Text.Json;
using Afterset.Body;
using Afterset.Evidence;
using Afterset.Fixtures;
using Afterset.Journal;
using Afterset.Load;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Sessions.Guide;
using Afterset.Soreness;
using Afterset.Soreness.Daily;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Tests.House;

/// <summary>Knowledge is data, and none of it stands without unit, range, source and strength.</summary>
public sealed class DataTests
{
    static readonly string Data = Path.Combine(Repository.Root, "data");
    static readonly string[] Strengths = ["strong", "moderate", "weak", "calibrated", "consensus", "practice", "precaution", "expert-opinion", "unverified"];

    static readonly IReadOnlyList<KnownValues> AllRules =
        [.. LoadModel.Default.Rules, .. SorenessModel.Default.Rules, .. DailySorenessModel.Default.Rules, .. ProtocolCatalogue.Default.Rules, .. WorkoutModel.Default.Rules, .. JournalModel.Default.Rules, .. GuideModel.Default.Rules];

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Data, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Data, file)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Each_number_has_a_unit_and_lies_in_its_plausible_range() =>
        Assert.All(AllRules.SelectMany(rule => rule.Values.Select(value => (rule.Id, Name: value.Key, value.Value))), known =>
        {
            Assert.False(string.IsNullOrEmpty(known.Value.Unit), $"{known.Id} {known.Name} has no unit");
            Assert.Equal(2, known.Value.Plausible.Count);
            Assert.InRange(known.Value.Value, known.Value.Plausible[0], known.Value.Plausible[1]);
        });

    [Fact]
    public void Each_id_is_used_once() =>
        Assert.Empty(AllRules.Select(rule => rule.Id)
            .Concat(SafetyRules.Default.Rules.Select(rule => rule.Id))
            .Concat(ProtocolCatalogue.Default.Stages.Select(protocol => protocol.Id))
            .GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_source_is_known_and_each_strength_is_one_of_ours(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, file)));
        foreach (var (name, value) in Strings(document.RootElement))
        {
            if (name is "source" or "pressureSource")
                Assert.True(value is "definition" || EvidenceCatalogue.Default.Find(value) is not null, $"{file}: source {value} is not in sources.json");
            else if (name is "strength" && file is not ("sources.json" or "claims.json"))
                Assert.Contains(value, Strengths);
        }
    }

    [Fact]
    public void Each_region_that_a_share_names_exists()
    {
        var shares = ExerciseCatalogue.Default.Patterns.Values.SelectMany(pattern => pattern.Shares)
            .Concat(SportCatalogue.Default.Sports.SelectMany(sport => sport.Shares))
            .Concat(SportCatalogue.Default.DownhillShares);
        Assert.All(shares, share =>
        {
            Assert.True(BodyCatalogue.Default.Contains(share.Key), share.Key.Value);
            Assert.InRange(share.Value, 0.01, 1);
        });
    }

    [Fact]
    public void Each_technique_that_a_protocol_or_rule_names_exists_and_each_has_a_version_for_bare_hands()
    {
        var techniques = ProtocolCatalogue.Default.Techniques;
        var named = ProtocolCatalogue.Default.Stages.Append(ProtocolCatalogue.Default.WhileSore)
            .SelectMany(protocol => protocol.Bouts).SelectMany(bout => bout.Choices)
            .Concat(SafetyRules.Default.Rules.SelectMany(rule => rule.Effect.WithoutTechniques ?? []));
        Assert.All(named, id => Assert.True(techniques.ContainsKey(id), id));
        Assert.All(techniques.Values, technique =>
        {
            var hands = techniques[technique.HandsOnly];
            Assert.True(hands.Tools.Contains("hands") || hands.Tools.Contains("none"), technique.Id);
            Assert.True(technique.PressureFrom <= technique.PressureTo);
        });
    }

    [Fact]
    public void Each_tool_that_a_region_technique_or_rule_names_exists()
    {
        var named = BodyCatalogue.Default.Regions.SelectMany(region => region.Tools)
            .Concat(ProtocolCatalogue.Default.Techniques.Values.SelectMany(technique => technique.Tools).Where(tool => tool != "none"))
            .Concat(SafetyRules.Default.Rules.SelectMany(rule => (rule.Effect.OnlyTools ?? []).Concat(rule.Effect.WithoutTools ?? [])));
        Assert.All(named.Distinct(), tool => Assert.NotNull(ToolCatalogue.Default.Find(tool)));
    }

    [Fact]
    public void Each_region_and_question_that_a_safety_rule_names_exists() =>
        Assert.All(SafetyRules.Default.Rules, rule =>
        {
            Assert.NotEmpty(rule.When);
            Assert.All(rule.Effect.Regions ?? [], region => Assert.True(BodyCatalogue.Default.Contains(new(region)), $"{rule.Id}: {region}"));
            Assert.All(rule.When, condition =>
            {
                Assert.True(condition.Answer is null or "clinician-agrees" || SafetyRules.Default.Questions.Any(question => question.Id == condition.Answer), rule.Id);
                Assert.True(condition.Symptom is null || SafetyRules.Default.Symptoms.Any(symptom => symptom.Id == condition.Symptom), rule.Id);
            });
        });

    static IEnumerable<(string Name, string Value)> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.String
            ? [(member.Name, member.Value.GetString()!)]
            : Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
