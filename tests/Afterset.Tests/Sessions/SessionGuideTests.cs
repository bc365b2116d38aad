using Afterset.Body;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Sessions;
using Afterset.Sessions.Guide;
using Afterset.Tests.Presentation;
using Afterset.Units;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Sessions;

public sealed class SessionGuideTests
{
    static readonly GuideCueKind[] Calls = [GuideCueKind.Firmer, GuideCueKind.Ease, GuideCueKind.Half, GuideCueKind.LastSeconds];

    static readonly Gen<(RecoverySession Session, GuideOptions Options)> SomeSession = Gen.Select(
        PlanGenerators.Outcome, Gen.Int[0, 20], Gen.Bool, Gen.Bool, Gen.Bool)
        .Where((outcome, _, _, _, _) => outcome is PlanOutcome.Planned { Plan.Sessions.Count: > 0 })
        .Select((outcome, number, partner, hands, calls) =>
        {
            var sessions = ((PlanOutcome.Planned)outcome).Plan.Sessions;
            return (sessions[number % sessions.Count], new GuideOptions(partner, hands, calls));
        });

    [Fact]
    public void A_guide_never_asks_for_more_than_the_plan() => SomeSession.Sample(given =>
    {
        var guide = SessionGuide.Of(given.Session, given.Options);
        Assert.True(guide.Steps.Sum(step => step.Seconds) <= given.Session.Duration.TotalSeconds);
        Assert.All(guide.Steps, step => Assert.Contains(
            given.Session.Steps, planned => planned.Where == step.Where && planned.Seconds == step.Seconds && step.Deepest <= planned.Pressure.Work));
    }, iter: 100);

    [Fact]
    public void Bare_hands_are_all_that_is_needed_when_asked_for() => SomeSession.Sample(given => Assert.All(
        SessionGuide.Of(given.Session, given.Options with { HandsOnly = true }).Steps, step => Assert.Contains(step.Tool, (string[])["hands", "none"])), iter: 100);

    [Fact]
    public void Pressure_opens_light_and_never_closes_deeper_than_it_opened() => SomeSession.Sample(given => Assert.All(
        SessionGuide.Of(given.Session, given.Options).Steps, step =>
        {
            Assert.True(step.PressureAt(0) <= PressureLevel.Light);
            Assert.True(step.PressureAt(step.Seconds) <= step.Deepest);
            Assert.Equal(step.Pressure.OrderBy(moment => moment.FromSecond), step.Pressure);
        }), iter: 100);

    [Fact]
    public void Cues_come_in_order_within_the_session_and_never_two_in_one_breath() => SomeSession.Sample(given =>
    {
        var guide = SessionGuide.Of(given.Session, given.Options);
        Assert.Equal(guide.Cues.Select(cue => cue.At).Order(), guide.Cues.Select(cue => cue.At));
        Assert.All(guide.Cues, cue => Assert.InRange(cue.At, TimeSpan.Zero, guide.Duration));
        foreach (var step in guide.Cues.Where(cue => Calls.Contains(cue.Kind)).GroupBy(cue => cue.Step))
            Assert.All(step.Zip(step.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(2), $"{pair}"));
        Assert.Equal(guide.Steps.Count, guide.Cues.Count(cue => cue.Kind == GuideCueKind.Begin));
        Assert.Equal(guide.Steps.Count > 0 ? 1 : 0, guide.Cues.Count(cue => cue.Kind == GuideCueKind.SessionEnd));
    }, iter: 100);

    [Fact]
    public void Every_sentence_has_a_part_for_each_place_in_it() => SomeSession.Sample(given => Assert.All(
        SessionGuide.Of(given.Session, given.Options).Cues.SelectMany(cue => cue.Say), text => Assert.DoesNotContain('{', text.InEnglish)), iter: 100);

    [Fact]
    public void A_step_is_told_from_getting_ready_to_its_end()
    {
        var guide = Of(new GuideOptions(), (Side.Left, 120));
        Assert.Equal(
            [
                "0 Next: Next: Quadriceps, left. long gliding strokes, with your hands. Light pressure.",
                "5 Begin: Begin.",
                "25 Firmer: A little firmer.",
                "65 Half: Half time.",
                "110 Ease: Ease off.",
                "115 LastSeconds: 10 more seconds.",
                "125 StepEnd: ",
                "125 SessionEnd: That was the last one.",
            ],
            Told(guide));
    }

