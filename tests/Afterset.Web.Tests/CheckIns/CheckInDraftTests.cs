using Afterset.Body;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Web.CheckIns;
using CsCheck;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.CheckIns;

public sealed class CheckInDraftTests
{
    static readonly RegionSide[] Places = [.. BodyCatalogue.Default.Regions.SelectMany(region => new[] { Side.Left, Side.Right }.Select(side => new RegionSide(region.Id, side)))];
    static readonly Symptom[] Signs = [.. SafetyRules.Default.Symptoms.Where(sign => sign.Scope != SignScope.NotAsked)];

    static readonly Gen<Action<CheckInDraft>> SomeTap = Gen.Select(Gen.Int[0, 9], Gen.OneOf<RegionSide>(Places), Gen.OneOf<Symptom>(Signs), Gen.Int[0, 10], (kind, place, sign, score) => (Action<CheckInDraft>)(draft =>
    {
        switch (kind)
        {
            case 0: draft.Rate(place, score); break;
            case 1: draft.RateTouch(place, score); break;
            case 2: draft.Forget(place); break;
            case 3: draft.NothingSore(); break;
            case 4: draft.NoSigns(); break;
            case 5: draft.SomeSigns(); draft.Toggle(sign); break;
            case 6: draft.Locate(sign, new([place], null, "there")); break;
            case 7: draft.Wellbeing = new(score, score, score); break;
            case 8: draft.RateOverall(score); break;
            default: draft.Measured = new("knee-to-wall", AppContext.Morning, [new(score, place.Side)]); break;
        }
    }));

    [Fact]
    public void Whatever_is_tapped_the_journal_understands_it() => SomeTap.List[0, 20].Sample(taps =>
    {
        var contents = Tapped(taps).Contents(AppContext.Morning, forecast: null);
        return contents.All(content => JournalEntry.Of(Guid.CreateVersion7(AppContext.Morning), AppContext.Morning, content).IsReadBack)
            && contents.OfType<CheckInEntry>().Count() == 1;
    });

    [Fact]
    public void One_number_for_the_whole_body_is_kept_and_nothing_is_sore_is_a_zero_for_it()
    {
        static double? Kept(CheckInDraft draft) => draft.Contents(AppContext.Morning, forecast: null).OfType<CheckInEntry>().Single().CheckIn.Overall?.Score.Value;
        var draft = new CheckInDraft([]);
        Assert.Null(Kept(draft));
        draft.RateOverall(6);
        Assert.Equal(6, Kept(draft));
        Assert.False(draft.IsEmpty);
        draft.RateOverall(6);
        Assert.True(Kept(draft) is null && draft.IsEmpty);
        draft.RateOverall(6);
        draft.NothingSore();
        Assert.Equal(0, Kept(draft));
        draft.Rate(Places[0], 3);
        Assert.Null(Kept(draft));
    }

    [Fact]
    public void None_of_these_denies_nothing_that_was_told_before() => SomeTap.List[0, 20].Sample(taps =>
    {
        var draft = Tapped(taps);
        draft.NoSigns();
        var checkIn = draft.Contents(AppContext.Morning, forecast: null).OfType<CheckInEntry>().Single().CheckIn;
        return checkIn.Symptoms.Count == 0 && checkIn.Over.Count == 0;
    });

    [Fact]
    public void What_was_told_before_goes_on_counting_until_the_person_says_of_that_very_sign_that_it_is_over()
    {
        var where = new Place([Places[0]], null, "there");
        var (over, still, silent) = (new OlderSign(new SymptomReport("bruise", where), null) { IsOver = true }, new OlderSign(new SymptomReport("numb", where), null) { IsOver = false }, new OlderSign(new SymptomReport("sharp", where), null));
        var draft = new CheckInDraft([over, still, silent]);
        draft.NoSigns();
        var checkIn = draft.Contents(AppContext.Morning, forecast: null).OfType<CheckInEntry>().Single().CheckIn;
        Assert.Equal(["bruise"], checkIn.Over.Select(sign => sign.Symptom));
        Assert.Equal(where, checkIn.Over[0].Where);
        Assert.Equal(["numb"], checkIn.Symptoms.Select(sign => sign.Symptom));
    }

    [Fact]
    public void An_injury_that_is_over_is_corrected_and_not_erased()
    {
        var injury = new InjuryEntry(new("strain", new([Places[0]], null, "there"), null), OverSince: null);
        var entry = Guid.CreateVersion7(AppContext.Morning);
        var draft = new CheckInDraft([new OlderSign(null, (entry, injury)) { IsOver = true }]);
        var correction = draft.Contents(AppContext.Morning, forecast: null).OfType<CorrectionEntry>().Single();
        Assert.Equal(entry, correction.Of);
        Assert.Equal(AppContext.Morning, ((InjuryEntry)correction.Corrected).OverSince);
    }

    [Fact]
    public void Nothing_is_sore_takes_back_every_rating_and_a_rating_takes_back_nothing()
    {
        var draft = new CheckInDraft([]);
        draft.Rate(Places[0], 4);
        draft.NothingSore();
        Assert.Empty(draft.Moving);
        Assert.True(draft.IsNothingSore);
        draft.Rate(Places[1], 2);
        Assert.False(draft.IsNothingSore);
    }

    static CheckInDraft Tapped(IEnumerable<Action<CheckInDraft>> taps)
    {
        var draft = new CheckInDraft([]);
        foreach (var tap in taps)
            tap(draft);
        return draft;
    }
}
