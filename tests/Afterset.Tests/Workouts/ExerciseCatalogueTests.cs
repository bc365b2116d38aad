using System.Globalization;
using Afterset.Body;
using Afterset.Fixtures;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Workouts;

public sealed class ExerciseCatalogueTests
{
    const string Arrow = " → ";

    static readonly ExerciseCatalogue Catalogue = ExerciseCatalogue.Default;
    static readonly string TablePath = Path.Combine(Repository.Root, "tests", "Afterset.Tests", "Golden", "exercise-names.txt");

    static readonly string[] KnownNames =
        [.. File.ReadLines(TablePath).Skip(2).Select(line => line.Split(Arrow)[0].TrimEnd()).Where(name => name.Length > 0)];

    public static TheoryData<string> PatternIds => [.. Catalogue.Patterns.Keys];

    [Fact]
    public void The_table_of_names_is_as_it_was()
    {
        var lines = File.ReadAllLines(TablePath);
        string[] now = [.. lines.Take(2), .. lines.Skip(2).Select(Row)];
        if (string.Equals(Environment.GetEnvironmentVariable("AFTERSET_GOLDEN"), "write", StringComparison.Ordinal))
            File.WriteAllLines(TablePath, now);
        else
            Assert.Equal(lines, now, StringComparer.Ordinal);
    }

    [Fact]
    public void Capitals_and_underscores_change_nothing() => Assert.All(
        KnownNames.Where(name => name.All(c => char.IsLetter(c) || c == ' ')),
        name => Assert.Equal(
            Catalogue.Recognise(name).Pattern?.Id,
            Catalogue.Recognise(name.Replace(' ', '_').ToUpperInvariant()).Pattern?.Id));

    [Fact]
    public void A_side_in_the_name_changes_nothing_but_the_side() => Assert.All(
        KnownNames.Where(name => !name.Contains("Left", StringComparison.Ordinal)),
        name =>
        {
            var left = Catalogue.Recognise($"Left {name}");
            Assert.Equal(Side.Left, left.Side);
            Assert.Equal(Catalogue.Recognise(name).Pattern?.Id, left.Pattern?.Id);
        });

    [Theory]
    [InlineData("left arm curl", Side.Left)]
    [InlineData("Bird Dog (R)", Side.Right)]
    [InlineData("Lunge - L", Side.Left)]
    [InlineData("Single arm row", null)]
    [InlineData("Left and right lunge", null)]
    [InlineData("L-Sit", null)]
    public void Only_a_named_side_is_a_side(string name, Side? side) => Assert.Equal(side, Catalogue.Recognise(name).Side);

    [Theory]
    [InlineData("press")]
    [InlineData("raise")]
    [InlineData("row")]
    [InlineData("kickback")]
    [InlineData("extension")]
    [InlineData("twist")]
    [InlineData("10 km")]
    [InlineData("HIIT")]
    public void A_word_that_may_mean_several_things_is_never_certain(string name) =>
        Assert.InRange(Catalogue.Recognise(name).Confidence, RecognitionConfidence.Low, RecognitionConfidence.Medium);

    [Theory]
    [InlineData("Benhc Pres", "horizontal-press")]
    [InlineData("Sqaut", "squat")]
    [InlineData("Deadlfit", "deadlift")]
    [InlineData("Biecps Crul", "biceps-curl")]
    [InlineData("Lateal Rasie", "lateral-raise")]
    public void A_slip_of_the_finger_is_offered_but_not_assumed(string name, string meant)
    {
        var recognised = Catalogue.Recognise(name);
        Assert.Null(recognised.Pattern);
        Assert.Equal(RecognitionConfidence.None, recognised.Confidence);
        Assert.Contains(recognised.Closest, pattern => string.Equals(pattern.Id, meant, StringComparison.Ordinal));
    }

    [Fact]
    public void Nonsense_is_close_to_nothing() => Assert.Empty(Catalogue.Recognise("qwxyz 123").Closest);

    [Fact]
    public void Any_text_is_either_recognised_or_not() => Gen.String.Sample(text =>
    {
        var recognised = Catalogue.Recognise(text);
        Assert.Equal(recognised.Pattern is null, recognised.Confidence == RecognitionConfidence.None);
        Assert.InRange(recognised.Closest.Count, 0, recognised.Pattern is null ? 3 : 0);
        Assert.Equal(text, recognised.Name);
    });