    [Fact]
    public void The_other_side_is_a_step_of_its_own_after_a_short_pause()
    {
        var guide = Of(new GuideOptions(), (Side.Left, 60), (Side.Right, 60));
        Assert.Equal([5, 6], guide.Steps.Select(step => step.HandOver));
        Assert.Contains("65 Next: Next: Quadriceps, right. long gliding strokes, with your hands. Light pressure.", Told(guide));
        Assert.Equal(TimeSpan.FromSeconds(131), guide.Duration);
    }

    [Fact]
    public void A_giver_is_told_of_their_side_and_asked_to_ask()
    {
        var told = Told(Of(new GuideOptions(IsForPartner: true), (Side.Left, 120)));
        Assert.Contains("0 Next: Next: Quadriceps, on their left. long gliding strokes, with your hands. Light pressure.", told);
        Assert.Contains("25 Firmer: A little firmer, if they like it.", told);
    }

    [Fact]
    public void Without_calls_only_what_must_be_known_is_said() =>
        Assert.DoesNotContain(Of(new GuideOptions(WithCalls: false), (Side.Left, 120)).Cues, cue => cue.Kind is GuideCueKind.Half or GuideCueKind.LastSeconds);

    [Fact]
    public void A_short_step_has_no_half_time_and_no_last_call() =>
        Assert.DoesNotContain(Of(new GuideOptions(), (Side.Left, 29)).Cues, cue => cue.Kind is GuideCueKind.Half or GuideCueKind.LastSeconds);

    [Fact]
    public void The_metronome_beats_while_there_are_strokes_to_count() =>
        Assert.Equal([new GuideBeat(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(65), 12)], Of(new GuideOptions(), (Side.Left, 60)).Beats);

    [Fact]
    public void A_tool_is_named_and_fetched_and_left_at_home_when_only_hands_are_wanted()
    {
        var rolled = Step(Side.Left, 90) with { Technique = Technique("rolling"), Tool = "roller", HandsOnly = Technique("effleurage") };
        var session = Session(Step(Side.Left, 60), rolled);
        var with = SessionGuide.Of(session, GuideOptions.Usual);
        Assert.Equal(15, with.Steps[1].HandOver);
        Assert.Contains(with.Cues, cue => cue.Say.Any(text => text.InEnglish == "slow rolling, with this: roller."));
        var without = SessionGuide.Of(session, new GuideOptions(HandsOnly: true));
        Assert.Equal(("effleurage", "hands", 6), (without.Steps[1].Technique, without.Steps[1].Tool, without.Steps[1].HandOver));
    }

    [Fact]
    public void Where_own_hands_do_not_get_a_step_falls_away_but_a_partner_does_it()
    {
        var back = Step(Side.Left, 60) with { Where = new(new("upper-back"), Side.Left), Tool = "roller", Technique = Technique("rolling"), HandsOnly = Technique("effleurage") };
        Assert.Empty(SessionGuide.Of(Session(back), new GuideOptions(HandsOnly: true)).Steps);
        Assert.Single(SessionGuide.Of(Session(back), new GuideOptions(HandsOnly: true, IsForPartner: true)).Steps);
    }

    static List<string> Told(SessionGuide guide) =>
        [.. guide.Cues.Select(cue => $"{cue.At.TotalSeconds:0} {cue.Kind}: {string.Join(' ', cue.Say.Select(text => text.InEnglish))}")];

    static SessionGuide Of(GuideOptions options, params (Side Side, int Seconds)[] steps) =>
        SessionGuide.Of(Session([.. steps.Select(step => Step(step.Side, step.Seconds))]), options);

    internal static RecoverySession Session(params TreatmentStep[] steps) => new(
        "next-day-20261123T1742Z", ProtocolCatalogue.Default.Stages[1], GuideGenerators.Evening, GuideGenerators.Evening.AddMinutes(12), steps, 6, [], [], []);

    internal static TreatmentStep Step(Side side, int seconds) => new(
        new(new("quadriceps"), side), Technique("effleurage"), "hands", Technique("effleurage"), PressureRamp.UpTo(PressureLevel.Gentle), seconds, ["the groin"], 3, []);

    static Technique Technique(string id) => ProtocolCatalogue.Default.Techniques[id];
}
