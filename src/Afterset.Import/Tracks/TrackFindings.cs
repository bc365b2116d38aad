namespace Afterset.Import.Tracks;

/// <summary>What is to be said about a track, the same for every format.</summary>
static class TrackFindings
{
    internal static void Say(FindingList findings, string place, TrackBuilder track, int mostSamples)
    {
        if (track.BackwardSteps > 0)
            findings.Note(FindingCode.TimeGoesBack, place, $"Time goes back at {track.BackwardSteps} of {track.Count} samples; they were taken as of the moment before.");
        if (track.Count > mostSamples)
            findings.PartDropped(FindingCode.TooManySamples, place, $"It has {track.Count} samples; the first {mostSamples} were kept, totals are of all.");
    }
}
