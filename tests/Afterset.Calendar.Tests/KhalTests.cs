using System.Diagnostics;
using Xunit;

namespace Afterset.Calendar.Tests;

/// <summary>A calendar program that is not ours reads what we write.</summary>
public sealed class KhalTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("afterset-khal-");

    [Fact]
    public void Khal_shows_the_appointments_at_their_times()
    {
        CalendarEntry[] entries =
        [
            Entries.At("2026-10-24T18:00+02:00", 20, "Legs; calves, then feet"),
            Entries.At("2026-10-25T02:30+02:00", 60, "Night"),
            Entries.At("2026-10-25T18:00+01:00", 45, "Übung mit einem Titel, der so lang ist, dass die Zeile gefaltet werden muss – für die Füße"),
        ];
        Assert.Equal(
            """
            2026-10-24 18:00 2026-10-24 18:20 Legs; calves, then feet
            2026-10-25 02:30 2026-10-25 02:30 Night
            2026-10-25 18:00 2026-10-25 18:45 Übung mit einem Titel, der so lang ist, dass die Zeile gefaltet werden muss – für die Füße

            """,
            Show(entries, "2026-10-24", "3d"),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Khal_shows_an_appointment_once_when_it_was_changed()
    {
        var entry = Entries.At("2026-06-01T18:00+02:00", 20, "Legs") with { Alarm = TimeSpan.FromMinutes(10), Description = "Line 1\nLine 2" };
        Show([entry], "2026-06-01", "2d");
        Assert.Equal(
            "2026-06-01 19:00 2026-06-01 19:20 Legs\n",
            Show([entry with { Start = entry.Start.AddHours(1), End = entry.End.AddHours(1), Sequence = 1 }], "2026-06-01", "2d"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    string Show(CalendarEntry[] entries, string from, string days)
    {
        Assert.SkipUnless(IsInstalled(), "khal is not installed: apt-get install khal");
        var calendar = _folder.CreateSubdirectory("calendar").FullName;
        foreach (var entry in entries)
        {
            var name = string.Concat(entry.Uid.Where(char.IsAsciiLetterOrDigit)) + ".ics";
            File.WriteAllText(Path.Combine(calendar, name), Entries.Write(entry));
            File.SetLastWriteTimeUtc(Path.Combine(calendar, name), Entries.Stamp.UtcDateTime.AddMinutes(entry.Sequence));
        }

        // Khal looks again at what is newer, first at the folder.
        Directory.SetLastWriteTimeUtc(calendar, Entries.Stamp.UtcDateTime.AddMinutes(entries.Max(entry => entry.Sequence)));

        var config = Path.Combine(_folder.FullName, "config");
        File.WriteAllText(
            config,
            $"""
            [calendars]
            [[afterset]]
            path = {calendar}
            [sqlite]
            path = {_folder.FullName}/khal.db
            [locale]
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            local_timezone = Europe/Berlin
            default_timezone = Europe/Berlin
            """);
        return Run("khal", "-c", config, "list", "--once", "--format", "{start-long-full} {end-long-full} {title}", "--day-format", "", from, days);
    }

    static bool IsInstalled() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "khal")));

    string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = _folder.FullName;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output;
    }
}
