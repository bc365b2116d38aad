using Afterset.Body;
using Afterset.Journal;
using Afterset.Safety;
using Afterset.Sessions;
using Afterset.Sessions.Guide;
using Afterset.Units;
using Xunit;
using static Afterset.Tests.Sessions.GuideGenerators;

namespace Afterset.Tests.Sessions;

/// <summary>Two steps of a minute on one thigh and one on the other, moderate; 5 s to get ready before each.</summary>
public sealed class SessionProgressTests
{
    static readonly RegionSide LeftThigh = new(new("quadriceps"), Side.Left);
    static readonly RegionSide RightThigh = new(new("quadriceps"), Side.Right);

    static readonly SessionGuide Thighs = new(
        "next-day-20261123T1742Z",
        "The next day",
        GuideOptions.Usual,
        [Step(LeftThigh, 60, 5, PressureLevel.Moderate), Step(LeftThigh, 60, 5, PressureLevel.Moderate), Step(RightThigh, 60, 5, PressureLevel.Moderate)]);

    static readonly SessionProgress Started = SessionProgress.Of(Thighs).Start(Evening);

    static DateTimeOffset After(double seconds) => Evening.AddSeconds(seconds);

    [Fact]
    public void Before_the_start_nothing_happens()
    {
        var ready = SessionProgress.Of(Thighs).Pause(After(0)).Skip(After(3));
        Assert.Equal(GuidePhase.Ready, ready.At(After(500)).Phase);
        Assert.Empty(ready.Done(After(500)));
    }

    [Fact]
    public void Half_a_minute_after_the_start_25_seconds_of_the_first_step_are_over()
    {
        var moment = Started.At(After(30));
        Assert.Equal(GuidePhase.Working, moment.Phase);
        Assert.Equal((0, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(35)), (moment.Index, moment.Second, moment.Left));
        Assert.Equal(PressureLevel.Moderate, moment.Pressure);
        Assert.Equal(TimeSpan.FromSeconds(165), moment.SessionLeft);
    }

    [Fact]
    public void A_pause_does_not_count()
    {
        var moment = Started.Pause(After(30)).Resume(After(330)).At(After(340));
        Assert.Equal((GuidePhase.Working, TimeSpan.FromSeconds(35)), (moment.Phase, moment.Second));
    }

    [Fact]
    public void A_phone_that_was_locked_for_two_steps_is_in_the_third()
    {
        Assert.Equal((2, TimeSpan.FromSeconds(10)), (Started.At(After(145)).Index, Started.At(After(145)).Second));
        Assert.Equal([60, 60, 10], Started.Done(After(145)).Select(step => step.Seconds));
    }

    [Fact]
    public void A_session_that_ran_out_a_minute_ago_is_finished() =>
        Assert.Equal((GuidePhase.Ended, GuideEnd.Finished), (Started.At(After(255)).Phase, Started.At(After(255)).End));

    [Fact]
    public void A_session_that_ran_out_long_ago_asks_whether_they_went_on()
    {
        var long_ago = After(195 + 301);
        var seen = Started.Seen(After(40));
        Assert.Equal(GuidePhase.DidYouGoOn, seen.At(long_ago).Phase);
        Assert.Equal([60, 60, 60], seen.WentOn(long_ago, didGoOn: true).Done(long_ago).Select(step => step.Seconds));
        Assert.Equal([35], seen.WentOn(long_ago, didGoOn: false).Done(long_ago).Select(step => step.Seconds));
        Assert.Equal(GuideEnd.Stopped, seen.WentOn(long_ago, didGoOn: false).At(long_ago).End);
    }

    [Fact]
    public void A_session_seen_at_its_end_never_asks() =>
        Assert.Equal(GuidePhase.Ended, Started.Seen(After(200)).At(After(9000)).Phase);

    [Fact]
    public void A_page_that_was_gone_pauses_where_it_was_last_seen()
    {
        var back = Started.Seen(After(45)).Interrupted();
        Assert.Equal((GuidePhase.Paused, TimeSpan.FromSeconds(40)), (back.At(After(120)).Phase, back.At(After(120)).Second));
        Assert.Equal(TimeSpan.FromSeconds(50), back.Resume(After(300)).At(After(310)).Second);
    }

