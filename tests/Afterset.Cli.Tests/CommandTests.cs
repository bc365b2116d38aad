using System.Text.Json;
using Xunit;

namespace Afterset.Cli.Tests;

public sealed class CommandTests
{
    const string LegDay = "samples/leg-day.fit";
    static readonly string[] ThatEvening = ["--as-of", "2026-11-23", "--time-zone", "Europe/Berlin"];

    [Fact]
    public async Task Import_prints_the_document_that_is_promised()
    {
        var run = await Command.Afterset("import", LegDay, "samples/leg-day-hevy.csv", "--format", "json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var workouts = document.RootElement.GetProperty("workouts");
        Assert.Equal(2, workouts.GetArrayLength());
        var fit = workouts[0];
        Assert.Equal(LegDay, fit.GetProperty("source").GetString());
        Assert.Equal("2026-11-23T16:30:00Z", fit.GetProperty("start").GetString());
        Assert.Equal(4320, fit.GetProperty("durationS").GetDouble());
        Assert.Equal(8, fit.GetProperty("rpe").GetDouble());
        Assert.Equal(JsonValueKind.Null, fit.GetProperty("distanceM").ValueKind);
        Assert.Equal(24, fit.GetProperty("sets").EnumerateArray().Count(set => set.GetProperty("kind").GetString() != "rest"));
        Assert.Equal(24, workouts[1].GetProperty("sets").GetArrayLength());
    }

    [Fact]
    public async Task Import_of_a_missing_file_still_reads_the_others_and_says_so()
    {
        var run = await Command.Afterset("import", "nowhere.fit", LegDay, "--format", "json");
        Assert.Equal(3, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(1, document.RootElement.GetProperty("workouts").GetArrayLength());
        Assert.Equal("nowhere.fit", document.RootElement.GetProperty("findings")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Exercises_are_read_from_standard_input_one_a_line()
    {
        var run = await Command.AftersetReading("Squat (Barbell)\nblorgification\n", "exercises", "--format", "json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("squat", document.RootElement[0].GetProperty("pattern").GetString());
        Assert.Equal(1.0, document.RootElement[0].GetProperty("shares").GetProperty("quadriceps").GetDouble());
        Assert.Equal(JsonValueKind.Null, document.RootElement[1].GetProperty("pattern").ValueKind);
    }

    [Fact]
    public async Task The_same_plan_comes_out_byte_for_byte()
    {
        var first = await Command.Afterset(["plan", LegDay, .. ThatEvening, "--format", "json"]);
        var second = await Command.Afterset(["plan", LegDay, .. ThatEvening, "--format", "json"]);
        Assert.Equal(0, first.Code);
        Assert.Equal(first.Output, second.Output);
    }

    [Theory]
    [InlineData("dark urine")]
    [InlineData("left calf swollen")]
    [InlineData("chest pain")]
    public async Task A_warning_sign_withholds_the_plan_with_a_code_of_its_own(string checkIn)
    {
        var run = await Command.Afterset(["plan", LegDay, .. ThatEvening, "--check-in", checkIn]);
        Assert.Equal(4, run.Code);
        Assert.Contains("No massage", run.Output);
    }

    [Theory]
    [InlineData("--check-in", "quads elbowish 6")]
    [InlineData("--did", "legs 60min blorg")]
    [InlineData("--time-zone", "Nowhere/Land")]
    [InlineData("--days", "9")]
    [InlineData("--tools", "hammer")]
    [InlineData("--event", "soon")]
    public async Task What_is_not_understood_ends_with_code_2_and_nothing_on_standard_output(string option, string value)
    {
        var run = await Command.Afterset("plan", LegDay, option, value);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_profile_that_is_not_understood_is_not_used()
    {
        var path = Path.Combine(Path.GetTempPath(), $"afterset-{Environment.ProcessId}.json");
        await File.WriteAllTextAsync(path, """{ "answers": { "blood-thiners": true } }""", TestContext.Current.CancellationToken);
        var run = await Command.Afterset("plan", LegDay, "--profile", path);
        File.Delete(path);
        Assert.Equal(2, run.Code);
        Assert.Contains("blood-thiners", run.Error);
    }

    [Fact]
    public async Task A_page_has_everything_in_it_and_fetches_nothing()
    {
        var run = await Command.Afterset(["plan", LegDay, .. ThatEvening, "--format", "html"]);
        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", run.Output);
        Assert.DoesNotContain("src=\"http", run.Output);
    }

    [Fact]
    public async Task A_calendar_program_reads_the_plan()
    {
        if (await Has("khal") is false)
            Assert.Skip("khal is not installed: apt-get install khal");
        var folder = Directory.CreateTempSubdirectory("afterset-khal").FullName;
        var calendar = Directory.CreateDirectory(Path.Combine(folder, "calendar")).FullName;
        var plan = await Command.Afterset(["plan", LegDay, .. ThatEvening, "--format", "ics"]);
        var config = Path.Combine(folder, "config");
        await File.WriteAllTextAsync(config, Config(calendar, folder), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "plan.ics"), plan.Output, TestContext.Current.CancellationToken);
        var import = await Command.Start("khal", ["-c", config, "import", "--batch", Path.Combine(folder, "plan.ics")], "");
        var list = await Command.Start("khal", ["-c", config, "list", "--once", "--format", "{start-long-full} {title}", "--day-format", "", "23.11.2026", "27.11.2026"], "");
        Directory.Delete(folder, recursive: true);
        Assert.True(import.Code == 0, import.Error);
        Assert.True(list.Code == 0, list.Error);
        Assert.Contains("23.11.2026 20:40 Massage: right after", list.Output);
        Assert.Contains("Massage: the next day", list.Output);
        Assert.Contains("Massage: two days after", list.Output);
    }

    static async Task<bool> Has(string program)
    {
        try
        {
            return (await Command.Start(program, ["--version"], "")).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    static string Config(string calendar, string folder) => $"""
        [calendars]
        [[plan]]
        path = {calendar}
        [locale]
        timeformat = %H:%M
        dateformat = %d.%m.
        longdateformat = %d.%m.%Y
        datetimeformat = %d.%m. %H:%M
        longdatetimeformat = %d.%m.%Y %H:%M
        local_timezone = Europe/Berlin
        default_timezone = Europe/Berlin
        [sqlite]
        path = {folder}/khal.db
        [default]
        default_calendar = plan
        """;
}
