using System.Text.RegularExpressions;
using Afterset.Evidence;
using Xunit;

namespace Afterset.Tests.Evidence;

public sealed partial class EvidenceCatalogueTests
{
    static readonly EvidenceCatalogue Evidence = EvidenceCatalogue.Default;

    public static TheoryData<string> ClaimIds => [.. Evidence.Claims.Select(claim => claim.Id)];

    public static TheoryData<string> SourceKeys => [.. Evidence.Sources.Select(source => source.Key)];

    [Theory]
    [InlineData(ClaimGrade.Supported, 12)]
    [InlineData(ClaimGrade.Mixed, 28)]
    [InlineData(ClaimGrade.Unsupported, 33)]
    [InlineData(ClaimGrade.Contradicted, 10)]
    public void The_tally_of_the_claims(ClaimGrade grade, int count) =>
        Assert.Equal(count, Evidence.Claims.Count(claim => claim.Grade == grade));

    [Theory]
    [MemberData(nameof(ClaimIds))]
    public void Every_claim_has_a_card(string id)
    {
        var card = Evidence.Explain(id)!;
        Assert.NotEmpty(card.Sources);
        Assert.All([card.Claim.Says, card.Claim.Reason, card.Claim.WouldChangeOurMind], text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.Equal(card.Sources.Max(source => source.Strength), card.Strength);
    }

    [Fact]
    public void What_nobody_has_checked_supports_nothing() => Assert.All(
        Evidence.Claims.Where(claim => claim.Grade is ClaimGrade.Supported or ClaimGrade.Contradicted),
        claim => Assert.True(Evidence.Explain(claim.Id)!.Strength > Strength.Unverified, claim.Id));

    [Theory]
    [MemberData(nameof(SourceKeys))]
    public void Every_source_is_well_formed(string key)
    {
        var source = Evidence.Find(key)!;
        Assert.Matches(Key(), key);
        Assert.NotEmpty(source.What);
        Assert.EndsWith(".", source.Found, StringComparison.Ordinal);
        if (source.Year is { } year)
            Assert.InRange(year, 1980, 2026);
        if (source.Doi is { } doi)
            Assert.Matches(Doi(), doi);
        if (source.Link is { } link)
            Assert.True(Uri.TryCreate(link, UriKind.Absolute, out _) && link.StartsWith("https:", StringComparison.Ordinal), link);
    }

    [Fact]
    public void The_four_cited_references_lead_to_claims()
    {
        Assert.Equal(4, Evidence.References.Count);
        Assert.All(Evidence.References, reference =>
        {
            Assert.NotNull(Evidence.Find(reference.Source));
            Assert.All(reference.Claims, id => Assert.Contains(reference.Source, Sources(id), StringComparer.Ordinal));
        });

        static IEnumerable<string> Sources(string id) => Evidence.Explain(id)!.Claim.Sources
            .Concat(Evidence.Explain(id)!.References.Select(reference => reference.Source));
    }

    [Fact]
    public void A_claim_is_found_by_its_number_and_by_words()
    {
        Assert.Equal("claim-07", Evidence.FindClaim("7")?.Id);
        Assert.Null(Evidence.FindClaim("99"));
        Assert.Equal("claim-49", Evidence.Search("IT band")[0].Id);
        Assert.Empty(Evidence.Search(" "));
    }

    [Fact]
    public void Smith_is_cited_for_lower_cortisol_and_found_higher() =>
        Assert.Contains(Evidence.Explain("claim-11")!.References, reference => reference.Found.Contains("higher", StringComparison.Ordinal));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"^10\.\d{4,5}/[^\s]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Doi();
}
