using System.Text;
using Afterset.Journal;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class JournalLinesTests
{
    [Fact]
    public void Wherever_a_file_was_cut_off_every_whole_line_is_read_and_nothing_else_is_touched() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Double[0, 1]).Sample((entries, where) =>
        {
            var whole = Encoding.UTF8.GetBytes(string.Concat(entries.Select(JournalLines.Line)));
            var cut = whole[..(int)(where * whole.Length)];
            var read = JournalLines.Read(cut);
            var lines = cut.Count(b => b == '\n');
            Assert.Equal(entries.Take(read.LacksLineEnd ? lines + 1 : lines), read.Entries);
            Assert.Equal(read.LacksLineEnd ? cut.Length : Array.LastIndexOf(cut, (byte)'\n') + 1, read.WholeBytes);
            Assert.Equal(read.WholeBytes < cut.Length ? 1 : 0, read.Findings.Count(finding => finding.Code == "JRN001"));
        });

    [Fact]
    public void A_line_that_is_no_entry_costs_that_line_alone()
    {
        var entries = new[] { 1, 2 }.Select(number => JournalGenerators.Later(JournalGenerators.Id(number), Generators.Monday, "trial", 1)).ToList();
        var read = JournalLines.Read(Encoding.UTF8.GetBytes($"{entries[0].Json}\r\n\n{{\"id\":1}}\n{entries[1].Json}\n"));
        Assert.Equal(entries, read.Entries);
        Assert.Equal(("JRN002", "line 3"), (Assert.Single(read.Findings).Code, read.Findings[0].Place));
    }

    [Fact]
    public void A_last_line_without_an_end_that_is_whole_but_no_entry_is_not_cut_off()
    {
        var file = Encoding.UTF8.GetBytes(JournalGenerators.Later(JournalGenerators.Id(1), Generators.Monday, "trial", 1).Json + "\n{\"id\":\"0199d3c4-0000-4000-8000-000000000000\",\"kind\":\"check-in\"}");
        var read = JournalLines.Read(file);
        Assert.Equal((file.Length, true, true), ((int)read.WholeBytes, read.LacksLineEnd, read.HasUnreadableLine));
    }

    [Fact]
    public void Bytes_of_any_kind_do_not_throw_and_lose_no_whole_line() =>
        Gen.Select(Gen.Byte.Array[0, 300], JournalGenerators.SomeJournal).Sample((rubbish, entries) =>
        {
            byte[] file = [.. rubbish, (byte)'\n', .. Encoding.UTF8.GetBytes(string.Concat(entries.Select(JournalLines.Line)))];
            Assert.Equal(entries, JournalLines.Read(file).Entries);
        });

    [Fact]
    public void Two_entries_with_one_id_that_differ_are_said()
    {
        var id = JournalGenerators.Id(1);
        var read = JournalLines.Read(Encoding.UTF8.GetBytes(
            JournalLines.Line(JournalGenerators.Later(id, Generators.Monday, "trial", 1)) + JournalLines.Line(JournalGenerators.Later(id, Generators.Monday, "trial", 2))));
        Assert.Equal("JRN003", Assert.Single(read.Findings).Code);
    }
}