    [Fact]
    public void Lowering_slowly_makes_sorer_and_holding_less_sore()
    {
        var plain = Catalogue.Recognise("Pull Up").Pattern!;
        Assert.Equal(1.6, Catalogue.Recognise("Pull Up (Negative)").Pattern!.Contraction);
        Assert.Equal(0.6, Catalogue.Recognise("Isometric Pull Up").Pattern!.Contraction);
        Assert.Equal(1, plain.Contraction);
    }

    [Fact]
    public void Legs_do_not_work_in_a_wheelchair()
    {
        var legs = Catalogue.Recognise("jumping jack wheelchair").Pattern!.Shares.Keys
            .Where(id => BodyCatalogue.Default[id].Part is "hip" or "thigh" or "lower-leg" or "foot");
        Assert.Empty(legs);
        Assert.DoesNotContain(new RegionId("calves"), Catalogue.RecogniseFit(2, 34)!.Value.Pattern.Shares.Keys);
    }

    [Fact]
    public void A_known_fit_number_is_sure_and_an_unknown_one_is_its_family_at_best()
    {
        Assert.Equal(("horizontal-press", RecognitionConfidence.High), Fit(0, 1));
        Assert.Equal(("horizontal-press", RecognitionConfidence.Low), Fit(0, 9999));
        Assert.Equal(("horizontal-press", RecognitionConfidence.Low), Fit(0, null));
        Assert.Null(Catalogue.RecogniseFit(9999, 0));

        static (string, RecognitionConfidence) Fit(int category, int? name) =>
            Catalogue.RecogniseFit(category, name) is var (pattern, confidence) ? (pattern.Id, confidence) : default;
    }

    [Fact]
    public void Every_rule_and_every_fit_number_leads_to_a_pattern()
    {
        Assert.All(new NameRules().All, rule => Assert.Contains(rule.Pattern, Catalogue.Patterns.Keys, StringComparer.Ordinal));
        for (var category = 0; category < 100; category++)
        {
            for (var name = -1; name < 300; name++)
                Assert.True(Catalogue.RecogniseFit(category, name) is null or { Pattern.Name.Length: > 0 });
        }
    }

    [Fact]
    public void A_long_name_of_rule_words_is_read_in_no_time()
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 50; i++)
            Catalogue.Recognise($"{i} {string.Concat(Enumerable.Repeat("rear squat to side lateral curl ", 2_000))}");
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, Patience.Most);
    }

    [Theory]
    [MemberData(nameof(PatternIds))]
    public void Every_pattern_has_regions_that_exist_and_shares_of_at_most_one(string id)
    {
        var pattern = Catalogue.Patterns[id];
        Assert.All(pattern.Shares, share =>
        {
            Assert.True(BodyCatalogue.Default.Contains(share.Key), share.Key.Value);
            Assert.InRange(share.Value, 0.05, 1);
        });
        Assert.InRange(pattern.Contraction, 0.3, 1.6);
        Assert.Equal(pattern.Kind == MovementKind.Load, pattern.Shares.Values.Any(share => share >= 0.3) && pattern.Kind == MovementKind.Load);
        Assert.Equal(pattern.Source is null, pattern.Note is null);
    }

    static string Row(string line)
    {
        var name = line.Split(Arrow)[0].TrimEnd();
        if (name.Length == 0)
            return "";
        var recognised = Catalogue.Recognise(name);
        var side = recognised.Side is { } one ? $", {one.ToString().ToLowerInvariant()} side only" : "";
        var answer = recognised.Pattern is { } pattern
            ? string.Create(CultureInfo.InvariantCulture, $"{pattern.Name} [{pattern.Id}, {recognised.Confidence.ToString().ToLowerInvariant()}{side}]")
            : recognised.Closest.Count == 0 ? "not recognised"
            : $"not recognised; closest: {string.Join(", ", recognised.Closest.Select(closest => closest.Id))}";
        return $"{name.PadRight(38)}{Arrow}{answer}";
    }
}
