using System.Diagnostics;
using Afterset.Journal.Entries;
using Afterset.Server.Tests.Hosting;
using Afterset.Server.Tests.Journal;
using Xunit;

namespace Afterset.Server.Tests.Feeds;

/// <summary>Programs that are not ours subscribe: vdirsyncer fetches the feed by its address, khal shows what it holds.</summary>
public sealed class SubscriberTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("afterset-subscriber-").FullName;

    [Fact]
    public async Task A_subscriber_sees_the_sessions_and_later_that_they_are_cancelled()
    {
        Assert.SkipUnless(IsInstalled("vdirsyncer") && IsInstalled("khal"), "vdirsyncer or khal is not installed: apt-get install vdirsyncer khal");
        await using var server = await TestServer.StartAsync();
        using var owner = await server.ClaimAsync();
        var now = TimeProvider.System.GetUtcNow();
        var did = ((WorkoutEntry)Told.LegDay().Content).Workout with { Start = now.AddHours(-2) };
        await owner.Put(Told.Entry(new WorkoutEntry(did, null), now), Told.Sound(), Told.Berlin());
        Configure(new Uri(server.Address, await FeedTests.Feed(owner)), now);

        var before = Show();
        Assert.True(before.Length >= 2, string.Join('\n', before));
        Assert.All(before, line => Assert.Matches("^Massage: .+, (light|gentle|moderate|deep) CONFIRMED", line));

        await owner.Put(Told.CheckIn("left calf swollen", now));
        var after = Show();
        Assert.Contains(after, line => line.StartsWith("No massage for now", StringComparison.Ordinal));
        // A session that had begun stays as it was.
        Assert.All(before, line => Assert.Contains(after, later => later.StartsWith(line.Replace("CONFIRMED", "", StringComparison.Ordinal).TrimEnd(), StringComparison.Ordinal)));
        Assert.True(after.Count(line => line.Contains("CANCELLED", StringComparison.Ordinal)) >= before.Length - 1, string.Join('\n', after));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Configure(Uri feed, DateTimeOffset now)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "calendar"));
        File.WriteAllText(Path.Combine(_folder, "vdirsyncer"), $"""
            [general]
            status_path = "{_folder}/status/"
            [pair feed]
            a = "remote"
            b = "local"
            collections = null
            conflict_resolution = "a wins"
            [storage remote]
            type = "http"
            url = "{feed}"
            [storage local]
            type = "filesystem"
            path = "{_folder}/calendar/"
            fileext = ".ics"
            """);
        File.WriteAllText(Path.Combine(_folder, "khal"), $"""
            [calendars]
            [[afterset]]
            path = {_folder}/calendar
            [sqlite]
            path = {_folder}/khal.db
            [locale]
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            local_timezone = Europe/Berlin
            default_timezone = Europe/Berlin
            """);
        _today = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("yyyy-MM-dd", null);
        Run("vdirsyncer", "-c", Path.Combine(_folder, "vdirsyncer"), "discover");
    }

    string _today = "";

    string[] Show()
    {
        Run("vdirsyncer", "-c", Path.Combine(_folder, "vdirsyncer"), "sync");
        File.Delete(Path.Combine(_folder, "khal.db"));
        return Run("khal", "-c", Path.Combine(_folder, "khal"), "list", "--once", "--format", "{title} {status}", "--day-format", "", _today, "5d").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        (start.Environment["HOME"], start.Environment["LANG"], start.Environment["LC_ALL"]) = (_folder, "C.UTF-8", "C.UTF-8");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors}{output}");
        return output;
    }
}
