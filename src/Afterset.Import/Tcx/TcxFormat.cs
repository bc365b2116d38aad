using Afterset.Import.Text;

namespace Afterset.Import.Tcx;

/// <summary>Garmin's Training Center XML: activities of laps of track points.</summary>
sealed class TcxFormat : IWorkoutFormat
{
    public string Id => "tcx";

    public bool Recognises(ReadOnlySpan<byte> head) => TextHead.RootElement(head) is "TrainingCenterDatabase";

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        var workouts = new TcxWalk(options, findings).Read(content);
        return new(workouts, findings);
    }
}
