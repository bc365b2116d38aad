using Afterset.Body;
using Afterset.Sessions.Guide;
using Afterset.Units;
using CsCheck;

namespace Afterset.Tests.Sessions;

/// <summary>Random guides, and random things that happen to them.</summary>
static class GuideGenerators
{
    internal static readonly DateTimeOffset Evening = new(2026, 11, 24, 20, 30, 0, TimeSpan.FromHours(1));

    static readonly RegionId[] Regions = [new("quadriceps"), new("calves"), new("forearm-flexors")];

    /// <summary>Guides of up to six steps with few places, so that what hurts is met again.</summary>
    internal static readonly Gen<SessionGuide> SomeGuide = Gen.Select(
        Gen.Int[0, 2], Generators.SomeSide, Gen.Int[1, 150], Gen.Int[0, 15], Gen.Enum<PressureLevel>(), Gen.Int[0, 3])
        .Select((region, side, seconds, handOver, work, kind) => Step(new(Regions[region], side), seconds, handOver, work, kind == 0))
        .List[0, 6]
        .Select(steps => new SessionGuide("next-day-20261123T1742Z", "The next day", GuideOptions.Usual, steps));

    /// <summary>Anything that can happen, after any time from nothing to hours.</summary>
    internal static readonly Gen<Happening> SomeHappening = Gen.Select(
        Gen.Int[0, 11], Gen.Frequency((6, Gen.Double[0, 40]), (2, Gen.Double[0, 600]), (1, Gen.Double[0, 40_000])), Gen.Enum<HurtAnswer>(), Gen.Int[0, 10].Nullable())
        .Select((kind, after, answer, score) => new Happening((ProgressEventKind)kind, TimeSpan.FromSeconds(after), kind % 2 == 0 ? HurtAnswer.TooSore : answer, score));

    internal static GuideStep Step(RegionSide where, int seconds, int handOver, PressureLevel work, bool breathes = false) => new(
        where,
        "effleurage",
        "long gliding strokes",
        "hands",
        PressureCourse.Of(Afterset.Protocols.PressureRamp.UpTo(work), seconds),
        handOver,
        seconds,
        12,
        breathes ? new Breath(4, 6) : null,
        [],
        []);

    /// <summary>A started session, after what happened, with the time of the last.</summary>
    internal static (SessionProgress Progress, DateTimeOffset At) After(SessionGuide guide, IEnumerable<Happening> happenings)
    {
        var (progress, at) = (SessionProgress.Of(guide).Start(Evening), Evening);
        foreach (var happening in happenings)
        {
            at += happening.After;
            progress = happening.On(progress, at);
        }

        return (progress, at);
    }
}

/// <summary>Something that happens some time after what happened before.</summary>
sealed record Happening(ProgressEventKind Kind, TimeSpan After, HurtAnswer Answer, int? Score)
{
    internal SessionProgress On(SessionProgress progress, DateTimeOffset at) => Kind switch
    {
        ProgressEventKind.Start => progress.Start(at),
        ProgressEventKind.Pause => progress.Pause(at),
        ProgressEventKind.Resume => progress.Resume(at),
        ProgressEventKind.Skip => progress.Skip(at),
        ProgressEventKind.Back => progress.Back(at),
        ProgressEventKind.Hurts => progress.Hurts(at),
        ProgressEventKind.Adapt => progress.Adapt(at, Answer, Score is { } score ? SorenessScore.TryFrom(score) : null),
        ProgressEventKind.Stop => progress.Stop(at),
        ProgressEventKind.Seen => progress.Seen(at),
        ProgressEventKind.Interrupted => progress.Interrupted(),
        ProgressEventKind.WentOn => progress.WentOn(at, didGoOn: true),
        ProgressEventKind.DidNotGoOn => progress.WentOn(at, didGoOn: false),
    };
}
