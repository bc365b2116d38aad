using System.Diagnostics;
using Xunit;

namespace Afterset.Cli.Tests;

/// <summary>What is said to be kept is kept, whatever happens to the file and to the command.</summary>
public sealed class JournalFileTests : IDisposable
{
    const int Kills = 30;
    const int Processes = 4;
    const int CommandsEach = 10;
    const int EntriesEach = 5;

    readonly TemporaryJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task A_line_that_cannot_be_read_could_be_a_warning_so_nothing_is_planned_until_it_is_gone()
    {
        await _journal.Does("log", "--did", "legs 60min rpe 8");
        var whole = await File.ReadAllTextAsync(_journal.Path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_journal.Path, "{\"id\":\"da#aged\n" + whole, TestContext.Current.CancellationToken);
        var run = await _journal.Run("plan");
        Assert.Equal(4, run.Code);
        Assert.Contains("[JRN002, line 1]", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read", run.Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_journal.Path, whole, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await _journal.Run("plan")).Code);
    }

    [Fact]
    public async Task Wherever_the_file_was_cut_only_the_last_line_is_lost_and_said()
    {
        for (var i = 0; i < 4; i++)
            await _journal.Does("check-in", $"quads {i}");
        var whole = await File.ReadAllBytesAsync(_journal.Path, TestContext.Current.CancellationToken);
        var chance = new Chance(20261126);
        for (var round = 0; round < 10; round++)
        {
            var cut = whole[..chance.Below(whole.Length)];
            var lines = cut.Count(b => b == '\n');
            var half = cut.Length - (Array.LastIndexOf(cut, (byte)'\n') + 1);
            var isWhole = half > 0 && cut[^1] == '}' && whole[cut.Length] == '\n';
            await File.WriteAllBytesAsync(_journal.Path, cut, TestContext.Current.CancellationToken);
            File.Delete(_journal.Path + ".cut-off");

            var run = await _journal.Run("journal");
            Assert.Equal(half > 0 && !isWhole, run.Error.Contains("[JRN001, ", StringComparison.Ordinal));
            Assert.Equal(half > 0 && !isWhole, File.Exists(_journal.Path + ".cut-off"));
            Assert.Equal(lines + (isWhole ? 1 : 0), run.Output.Split('\n').Count(line => line.Contains("  check-in  ")));
            Assert.Equal(isWhole ? cut : cut[..(cut.Length - half)], await File.ReadAllBytesAsync(_journal.Path, TestContext.Current.CancellationToken));
            if (half > 0 && !isWhole)
                Assert.Equal((byte[])[.. cut[^half..], (byte)'\n'], await File.ReadAllBytesAsync(_journal.Path + ".cut-off", TestContext.Current.CancellationToken));

            await _journal.Does("check-in", "calves 1");
            Assert.Equal(lines + (isWhole ? 2 : 1), _journal.Lines.Length);
        }
    }

    [Fact]
    public async Task A_last_line_without_an_end_gets_one_before_the_next()
    {
        await _journal.Does("check-in", "quads 1");
        var whole = (await File.ReadAllTextAsync(_journal.Path, TestContext.Current.CancellationToken)).TrimEnd('\n');
        await File.WriteAllTextAsync(_journal.Path, whole, TestContext.Current.CancellationToken);
        await _journal.Does("check-in", "quads 2");
        Assert.Equal(2, _journal.Lines.Length);
        Assert.Equal(whole, _journal.Lines[0]);
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_not_touched()
    {
        var notes = _journal.Write("notes.txt", "first\nlast line without an end");
        var run = await _journal.Run("check-in", "quads 1", "--journal", notes);
        Assert.Equal(3, run.Code);
        Assert.Contains("is no journal", run.Error);
        Assert.Equal("first\nlast line without an end", await File.ReadAllTextAsync(notes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_line_in_the_middle_that_is_no_entry_is_left_alone()
    {
        await _journal.Does("check-in", "quads 1");
        await File.AppendAllTextAsync(_journal.Path, "no entry \u0007\n\n", TestContext.Current.CancellationToken);
        var run = await _journal.Run("check-in", "quads 2");
        Assert.Contains("[JRN002, line 2]", run.Error);
        Assert.Equal(("no entry \u0007", ""), (_journal.Lines[1], _journal.Lines[2]));
        Assert.Equal(4, _journal.Lines.Length);
    }

    [Fact]
    public async Task Four_processes_that_write_at_once_lose_nothing()
    {
        var workers = Enumerable.Range(0, Processes).Select(worker => Task.Run(async () =>
        {
            for (var command = 0; command < CommandsEach; command++)
                await _journal.Does(["log", .. Enumerable.Range(1, EntriesEach).SelectMany(number => new[] { "--event", Event(worker, command, number) })]);
        }));
        await Task.WhenAll(workers);
        var told = from worker in Enumerable.Range(0, Processes) from command in Enumerable.Range(0, CommandsEach) from number in Enumerable.Range(1, EntriesEach) select Event(worker, command, number);
        Assert.Equal(told.Order(), _journal.Lines.Select(line => line[line.IndexOf("\"start\":\"", StringComparison.Ordinal)..][9..25]).Order());
        Assert.Equal(Processes * CommandsEach * EntriesEach, _journal.Ids.Distinct().Count());

        // Each saw what was there before it wrote: the order of the file is the order of time, without two at one moment.
        var times = _journal.Lines.Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order().Distinct(), times);
        Assert.False(File.Exists(_journal.Path + ".cut-off"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{_journal.Lines.Length} entries from {Processes} processes");
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_command_that_is_killed()
    {
        await _journal.Does("check-in", "quads 1");
        var chance = new Chance(7);
        var took = await Took();
        var (acknowledged, killed) = (1, 0);
        for (var round = 0; killed < Kills; round++)
        {
            Assert.True(round < Kills * 10, "The command always ends before it is killed.");
            using var process = Command.Begin(_journal.Path, "check-in", $"calves {round % 4}");
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await (round % 2 == 0 ? Task.Delay(chance.Below((int)took.TotalMilliseconds) + 1, TestContext.Current.CancellationToken) : UntilItWrites(process));
            killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            acknowledged += (await said).Contains("Kept as", StringComparison.Ordinal) ? 1 : 0;
        }

        var run = await _journal.Run("journal");
        var kept = run.Output.Split('\n').Count(line => line.Contains("  check-in  "));
        Assert.InRange(kept, acknowledged, acknowledged + killed);
        TestContext.Current.TestOutputHelper!.WriteLine($"{killed} kills, {acknowledged} acknowledged, {kept} kept");
    }

    [Fact]
    public async Task Only_the_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permissions; the folder for a person's data is theirs there.");
            return;
        }

        await _journal.Does("log", "samples/leg-day.fit", "--keep-originals");
        await File.AppendAllTextAsync(_journal.Path, "{\"half", TestContext.Current.CancellationToken);
        await _journal.Does("journal");
        const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var folder = Path.GetDirectoryName(_journal.Path)!;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Assert.Equal(OwnersFile, File.GetUnixFileMode(file));
        foreach (var made in new[] { folder, Path.Combine(folder, "originals") })
            Assert.Equal(OwnersFile | UnixFileMode.UserExecute, File.GetUnixFileMode(made));
        Assert.Equal(4, Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task A_journal_that_somebody_else_holds_is_waited_for_and_then_left_alone()
    {
        await _journal.Does("check-in", "quads 1");
        Command.Run run;
        using (new FileStream(_journal.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            run = await _journal.Run("check-in", "quads 2");
        Assert.Equal(3, run.Code);
        Assert.Contains("Another command has", run.Error);
        Assert.Single(_journal.Lines);
    }

    [Fact]
    public async Task Where_it_lies_is_told_by_the_option_then_the_variable()
    {
        var other = Path.Combine(_journal.Folder, "other", "mine.jsonl");
        await _journal.Does("check-in", "quads 1", "--journal", other);
        Assert.True(File.Exists(other));
        Assert.False(File.Exists(_journal.Path));
        await _journal.Does("check-in", "quads 1");
        Assert.True(File.Exists(_journal.Path));
    }

    [Fact]
    public async Task Without_either_it_lies_where_programs_keep_data()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other places.");
        var run = await Command.AftersetKeeping("", ["check-in", "quads 1"], home: _journal.Folder);
        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Combine(_journal.Folder, ".local", "share", "afterset", "journal.jsonl")));
        await Command.AftersetKeeping("", ["check-in", "quads 1"], home: _journal.Folder, data: Path.Combine(_journal.Folder, "data"));
        Assert.True(File.Exists(Path.Combine(_journal.Folder, "data", "afterset", "journal.jsonl")));
    }

    // The moment that matters most: the line is being written and nothing was said yet.
    async Task UntilItWrites(Process process)
    {
        var before = new FileInfo(_journal.Path).Length;
        while (!process.HasExited && new FileInfo(_journal.Path).Length == before)
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    static string Event(int worker, int command, int number) => $"2100-0{worker + 1}-{command + 10}T0{number}:00";

    async Task<TimeSpan> Took()
    {
        var started = Stopwatch.GetTimestamp();
        await _journal.Does("journal");
        return Stopwatch.GetElapsedTime(started) * 1.3;
    }

    /// <summary>The same chance in every run: a linear congruential generator.</summary>
    sealed class Chance(uint seed)
    {
        uint _state = seed;

        internal int Below(int most)
        {
            _state = unchecked((_state * 1_664_525) + 1_013_904_223);
            return (int)((_state >> 8) % (uint)most);
        }
    }
}
