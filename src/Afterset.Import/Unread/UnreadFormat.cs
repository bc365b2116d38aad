using Afterset.Import.Csv;
using Afterset.Import.Text;

namespace Afterset.Import.Unread;

/// <summary>Formats that Afterset knows by sight and does not read: better to name them than to say "unknown".</summary>
sealed class UnreadFormat : IWorkoutFormat
{
    public string Id => "unread";

    public bool Recognises(ReadOnlySpan<byte> head) => Name(head) is not null;

    public ImportResult Read(ReadOnlyMemory<byte> content, ImportOptions options)
    {
        var findings = new FindingList(options.MaxFindingsOfACode);
        var (name, advice) = Name(content.Span[..Math.Min(content.Length, 4096)]) ?? ("", "");
        findings.Refused(FindingCode.KnownButUnread, "file", $"This is {name}, which Afterset does not read. {advice}");
        return new([], findings);
    }

    static (string Name, string Advice)? Name(ReadOnlySpan<byte> head)
    {
        var root = TextHead.RootElement(head);
        if (!root.IsEmpty)
            return OfRoot(root, head);
        return head.StartsWith("[Params]"u8) ? ("a Polar HRM file", "Export TCX or GPX instead.")
            : LooksLikeText(head) && CsvHeader.Of(head) is { } header ? OfHeader(header)
            : null;
    }

    static (string Name, string Advice)? OfRoot(ReadOnlySpan<char> root, ReadOnlySpan<byte> head) => root switch
    {
        "HealthData" => ("an Apple Health export", "Export single workouts as FIT or GPX instead."),
        "Workout" or "Record" when head.IndexOf("HK"u8) >= 0 => ("a piece of an Apple Health export", "Export single workouts as FIT or GPX instead."),
        "kml" => ("KML", "It has places and no times; export FIT, TCX or GPX instead."),
        "FitnessWorkbook" => ("a SportTracks logbook", "Export FIT, TCX or GPX instead."),
        "polar-exercise-data" => ("Polar XML", "Export TCX or GPX instead."),
        "header" when head.IndexOf("<RecoveryTime>"u8) >= 0 => ("Suunto XML", "Export FIT or GPX instead."),
        "pwx" => ("PWX", "Export FIT, TCX or GPX instead."),
        _ => null,
    };

    static (string Name, string Advice)? OfHeader(CsvHeader header)
    {
        if (header.Has("Activity ID", "Activity Date", "Activity Type"))
            return ("Strava's list of activities", "The files beside it, in the folder activities, hold the workouts.");
        if (header.Has("Body Weight (KG)", "Exercise") || header.Has("Body Weight (LB)", "Exercise"))
            return ("a StrongLifts export", "Hevy, Strong, FitNotes and Fitbod are read.");
        if (header.Has("Activity Type", "Favorite", "Avg HR") || header.Has("Aktivitätstyp", "Favorit") || header.Has("Activity Type", "Date", "Avg HR"))
            return ("Garmin's list of activities", "Export the activities themselves as FIT.");
        return header.Count > 1 ? ("a table of another program", "Hevy, Strong, FitNotes and Fitbod are read.") : null;
    }

    /// <summary>No control characters but those of lines and tabs.</summary>
    static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
        {
            if (b < 32 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }
}
