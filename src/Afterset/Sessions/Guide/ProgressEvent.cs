using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>What can happen to a session.</summary>
enum ProgressEventKind
{
    Start,
    Pause,
    Resume,
    Skip,
    Back,
    Hurts,
    Adapt,
    Stop,
    Seen,
    Interrupted,
    WentOn,
    DidNotGoOn,
}

/// <summary>Something that happened to a session.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="Answer">What it was that hurt.</param>
/// <param name="Score">How sore it is; null when not told.</param>
readonly record struct ProgressEvent(ProgressEventKind Kind, DateTimeOffset At, HurtAnswer? Answer = null, SorenessScore? Score = null);