    [Fact]
    public void What_was_left_hours_ago_is_not_taken_up_again()
    {
        var left = Started.Seen(After(45)).Interrupted();
        Assert.False(left.IsTooLongAgo(After(45 + (3 * 3600))));
        Assert.True(left.IsTooLongAgo(After(46 + (3 * 3600))));
        Assert.False(SessionProgress.Of(Thighs).IsTooLongAgo(After(0)));
    }

    [Fact]
    public void Skipping_goes_to_getting_ready_for_the_next_and_the_last_one_ends_it()
    {
        var second = Started.Skip(After(30));
        Assert.Equal((GuidePhase.GettingReady, 1, TimeSpan.FromSeconds(5)), (second.At(After(30)).Phase, second.At(After(30)).Index, second.At(After(30)).Left));
        Assert.Equal(GuidePhase.Ended, second.Skip(After(31)).Skip(After(32)).At(After(32)).Phase);
    }

    [Fact]
    public void Back_begins_the_step_anew_and_shortly_after_its_beginning_the_one_before()
    {
        var second = Started.Skip(After(1));
        Assert.Equal(1, second.Back(After(40)).At(After(40)).Index);
        Assert.Equal(0, second.Back(After(8)).At(After(8)).Index);
    }

    [Fact]
    public void Time_that_was_done_twice_counts_twice() =>
        Assert.Equal([30 + 20], Started.Back(After(35)).Done(After(60)).Select(step => step.Seconds));

    [Fact]
    public void What_hurts_stops_the_clock_until_it_is_said_what_it_was()
    {
        var hurts = Started.Hurts(After(30));
        Assert.Equal((GuidePhase.Hurts, TimeSpan.FromSeconds(25)), (hurts.At(After(900)).Phase, hurts.At(After(900)).Second));
        Assert.Empty(hurts.Cues(After(40)));
        Assert.Equal(GuidePhase.Working, hurts.Resume(After(60)).At(After(61)).Phase);
    }

    [Theory]
    [InlineData(HurtAnswer.Sharp, "sharp", true)]
    [InlineData(HurtAnswer.Shooting, "shooting", true)]
    [InlineData(HurtAnswer.Tingling, "numb", true)]
    [InlineData(HurtAnswer.Numb, "numb", true)]
    [InlineData(HurtAnswer.Dizzy, "neck-alarm", false)]
    [InlineData(HurtAnswer.Chest, "chest-pain", false)]
    [InlineData(HurtAnswer.Breathless, "breathless", false)]
    public void A_sign_ends_it_and_is_told_to_the_rules(HurtAnswer answer, string sign, bool isLocal)
    {
        var ended = Started.Hurts(After(30)).Adapt(After(35), answer);
        Assert.Equal((GuidePhase.Ended, GuideEnd.Hurt), (ended.At(After(35)).Phase, ended.At(After(35)).End));
        var told = Assert.Single(ended.Signs);
        Assert.Equal(sign, told.Symptom);
        Assert.Contains(SafetyRules.Default.Symptoms, known => known.Id == sign);
        Assert.Equal(isLocal ? [LeftThigh] : [], told.Where?.Regions ?? []);
    }

    [Fact]
    public void A_dizzy_end_withholds_the_next_plan_and_a_sharp_one_leaves_the_place_out()
    {
        Assert.IsType<Clearance.Withheld>(Screened(HurtAnswer.Dizzy));
        var given = Assert.IsType<Clearance.Given>(Screened(HurtAnswer.Sharp));
        Assert.True(given.Of(LeftThigh).IsExcluded);
        Assert.False(given.Of(RightThigh).IsExcluded);
    }

    [Fact]
    public void Just_too_sore_makes_the_rest_of_the_place_lighter_and_shorter_and_leaves_others_as_they_are()
    {
        var adapted = Started.Hurts(After(35)).Adapt(After(40), HurtAnswer.TooSore);
        Assert.Equal(GuidePhase.Paused, adapted.At(After(60)).Phase);
        var going = adapted.Resume(After(60));
        Assert.Equal((PressureLevel.Gentle, TimeSpan.FromSeconds(15)), (going.At(After(60)).Pressure, going.At(After(60)).Left));
        Assert.Equal((1, PressureLevel.Gentle, 30), Later(going, 80));
        Assert.Equal((2, PressureLevel.Moderate, 60), Later(going, 115));
    }

