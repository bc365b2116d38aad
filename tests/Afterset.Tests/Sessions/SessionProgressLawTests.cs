using Afterset.Sessions.Guide;
using Afterset.Units;
using CsCheck;
using Xunit;
using static Afterset.Tests.Sessions.GuideGenerators;

namespace Afterset.Tests.Sessions;

/// <summary>Whatever happens to a guided session, these stay true.</summary>
public sealed class SessionProgressLawTests
{
    const int Often = 2000;
    static readonly TimeSpan Hair = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void No_time_is_ever_negative_and_none_is_longer_than_its_step() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 12], Gen.Double[-50, 2000]).Sample((guide, happenings, later) =>
        {
            var (progress, at) = After(guide, happenings);
            var moment = progress.At(at.AddSeconds(later));
            Assert.True(moment.Second >= TimeSpan.Zero && moment.Left >= TimeSpan.Zero && moment.SessionLeft >= TimeSpan.Zero);
            Assert.True(moment.SessionLeft <= guide.Duration);
            Assert.True(moment.SessionLeft >= moment.Left);
            if (moment is { Phase: GuidePhase.Working, Step: { } step })
                Assert.InRange((moment.Second + moment.Left).TotalSeconds, step.Seconds - 0.001, step.Seconds + 0.001);
        }, iter: Often);

    [Fact]
    public void No_more_is_done_than_time_has_passed_apart_from_pauses() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 12], Gen.Double[0, 2000]).Sample((guide, happenings, later) =>
        {
            var (progress, at) = (SessionProgress.Of(guide).Start(Evening), Evening);
            var passed = TimeSpan.Zero;
            foreach (var happening in happenings)
            {
                if (progress.At(at).Phase is GuidePhase.GettingReady or GuidePhase.Working)
                    passed += happening.After;
                at += happening.After;
                progress = happening.On(progress, at);
            }

            if (progress.At(at).Phase is GuidePhase.GettingReady or GuidePhase.Working or GuidePhase.DidYouGoOn)
                passed += TimeSpan.FromSeconds(later);
            Assert.True(progress.Done(at.AddSeconds(later)).Sum(step => step.Seconds) <= (passed + Hair).TotalSeconds);
        }, iter: Often);

    [Fact]
    public void What_was_done_only_grows_with_time() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 8], Gen.Double[0, 300], Gen.Double[0, 300]).Sample((guide, happenings, soon, later) =>
        {
            var (progress, at) = After(guide, happenings);
            var (first, second) = (at.AddSeconds(soon), at.AddSeconds(soon + later));
            if (progress.At(second).Phase != GuidePhase.DidYouGoOn)
                Assert.True(Sum(progress, first) <= Sum(progress, second));
        }, iter: Often);

    [Fact]
    public void Skipping_never_adds() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 8], Gen.Double[0, 300]).Sample((guide, happenings, later) =>
        {
            var (progress, at) = After(guide, happenings);
            var now = at.AddSeconds(later);
            var skipped = progress.Skip(now);
            Assert.True(skipped.At(now).SessionLeft <= progress.At(now).SessionLeft);
            Assert.Equal(Sum(progress, now), Sum(skipped, now));
        }, iter: Often);

    [Fact]
    public void What_hurts_never_makes_anything_later_deeper_or_longer() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 6], Gen.Enum<HurtAnswer>(), Gen.Int[0, 10].Nullable(), Gen.Double[0, 200], Gen.Double[0, 600])
            .Sample((guide, happenings, answer, score, soon, later) =>
            {
                var (progress, at) = After(guide, happenings);
                var now = at.AddSeconds(soon);
                var adapted = progress.Hurts(now).Adapt(now, answer, score is { } sore ? SorenessScore.TryFrom(sore) : null);
                if (ReferenceEquals(adapted, progress.Hurts(now)))
                    return;
                var before = Ahead(progress.Pause(now).Resume(now), now);
                var after = Ahead(adapted.Resume(now), now);
                Assert.True(after.Left <= before.Left);
                Assert.All(after.Deepest, place => Assert.True(place.Value <= before.Deepest[place.Key]));
                Assert.True(adapted.Resume(now).At(now.AddSeconds(later)).SessionLeft <= progress.At(now).SessionLeft + Hair);
            }, iter: Often);

    [Fact]
    public void Asking_each_second_is_asking_once() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 6], Gen.Int[0, 900]).Sample((guide, happenings, seconds) =>
        {
            var (progress, at) = After(guide, happenings);
            for (var second = 0; second < seconds; second++)
            {
                _ = progress.At(at.AddSeconds(second));
                _ = progress.Done(at.AddSeconds(second));
            }

            var (fresh, _) = After(guide, happenings);
            var (one, many) = (fresh.At(at.AddSeconds(seconds)), progress.At(at.AddSeconds(seconds)));
            Assert.Equal((one.Phase, one.End, one.Index, one.Second, one.Left, one.SessionLeft, one.Pressure), (many.Phase, many.End, many.Index, many.Second, many.Left, many.SessionLeft, many.Pressure));
        }, iter: 200);

    [Fact]
    public void Being_seen_while_it_goes_changes_nothing_later() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 6], Gen.Double[0, 900], Gen.Double[0, 900]).Sample((guide, happenings, soon, later) =>
        {
            var (progress, at) = After(guide, happenings);
            var (now, then) = (at.AddSeconds(soon), at.AddSeconds(soon + later));
            if (progress.At(now).Phase == GuidePhase.Ended)
                return;
            var (unseen, seen) = (progress.At(then), progress.Seen(now).At(then));
            Assert.Equal((unseen.Phase, unseen.Index, unseen.Second, unseen.Left, unseen.Pressure), (seen.Phase, seen.Index, seen.Second, seen.Left, seen.Pressure));
        }, iter: Often);

    [Fact]
    public void Going_through_in_one_leap_is_going_through_in_steps() =>
        Gen.Select(SomeGuide, Gen.Double[0, 400].List[1, 20]).Sample((guide, gaps) =>
        {
            var leap = SessionProgress.Of(guide).Start(Evening);
            var (steps, at) = (leap, Evening);
            foreach (var gap in gaps)
            {
                at = at.AddSeconds(gap);
                if (steps.At(at).Phase == GuidePhase.DidYouGoOn || leap.At(at).Phase == GuidePhase.DidYouGoOn)
                    return;
                steps = steps.Pause(at).Resume(at);
            }

            var (one, many) = (leap.At(at), steps.At(at));
            Assert.Equal((one.Phase, one.Index), (many.Phase, many.Index));
            Assert.Equal(Sum(leap, at), Sum(steps, at));
        }, iter: Often);

    [Fact]
    public void A_session_comes_back_from_its_text_as_it_was() =>
        Gen.Select(SomeGuide, SomeHappening.List[0, 10], Gen.Double[0, 500]).Sample((guide, happenings, later) =>
        {
            var (progress, at) = After(guide, happenings);
            var back = ProgressText.TryRead(ProgressText.Write(progress));
            Assert.NotNull(back);
            var now = at.AddSeconds(later);
            Assert.Equal(ProgressText.Write(progress), ProgressText.Write(back));
            Assert.Equal((progress.At(now).Phase, progress.At(now).Index, progress.At(now).Left), (back.At(now).Phase, back.At(now).Index, back.At(now).Left));
            Assert.Equal(progress.Done(now).Select(step => (step.Seconds, step.Deepest)), back.Done(now).Select(step => (step.Seconds, step.Deepest)));
            Assert.Equal(progress.Signs.Select(sign => sign.Symptom), back.Signs.Select(sign => sign.Symptom));
        }, iter: 500);

    [Fact]
    public void Text_that_is_no_session_gives_none() =>
        Gen.String.Sample(text => Assert.Null(ProgressText.TryRead(text)));

    static int Sum(SessionProgress progress, DateTimeOffset now) => progress.Done(now).Sum(step => step.Seconds);

    // How deep it will go at each place, and what is left, from a time on: read off second by second.
    static (TimeSpan Left, Dictionary<(int, int), PressureLevel> Deepest) Ahead(SessionProgress progress, DateTimeOffset now)
    {
        var deepest = new Dictionary<(int, int), PressureLevel>();
        var first = progress.At(now);
        for (var second = 0.5; second < 1200; second++)
        {
            var moment = progress.At(now.AddSeconds(second));
            if (moment.Phase != GuidePhase.Working)
                continue;
            var key = (moment.Index, 0);
            deepest[key] = (PressureLevel)Math.Max((int)deepest.GetValueOrDefault(key), (int)moment.Pressure);
        }

        return (first.SessionLeft, deepest);
    }
}
