namespace Afterset.Fixtures;

/// <summary>The files in samples/, which are the scenes in the formats people have.</summary>
public static class SampleFiles
{
    /// <summary>The folder in the repository.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples");

    /// <summary>Every file's name and content.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["leg-day.fit"] = FitWriter.Write(Scenes.LegDay),
        ["leg-day-hevy.csv"] = HevyCsvWriter.Write([Scenes.LegDayInApp]),
        ["hiit.fit"] = FitWriter.Write(Scenes.Hiit),
        ["hilly-run.fit"] = FitWriter.Write(Scenes.HillyRun),
        ["hilly-run.tcx"] = TcxWriter.Write(Scenes.HillyRunAs("Running")),
        ["hilly-run.gpx"] = GpxWriter.Write(Scenes.HillyRunAs("trail_running")),
        ["overused-forearm.fit"] = FitWriter.Write(Scenes.OverusedForearm),
        ["overused-forearm-strong.csv"] = StrongCsvWriter.Write([Scenes.OverusedForearmInApp], StrongDialect.UnitColumn),
    };

    /// <summary>Writes them anew.</summary>
    public static void Write()
    {
        Directory.CreateDirectory(Folder);
        foreach (var (name, bytes) in All)
            File.WriteAllBytes(Path.Combine(Folder, name), bytes);
    }
}