    [Fact]
    public void Too_sore_while_it_was_light_leaves_the_rest_of_the_place_out()
    {
        var going = Started.Hurts(After(10)).Adapt(After(11), HurtAnswer.TooSore).Resume(After(12));
        Assert.Equal((GuidePhase.GettingReady, 2), (going.At(After(12)).Phase, going.At(After(12)).Index));
        Assert.Equal(2, going.Back(After(13)).At(After(13)).Index);
    }

    [Theory]
    [InlineData(3, 0, 3)]
    [InlineData(6, 0, 2)]
    [InlineData(7, 2, 3)]
    public void How_sore_it_is_takes_away_what_the_safety_rules_take_away(int score, int index, int deepest)
    {
        var adapted = Started.Hurts(After(40)).Adapt(After(40), HurtAnswer.TooSore, SorenessScore.TryFrom(score));
        Assert.Equal(index, adapted.At(After(40)).Index);
        Assert.True((int)adapted.At(After(40)).Step!.Deepest <= deepest);
        Assert.Equal(score, Assert.Single(adapted.Soreness).Score.Value);
    }

    [Fact]
    public void Nine_of_ten_ends_it() =>
        Assert.Equal(GuideEnd.Hurt, Started.Hurts(After(40)).Adapt(After(41), HurtAnswer.TooSore, SorenessScore.TryFrom(9)).At(After(41)).End);

    [Fact]
    public void While_hands_move_on_it_is_the_last_place_that_hurts() =>
        Assert.Equal(LeftThigh, Assert.Single(Started.Hurts(After(132)).Adapt(After(133), HurtAnswer.Sharp).Signs[0].Where!.Regions));

    [Fact]
    public void The_cues_to_come_are_counted_from_now()
    {
        var cues = Started.Cues(After(60));
        Assert.Equal((GuideCueKind.StepEnd, TimeSpan.FromSeconds(5)), (cues[0].Kind, cues[0].At));
        Assert.Equal(TimeSpan.FromSeconds(135), cues[^1].At);
        Assert.Equal(TimeSpan.FromSeconds(5), Started.Beats(After(60))[0].Until);
        Assert.Empty(Started.Pause(After(60)).Cues(After(60)));
    }

    [Fact]
    public void The_journal_gets_what_was_really_done()
    {
        var stopped = Started.Skip(After(25)).Stop(After(60));
        var entry = GuidedSession.Done(stopped, After(90));
        Assert.NotNull(entry);
        Assert.Equal((PastSessionStatus.Done, Evening, After(60)), (entry.Session.Status, entry.Session.Start, entry.Session.End));
        Assert.Equal([20, 30], entry.Steps.Select(step => step.Seconds));
        Assert.Equal(PressureLevel.Moderate, entry.Session.Deepest);
        Assert.Null(GuidedSession.Done(Started.Stop(After(3)), After(4)));
        Assert.Null(GuidedSession.WhatHurt(stopped, After(90)));
    }

    [Fact]
    public void Only_the_depth_that_was_reached_is_recorded() =>
        Assert.Equal(PressureLevel.Light, GuidedSession.Done(Started.Stop(After(15)), After(15))!.Session.Deepest);

    static (int Index, PressureLevel Pressure, int Seconds) Later(SessionProgress progress, double seconds) =>
        progress.At(After(seconds + 25)) is { Step: { } step } moment ? (moment.Index, step.Deepest, step.Seconds) : default;

    static Clearance Screened(HurtAnswer answer)
    {
        var hurt = GuidedSession.WhatHurt(Started.Hurts(After(30)).Adapt(After(31), answer), After(32))!;
        return Screening.Of(new(Generators.Sound with { Symptoms = hurt.CheckIn.Symptoms }, hurt.CheckIn.Reports, [], After(40)));
    }
}
