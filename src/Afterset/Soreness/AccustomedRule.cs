using Afterset.Evidence;

namespace Afterset.Soreness;

/// <summary>The numbers of novelty and of the repeated-bout effect, looked up once: a fold of ten years asks for them for each bout.</summary>
sealed class AccustomedRule(KnownValues novelty, KnownValues repeatedBout)
{
    readonly double _most = repeatedBout["most"];
    readonly TimeSpan _fullUntil = repeatedBout.Hours("fullUntil");
    readonly double _fadesOver = repeatedBout["fadesOver"];
    readonly double _new = novelty["factor"];
    readonly double _unknown = novelty["factorWhenUnknown"];

    internal double ComparableFromShare { get; } = repeatedBout["comparableFromShare"];

    internal double SeenFromShare { get; } = novelty["seenFromShare"];

    internal TimeSpan UnseenFor { get; } = novelty.Hours("unseenFor");

    internal TimeSpan BeginsAfter { get; } = repeatedBout.Hours("beginsAfter");

    internal double OtherSide { get; } = repeatedBout["otherSide"];

    internal double Novelty(bool isSeen, bool isKnown) => isSeen ? 1 : isKnown ? _new : _unknown;

    internal double Protection(TimeSpan? ago) =>
        ago is { } since ? _most * Math.Exp(-Math.Max(0, (since - _fullUntil).TotalHours) / _fadesOver) : 0;
}
