using System.Text;
using CsCheck;
using Xunit;

namespace Afterset.Calendar.Tests;

public sealed class CalendarWriterTests
{
    const string Example =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Afterset//Tests//EN
        CALSCALE:GREGORIAN
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        BEGIN:DAYLIGHT
        DTSTART:20250330T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20251026T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260329T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20261025T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20270328T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:legs-1@afterset
        DTSTAMP:20260530T120000Z
        LAST-MODIFIED:20260530T120000Z
        SEQUENCE:2
        DTSTART;TZID=Europe/Berlin:20260601T180000
        DTEND;TZID=Europe/Berlin:20260601T182000
        SUMMARY:Legs\, 20 minutes
        DESCRIPTION:Calf: 2 × 3 min\; pressure 3 of 5.\nQuadriceps: 3 × 2 min. St
         op where it hurts.
        CATEGORIES:Massage
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Legs\, 20 minutes
        TRIGGER:-PT30M
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """;

    static readonly Gen<(CalendarEntry[] Entries, TimeZoneInfo Zone)> SomeFile = Gen.Select(
        Entries.Some.Array[0, 6].Select(entries => entries.DistinctBy(entry => entry.Uid, StringComparer.Ordinal).ToArray()), Entries.SomeZone);

    [Fact]
    public void What_is_written_is_read_as_the_same_busy_times() =>
        SomeFile.Sample(file =>
        {
            var read = FreeBusyReader.Read(Write(file), Entries.Always, TimeZoneInfo.Utc);
            Assert.Empty(read.Findings);
            Assert.Equal(
                Scheduling.TimeRanges.Merge(file.Entries
                    .Where(entry => !entry.IsCancelled)
                    .Select(entry => new Scheduling.TimeRange(entry.Start, entry.End))),
                read.Busy);
        }, iter: 500);

    [Theory]
    [InlineData("Europe/London", "2027-10-30T22:00:00Z", 224)]
    [InlineData("Europe/London", "2027-10-30T22:00:00Z", 164)]
    [InlineData("Europe/London", "2027-10-31T00:30:00Z", 60)]
    [InlineData("Europe/Berlin", "2026-10-24T21:00:00Z", 300)]
    [InlineData("Europe/Berlin", "2026-03-28T22:00:00Z", 200)]
    public void In_the_night_in_which_an_hour_comes_twice_or_never_an_appointment_ends_when_it_ends(string zone, string start, int minutes)
    {
        var at = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var entry = new CalendarEntry("1@afterset", at, at.AddMinutes(minutes), "Night", "", 0, IsCancelled: false, null);
        Assert.Equal([new(entry.Start, entry.End)], FreeBusyReader.Read(Write(([entry], TimeZoneInfo.FindSystemTimeZoneById(zone))), Entries.Always, TimeZoneInfo.Utc).Busy);
    }

    [Fact]
    public void No_line_has_more_than_75_octets_and_every_line_ends_with_CR_LF() =>
        SomeFile.Sample(file =>
        {
            var text = Write(file);
            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.All(text.Split("\r\n"), line =>
            {
                Assert.DoesNotContain('\n', line);
                Assert.DoesNotContain('\r', line);
                Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line);
            });
        }, iter: 300);

    [Fact]
    public void The_order_of_the_entries_does_not_matter() =>
        SomeFile.Sample(file => Assert.Equal(
            Write(file), Write(([.. file.Entries.Reverse()], file.Zone))), iter: 200);

    [Fact]
    public void No_text_can_end_its_own_line() =>
        SomeFile.Sample(file =>
        {
            var lines = ContentLines.Of(Write(file)).ToList();
            Assert.Equal(file.Entries.Length, lines.Count(line => line.Name is "BEGIN" && line.Value is "VEVENT"));
            Assert.Single(lines, line => line.Name is "END" && line.Value is "VCALENDAR");
        }, iter: 300);

    [Fact]
    public void No_control_character_gets_into_the_file()
    {
        var text = Entries.Write(Entries.At("2026-06-01T18:00+02:00", 20, "a\0b\u000Bc\u0085d\te\u001Bf"));
        Assert.Contains("\r\nSUMMARY:abc\\nd\tef\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_at_the_same_time_stand_in_order_of_their_names()
    {
        var (a, b) = (Entries.At("2026-06-01T18:00+02:00", 20, "a"), Entries.At("2026-06-01T18:00+02:00", 20, "b"));
        Assert.Equal(Entries.Write(a, b), Entries.Write(b, a));
    }

    [Fact]
    public void A_file_reads_as_the_standard_wants_it() => Assert.Equal(
        Example,
        Entries.Write(new CalendarEntry(
            "legs-1@afterset",
            Entries.Instant("2026-06-01T18:00+02:00"),
            Entries.Instant("2026-06-01T18:20+02:00"),
            "Legs, 20 minutes",
            "Calf: 2 × 3 min; pressure 3 of 5.\nQuadriceps: 3 × 2 min. Stop where it hurts.",
            2,
            IsCancelled: false,
            TimeSpan.FromMinutes(30))),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_cancelled_entry_takes_no_time_and_reminds_of_nothing()
    {
        var text = Entries.Write(Entries.At("2026-06-01T18:00+02:00", 20) with { IsCancelled = true, Alarm = TimeSpan.FromMinutes(5) });
        Assert.Contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_of_two_equal_local_times_is_written_as_universal_time()
    {
        var text = Entries.Write(Entries.At("2026-10-25T02:30+01:00", 60));
        Assert.Contains("DTSTART:20261025T013000Z\r\nDTEND;TZID=Europe/Berlin:20261025T033000\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Universal_time_needs_no_zone()
    {
        var text = CalendarWriter.Write([Entries.At("2026-06-01T18:00+02:00", 20)], TimeZoneInfo.Utc, "x", Entries.Stamp);
        Assert.Contains("DTSTART:20260601T160000Z\r\nDTEND:20260601T162000Z\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_ends_before_it_starts_is_refused() =>
        Assert.Throws<ArgumentException>(() => Entries.Write(Entries.At("2026-06-01T18:00+02:00", 0)));

    static string Write((CalendarEntry[] Entries, TimeZoneInfo Zone) file) =>
        CalendarWriter.Write(file.Entries, file.Zone, "-//Afterset//Tests//EN", Entries.Stamp);
}
