using Afterset.Import.Text;

namespace Afterset.Import.Gpx;

/// <summary>GPX 1.0 and 1.1: tracks of segments of points.</summary>
sealed class GpxFormat : IWorkoutFormat
{
    public string Id => "gpx";

    public bool Recognises(ReadOnlySpan<byte> head) => TextHead.RootElement(head) is "gpx" or "GPX";

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        var workouts = new GpxWalk(options, findings).Read(content);
        return new(workouts, findings);
    }
}
