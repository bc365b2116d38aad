using System.Text.RegularExpressions;
using Xunit;

namespace Afterset.Cli.Tests;

public sealed class JournalCommandTests : IDisposable
{
    readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task What_is_exported_and_imported_elsewhere_gives_the_same_plan_byte_for_byte()
    {
        await _journal.Does("log", "samples/leg-day.fit", "samples/hilly-run.gpx", "--tools", "roller,ball", "--minutes", "12", "--time-zone", "Europe/Berlin");
        // Days later nothing is left to plan for, and the sign is why: then the check-in says so, and is kept all the same.
        Assert.Contains("Kept as", (await _journal.Run("check-in", "quads 6, left knee sharp", "--at", "2026-11-23T19:40")).Output);
        await _journal.Does("log", "--did", "legs 60min rpe 8");
        await _journal.Does("undo");
        var export = Path.Combine(_journal.Folder, "export.jsonl");
        await _journal.Does("journal", "--export", export);
        Assert.Equal(await File.ReadAllBytesAsync(_journal.Path, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(export, TestContext.Current.CancellationToken));

        using var elsewhere = new TemporaryJournal();
        Assert.Contains("0 already there", await elsewhere.Does("journal", "--import", export));
        Assert.Contains("0 entries added", await elsewhere.Does("journal", "--import", export));
        string[] plan = ["plan", "--as-of", "2026-11-23T19:45", "--format", "json"];
        Assert.Equal(await _journal.Does(plan), await elsewhere.Does(plan));
        Assert.Equal(2, (await _journal.Run("journal", "--export", export)).Code);
        Assert.Equal(string.Concat(_journal.Lines.Select(line => line + "\n")), await elsewhere.Does("journal", "--export", "-"));
    }

    [Fact]
    public async Task Kinds_of_later_days_pass_through_untouched()
    {
        string[] lines =
        [
            """{"id":"0199d3c4-0000-7000-8000-000000000001","kind":"trial","version":3,"at":"2026-11-23T18:00:00Z","data":{"new": [1, 2.50, "x\u00e4"] } }""",
            """{"id":"0199d3c4-0000-7000-8000-000000000002","kind":"workout","version":9,"at":"2026-11-23T18:00:00Z","data":{}, "signed":"abc"}""",
        ];
        var file = _journal.Write("later.jsonl", string.Concat(lines.Select(line => line + "\n")));
        var run = await _journal.Run("journal", "--import", file);
        Assert.Equal(0, run.Code);
        Assert.Contains("[JRN005, line 1]", run.Error);
        Assert.Equal(lines, _journal.Lines);
        Assert.Equal(string.Concat(lines.Select(line => line + "\n")), await _journal.Does("journal", "--export", "-"));
    }

    [Fact]
    public async Task An_import_says_what_it_found_and_keeps_the_rest()
    {
        const string Entry = """{"id":"0199d3c4-0000-7000-8000-000000000001","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{"start":"2026-11-29T09:00:00Z"}}""";
        var bad = """{"id":"0199d3c4-0000-7000-8000-000000000002","kind":"event","version":1,"at":"2026-11-23T18:00:00Z","data":{}}""";
        var file = _journal.Write("mixed.jsonl", $"{Entry}\nno entry\n{Entry.Replace("11-29T09", "11-30T09", StringComparison.Ordinal)}\n{bad}\n{{\"id\":");
        var run = await _journal.Run("journal", "--import", file);
        foreach (var code in new[] { "JRN001", "JRN002", "JRN003", "JRN004" })
            Assert.Contains($"[{code}, ", run.Error);
        var before = _journal.Lines;
        await _journal.Run("journal", "--import", file);
        Assert.Equal(before, _journal.Lines);
        Assert.EndsWith("{\"id\":", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_undone_is_shown_with_all_and_can_be_redone()
    {
        await _journal.Does("log", "samples/leg-day.fit");
        var undone = await _journal.Does("undo");
        Assert.DoesNotContain("  workout ", await _journal.Does("journal"));
        Assert.Contains("taken back: ", await _journal.Does("journal", "--all"));
        Assert.Contains("You took it back", await _journal.Does("log", "samples/leg-day.fit"));

        await _journal.Does(Regex.Match(undone, "afterset (redo \\S+)").Groups[1].Value.Split(' '));
        Assert.Contains("  workout ", await _journal.Does("journal"));
        Assert.Equal(["workout", "retraction", "retraction"], _journal.Kinds);

        // By the id of the undo as well, and doing it twice changes nothing.
        await _journal.Does("undo");
        await _journal.Does("redo", _journal.Ids[^1]);
        Assert.Contains("  workout ", await _journal.Does("journal"));
        var lines = _journal.Lines.Length;
        Assert.Contains("counts already", await _journal.Does("redo", _journal.Ids[0]));
        Assert.Equal(lines, _journal.Lines.Length);
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_and_ends()
    {
        await _journal.Does("check-in", "quads 3");
        await _journal.Does("check-in", "quads 4");
        await _journal.Does("undo");
        await _journal.Does("undo");
        var run = await _journal.Run("undo");
        Assert.Equal(3, run.Code);
        Assert.Contains("nothing to undo", run.Error);
    }

    [Fact]
    public async Task An_id_that_was_shown_once_can_be_typed_later()
    {
        var shown = Regex.Match(await _journal.Does("check-in", "quads 3"), "Kept as (\\S+)\\.").Groups[1].Value;
        for (var i = 0; i < 5; i++)
            await _journal.Does("check-in", "quads 4");
        Assert.Contains("quadriceps left and right 3", await _journal.Does("undo", shown));
        var run = await _journal.Run("undo", shown[..4]);
        Assert.Equal(2, run.Code);
        Assert.Contains("7 entries", run.Error);
    }

    [Fact]
    public async Task What_is_felt_today_counts_for_a_plan_of_an_old_file_too()
    {
        Assert.Equal(0, (await _journal.Run("plan", "samples/leg-day.fit")).Code);
        Assert.Equal(4, (await _journal.Run("check-in", "quads 9")).Code);
        Assert.Equal(4, (await _journal.Run("plan", "samples/leg-day.fit")).Code);
        Assert.Equal(0, (await _journal.Run("plan", "samples/leg-day.fit", "--as-of", "2026-11-23T19:45")).Code);
    }

    [Fact]
    public async Task A_swollen_calf_withholds_every_plan_until_it_is_said_to_be_over()
    {
        await _journal.Does("log", "samples/leg-day.fit");
        var said = await _journal.Run("check-in", "left calf swollen");
        Assert.Equal(4, said.Code);
        Assert.Contains("No massage", said.Output);
        Assert.Contains("Kept as", said.Output);
        Assert.Equal(4, (await _journal.Run("plan")).Code);
        Assert.Equal(4, (await _journal.Run("forecast")).Code);
        Assert.Equal(4, (await _journal.Run("plan", "--did", "legs 60min rpe 8")).Code);
        Assert.Equal(4, (await _journal.Run("plan", "samples/leg-day.fit")).Code);
        Assert.Equal(4, (await _journal.Run("check-in", "quads 2")).Code);
        Assert.Equal(0, (await _journal.Run("check-in", "left calf not swollen")).Code);
        Assert.Equal(0, (await _journal.Run("plan")).Code);
    }

    [Fact]
    public async Task A_word_that_a_sign_is_over_counts_for_a_plan_that_is_asked_with_it()
    {
        await _journal.Does("log", "samples/leg-day.fit");
        await _journal.Run("check-in", "left calf swollen");
        Assert.Equal(0, (await _journal.Run("plan", "--check-in", "left calf not swollen")).Code);
        Assert.Equal(4, (await _journal.Run("plan")).Code);
    }

    [Fact]
    public async Task A_check_in_says_back_what_was_understood()
    {
        var said = await _journal.Does("check-in", "quads 4, left calf 3, right knee sharp", "--sleep", "7.5", "--stress", "3", "--mood", "6", "--at", "2026-11-24T07:30");
        foreach (var part in new[] { "quadriceps left and right 4 of 10", "calves left 3 of 10", "(right knee)", "slept 7.5 hours", "stress 3 of 10", "mood 6 of 10" })
            Assert.Contains(part, said);
        Assert.Contains("\"asked\":\"2026-11-24T07:30:00+00:00\"", _journal.Lines[0]);
    }

    [Fact]
    public async Task A_check_in_needs_no_quotation_marks()
    {
        Assert.Contains("calves left 3 of 10", await _journal.Does("check-in", "quads", "4,", "left", "calf", "3"));
        Assert.Equal(4, (await _journal.Run("check-in", "left", "calf", "swollen")).Code);
    }

    [Fact]
    public async Task A_session_that_was_done_or_skipped_is_not_planned_again()
    {
        await _journal.Does("log", "--did", "legs 60min rpe 8");
        var first = await Planned();
        Assert.NotEmpty(first);
        await _journal.Does("done", "next", "--minutes", "3");
        Assert.Contains($"\"session\":\"{first[0]}\",\"status\":\"done\"", _journal.Lines[^1]);
        Assert.Contains("\"steps\":[{", _journal.Lines[^1]);
        Assert.InRange(Regex.Matches(_journal.Lines[^1], "\"seconds\":(\\d+)").Sum(step => int.Parse(step.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), 1, 180);
        var then = await Planned();
        Assert.DoesNotContain(first[0], then);
        await _journal.Does("skip", then[0], "--why", "travelling");
        Assert.DoesNotContain(then[0], await Planned());

        // The last word counts, also about a session that is planned no more.
        await _journal.Does("done", then[0]);
        Assert.Contains($"\"session\":\"{then[0]}\",\"status\":\"done\"", _journal.Lines[^1]);
        Assert.Contains("\"steps\":[{", _journal.Lines[^1]);
        var run = await _journal.Run("done", "some-day");
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public async Task A_session_of_yesterday_is_found_by_its_id()
    {
        await _journal.Does("log", "--did", "yesterday 10:00 legs 60min rpe 8");
        var id = Regex.Match(await _journal.Does(["plan", "--format", "json"]), "two-days-after-\\w+").Value.Replace("two-days-after", "right-after", StringComparison.Ordinal);
        await _journal.Does("done", id, "--minutes", "5");
        Assert.Contains($"\"session\":\"{id}\"", _journal.Lines[^1]);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("check-in")]
    [InlineData("done")]
    [InlineData("skip")]
    [InlineData("healed")]
    [InlineData("undo")]
    [InlineData("redo")]
    [InlineData("same")]
    [InlineData("different")]
    [InlineData("journal")]
    [InlineData("plan")]
    [InlineData("forecast")]
    public async Task Every_command_shows_an_example(string command)
    {
        var run = await Command.Afterset(command, "--help");
        Assert.Equal(0, run.Code);
        Assert.Contains($"For example: afterset {command}", Regex.Replace(run.Output, "\\s+", " "));
    }

    async Task<IReadOnlyList<string>> Planned() =>
        [.. Regex.Matches(await _journal.Does("plan", "--format", "json"), "\"id\": ?\"([a-z-]+-\\d{8}T\\d{4}Z)\"").Select(match => match.Groups[1].Value)];
}
