using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Afterset.Cli.Tests;

public sealed class LogTests : IDisposable
{
    static readonly string[] Berlin = ["--time-zone", "Europe/Berlin"];
    static readonly string[] ThatEvening = ["--as-of", "2026-11-23", .. Berlin];

    readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Logging_the_same_files_again_adds_nothing()
    {
        string[] log = ["log", "samples/leg-day.fit", "samples/hilly-run.tcx", "samples/overused-forearm-strong.csv", .. Berlin];
        await _journal.Does(log);
        var before = await File.ReadAllTextAsync(_journal.Path, TestContext.Current.CancellationToken);
        Assert.Contains("0 workouts added, 3 already there, 0 left out", await _journal.Does(log));
        Assert.Equal(before, await File.ReadAllTextAsync(_journal.Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("samples/leg-day.fit", "samples/leg-day-hevy.csv")]
    [InlineData("samples/hilly-run.fit", "samples/hilly-run.tcx", "samples/hilly-run.gpx")]
    public async Task One_workout_from_several_programs_counts_once_and_can_be_told_apart(params string[] files)
    {
        var said = await _journal.Does(["log", .. files, .. Berlin]);
        Assert.Equal(files.Length - 1, Regex.Count(said, "^same workout: ", RegexOptions.Multiline));
        Assert.Equal(1, await Counting());

        // What the report says to type is what undoes it.
        var different = Regex.Matches(said, "afterset (different \\S+ \\S+)").Select(match => match.Groups[1].Value.TrimEnd('.')).ToList();
        foreach (var command in different)
            await _journal.Does(command.Split(' '));
        Assert.InRange(await Counting(), 2, files.Length);
    }

    [Fact]
    public async Task Which_recording_counts_can_be_chosen_and_undone()
    {
        await _journal.Does(["log", "samples/leg-day.fit", "samples/leg-day-hevy.csv", .. Berlin]);
        var (fit, hevy) = (_journal.Ids[^2], _journal.Ids[^1]);
        await _journal.Does("same", hevy, fit);
        Assert.Matches($"{fit[..13]}.*repeats {hevy[..13]}", await _journal.Does("journal"));
        await _journal.Does("undo");
        Assert.Matches($"{hevy[..13]}.*repeats {fit[..13]}", await _journal.Does("journal"));
        await _journal.Does("different", fit, hevy);
        Assert.DoesNotContain("repeats", await _journal.Does("journal"));
        await _journal.Does("undo");
        Assert.Equal(1, await Counting());
    }

    [Fact]
    public async Task Several_workouts_by_hand_are_several_workouts()
    {
        await _journal.Does("log", "--did", "squat 5x5 100kg", "--did", "bench press 5x5 60kg");
        Assert.Equal(2, await Counting());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_costs_only_itself()
    {
        var run = await _journal.Run("log", "nowhere.fit", "README.md", "samples/leg-day.fit");
        Assert.Equal(3, run.Code);
        Assert.Contains("1 workout added, 0 already there, 1 left out", run.Output);
        Assert.Contains("[CLI001, file]", run.Error);
        Assert.Contains("[IMP001", run.Error);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("log", "--did", "legs 60min blorg")]
    [InlineData("log", "--event", "soon")]
    [InlineData("log", "--minutes", "0")]
    [InlineData("log", "--tools", "hammer")]
    [InlineData("check-in")]
    [InlineData("check-in", "quads elbowish 6")]
    [InlineData("check-in", "quads 6", "--stress", "11")]
    [InlineData("check-in", "quads 6", "--at", "2199-01-01")]
    [InlineData("redo", "beef")]
    [InlineData("undo", "xyz")]
    [InlineData("healed", "beef")]
    [InlineData("same", "beef", "bead")]
    public async Task What_is_not_understood_leaves_the_journal_as_it_was(params string[] arguments)
    {
        await _journal.Does("log", "samples/leg-day.fit");
        var before = _journal.Lines;
        var run = await _journal.Run(arguments);
        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(before, _journal.Lines);
    }

    [Fact]
    public async Task Originals_are_kept_once_under_their_hash()
    {
        await _journal.Does("log", "samples/leg-day.fit", "samples/hilly-run.fit", "--keep-originals");
        await _journal.Does("log", "samples/leg-day.fit", "--keep-originals");
        Assert.Equal(2, _journal.Lines.Length);
        foreach (var line in _journal.Lines)
        {
            using var entry = JsonDocument.Parse(line);
            var original = entry.RootElement.GetProperty("data").GetProperty("original");
            var bytes = await File.ReadAllBytesAsync(Path.Combine(_journal.Folder, "kept", "originals", original.GetProperty("sha256").GetString()!), TestContext.Current.CancellationToken);
            Assert.Equal(original.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(original.GetProperty("bytes").GetInt64(), bytes.Length);
        }

        Assert.Equal(2, Directory.GetFiles(Path.Combine(_journal.Folder, "kept", "originals")).Length);
    }

    [Fact]
    public async Task A_profile_adds_what_is_new_and_ends_nothing_silently()
    {
        var first = _journal.Write("profile.json", """{ "age": 34, "answers": { "blood-clot": false, "fever": false }, "injuries": [{ "where": "left calf", "kind": "strain", "since": "2026-11-02" }], "tools": ["roller"] }""");
        await _journal.Does("log", "--profile", first);
        Assert.Equal(["health-profile", "injury", "preferences"], _journal.Kinds);
        Assert.Contains("known already", await _journal.Does("log", "--profile", first));
        Assert.Equal(3, _journal.Lines.Length);

        var said = await _journal.Does("log", "--profile", _journal.Write("later.json", """{ "age": 35, "answers": { "fever": true } }"""));
        Assert.Contains("health-profile: age 35, fever: yes", said);
        Assert.Contains("not answered in the profile, and still as told before: blood-clot", said);
        var healed = Regex.Match(said, "afterset (healed \\S+)").Groups[1].Value;
        Assert.Contains("left calf", await _journal.Does("journal"));
        await _journal.Does(healed.Split(' '));
        Assert.Contains("left calf since 2026-11-02, over since", await _journal.Does("journal"));
        await _journal.Does("undo");
        Assert.DoesNotContain("over since", await _journal.Does("journal"));
    }

    [Fact]
    public async Task Wishes_diaries_and_races_are_kept_once()
    {
        var diary = _journal.Write("work.ics", $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Secret\r\nDTSTART:{DateTime(1)}\r\nDTEND:{DateTime(3)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        string[] log = ["log", "--free-busy", diary, "--event", "2199-11-29", "--tools", "roller,ball", "--minutes", "20", "--days", "3", .. Berlin];
        await _journal.Does(log);
        Assert.Equal(["preferences", "diary", "event"], _journal.Kinds);
        Assert.DoesNotContain("Secret", string.Concat(_journal.Lines));
        await _journal.Does(log);
        Assert.Equal(3, _journal.Lines.Length);
        await _journal.Does("log", "--minutes", "25", "--days", "3");
        Assert.EndsWith("\"data\":{\"minutesADay\":25}}", _journal.Lines[^1]);
    }

    [Fact]
    public async Task A_plan_from_the_journal_is_the_plan_from_the_file()
    {
        await _journal.Does("log", "samples/leg-day.fit");
        var (kept, given) = (await _journal.Does(["plan", .. ThatEvening, "--format", "json"]), await Command.Afterset(["plan", "samples/leg-day.fit", .. ThatEvening, "--format", "json"]));
        Assert.Equal(given.Output, kept);
    }

    [Fact]
    public async Task The_journal_counts_beside_a_file_unless_it_is_left_out()
    {
        var profile = _journal.Write("profile.json", """{ "age": 34 }""");
        await _journal.Does("log", "samples/hilly-run.fit", "--profile", profile, "--tools", "ball", "--minutes", "5");
        string[] plan = ["plan", "samples/leg-day.fit", .. ThatEvening, "--format", "json"];
        var (alone, with) = (await Command.Afterset(plan), await _journal.Does(plan));
        Assert.Contains("safety/age-unknown", alone.Output);
        Assert.DoesNotContain("safety/age-unknown", with);
        Assert.Contains("\"dailyMinutes\": 5,", with);
        Assert.Equal(alone.Output, await _journal.Does([.. plan, "--no-journal"]));
        Assert.Contains("\"dailyMinutes\": 7,", await _journal.Does([.. plan, "--minutes", "7"]));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("forecast")]
    public async Task An_empty_journal_says_what_to_do(string command)
    {
        var run = await _journal.Run(command);
        Assert.Equal(3, run.Code);
        Assert.Contains("Your journal is empty", run.Error);
        Assert.False(File.Exists(_journal.Path));
    }

    static string DateTime(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    async Task<int> Counting() => (await _journal.Does("journal")).Split('\n').Count(line => line.Contains("  workout ") && !line.Contains(" · repeats "));
}
