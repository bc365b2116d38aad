using Afterset.Scheduling;
using Xunit;

namespace Afterset.Calendar.Tests;

public sealed class FreeBusyReaderTests
{
    static readonly TimeRange June = new(Entries.Instant("2026-06-01T00:00+02:00"), Entries.Instant("2026-06-08T00:00+02:00"));

    [Fact]
    public void An_appointment_takes_its_time() =>
        Reads("06-02 10:00–11:00", "DTSTART;TZID=Europe/Berlin:20260602T100000", "DTEND;TZID=Europe/Berlin:20260602T110000");

    [Fact]
    public void A_duration_does_as_well_as_an_end() =>
        Reads("06-02 10:00–11:30", "DTSTART:20260602T080000Z", "DURATION:PT1H30M");

    [Fact]
    public void A_time_without_a_zone_is_that_of_the_zone_asked_for() =>
        Reads("06-02 10:00–11:00", "DTSTART:20260602T100000", "DTEND:20260602T110000");

    [Theory]
    [InlineData("W. Europe Standard Time")]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin")]
    [InlineData("\"Europe/Berlin\"")]
    public void Other_names_of_a_zone_are_known(string name) =>
        Reads("06-02 10:00–11:00", $"DTSTART;TZID={name}:20260602T100000", $"DTEND;TZID={name}:20260602T110000");

    [Fact]
    public void What_is_quoted_ends_no_parameter() => Reads(
        "06-02 10:00–11:00",
        "DTSTART;X-NOTE=\"a:b;TZID=UTC\";TZID=Europe/Berlin:20260602T100000",
        "DTEND;TZID=Europe/Berlin:20260602T110000");

    [Fact]
    public void Universal_time_needs_no_known_zone() =>
        Reads("06-02 10:00–11:00", "DTSTART;TZID=Nowhere:20260602T080000Z", "DTEND;TZID=Nowhere:20260602T090000Z");

    [Fact]
    public void Of_two_equal_local_times_the_first_is_meant()
    {
        var october = new TimeRange(Entries.Instant("2026-10-20T00:00Z"), Entries.Instant("2026-10-30T00:00Z"));
        var read = FreeBusyReader.Read(Calendar("DTSTART:20261025T023000", "DURATION:PT1H"), october, Entries.Berlin);
        Assert.Equal("00:30", $"{Assert.Single(read.Busy).Start.UtcDateTime:HH:mm}");
    }

    [Fact]
    public void A_zone_that_is_not_known_is_a_finding()
    {
        var read = Read("DTSTART;TZID=Secret Place:20260602T100000", "DTEND;TZID=Secret Place:20260602T110000");
        Assert.Equal("06-02 10:00–11:00", Print(read));
        Assert.Equal([new("CAL005", "line 3", "Its time zone is not known; it was read in the zone of this plan.")], read.Findings);
    }

    [Fact]
    public void A_daily_appointment_takes_its_time_every_day() => Reads(
        "06-01 10:00–10:30, 06-02 10:00–10:30, 06-03 10:00–10:30, 06-04 10:00–10:30, 06-05 10:00–10:30, 06-06 10:00–10:30, 06-07 10:00–10:30",
        "DTSTART;TZID=Europe/Berlin:20200101T100000", "DURATION:PT30M", "RRULE:FREQ=DAILY");

    [Fact]
    public void Exceptions_and_further_dates_are_kept() => Reads(
        "06-02 10:00–11:00, 06-04 10:00–11:00, 06-05 15:00–16:00, 06-06 09:00–12:00",
        "DTSTART;TZID=Europe/Berlin:20260602T100000",
        "DTEND;TZID=Europe/Berlin:20260602T110000",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE;TZID=Europe/Berlin:20260603T100000",
        "RDATE;TZID=Europe/Berlin:20260605T150000",
        "RDATE;VALUE=PERIOD:20260606T070000Z/20260606T100000Z");

    [Fact]
    public void A_changed_repetition_takes_its_new_time_and_a_cancelled_one_none() => Reads(
        "06-02 10:00–11:00, 06-03 15:00–15:30, 06-05 10:00–11:00",
        "DTSTART;TZID=Europe/Berlin:20260602T100000",
        "DTEND;TZID=Europe/Berlin:20260602T110000",
        "RRULE:FREQ=DAILY;COUNT=4",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:1",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260603T100000",
        "DTSTART;TZID=Europe/Berlin:20260603T150000",
        "DTEND;TZID=Europe/Berlin:20260603T153000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:1",
        "STATUS:CANCELLED",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260604T100000",
        "DTSTART;TZID=Europe/Berlin:20260604T100000",
        "DTEND;TZID=Europe/Berlin:20260604T110000");

    [Theory]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    public void What_is_transparent_cancelled_or_free_takes_no_time(string line) =>
        Reads("", "DTSTART:20260602T100000", "DTEND:20260602T110000", line);

    [Theory]
    [InlineData("SUMMARY:Birthday", "")]
    [InlineData("TRANSP:TRANSPARENT", "")]
    [InlineData("TRANSP:OPAQUE", "06-02 00:00–00:00")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "06-02 00:00–00:00")]
    public void A_whole_day_takes_time_only_when_it_says_so(string line, string busy) =>
        Reads(busy, "DTSTART;VALUE=DATE:20260602", "DTEND;VALUE=DATE:20260603", line);

    [Fact]
    public void A_whole_day_is_as_long_as_that_day_on_the_clock()
    {
        var october = new TimeRange(Entries.Instant("2026-10-20T00:00Z"), Entries.Instant("2026-10-30T00:00Z"));
        var read = FreeBusyReader.Read(Calendar("DTSTART;VALUE=DATE:20261025", "TRANSP:OPAQUE"), october, Entries.Berlin);
        Assert.Equal(TimeSpan.FromHours(25), Assert.Single(read.Busy).Duration);
    }

    [Fact]
    public void A_repetition_keeps_its_local_time_across_a_change_of_the_clock()
    {
        var march = new TimeRange(Entries.Instant("2027-03-27T00:00+01:00"), Entries.Instant("2027-03-30T00:00+02:00"));
        var read = FreeBusyReader.Read(
            Calendar("DTSTART;TZID=Europe/Berlin:20270301T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY"), march, Entries.Berlin);
        Assert.Equal("07:00 06:00 06:00", string.Join(' ', read.Busy.Select(range => $"{range.Start.UtcDateTime:HH:mm}")));
    }

    [Fact]
    public void Only_what_lies_within_the_range_is_told()
    {
        var read = FreeBusyReader.Read(
            Calendar("DTSTART:20260101T000000Z", "DTEND:20261231T000000Z"), June, Entries.Berlin);
        Assert.Equal(June, Assert.Single(read.Busy));
    }

    [Fact]
    public void Free_busy_answers_are_read()
    {
        var read = FreeBusyReader.Read(
            """
            BEGIN:VCALENDAR
            BEGIN:VFREEBUSY
            FREEBUSY:20260602T080000Z/PT1H,20260603T080000Z/20260603T100000Z
            FREEBUSY;FBTYPE=FREE:20260604T080000Z/PT1H
            FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260605T080000Z/PT1H
            FREEBUSY:20260606T080000/PT1H,rubbish
            END:VFREEBUSY
            END:VCALENDAR
            """,
            June,
            Entries.Berlin);
        Assert.Equal("06-02 10:00–11:00, 06-03 10:00–12:00, 06-05 10:00–11:00", Print(read));
        Assert.Equal("CAL007 line 6, CAL007 line 6", string.Join(", ", read.Findings.Select(finding => $"{finding.Code} {finding.Place}")));
    }

    [Theory]
    [InlineData("CAL004", "SUMMARY:My secret")]
    [InlineData("CAL004", "DTSTART:2026-06-02")]
    [InlineData("CAL004", "DTSTART:20260602T100000Z|DTEND:20260601T100000Z")]
    [InlineData("CAL004", "DTSTART:20260602T100000Z|DURATION:-PT1H")]
    [InlineData("CAL006", "DTSTART:20260602T100000Z|RRULE:FREQ=HOURLY")]
    [InlineData("CAL006", "DTSTART:20260602T100000Z|RRULE:FREQ=DAILY;INTERVAL=0")]
    [InlineData("CAL006", "DTSTART:20260602T100000Z|RRULE:My secret")]
    [InlineData("CAL006", "DTSTART:00010102T100000Z|RRULE:FREQ=DAILY")]
    [InlineData("CAL010", "DTSTART:20260602T100000Z|RDATE:My secret")]
    public void Rubbish_is_a_finding_that_does_not_tell_what_it_was_about(string code, string lines)
    {
        var read = Read([.. lines.Split('|'), "SUMMARY:My secret"]);
        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, "line 3"), (finding.Code, finding.Place));
        Assert.DoesNotContain("secret", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_appointment_does_not_hide_the_others()
    {
        var read = Read("DTSTART:rubbish", "END:VEVENT", "BEGIN:VEVENT", "UID:2", "DTSTART:20260602T100000", "DURATION:PT1H");
        Assert.Equal("06-02 10:00–11:00", Print(read));
        Assert.Equal("CAL004", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void A_change_to_all_later_repetitions_is_a_finding()
    {
        var read = Read(
            "DTSTART:20260602T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3",
            "END:VEVENT", "BEGIN:VEVENT", "UID:1",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260603T100000", "DTSTART:20260603T120000", "DURATION:PT1H");
        Assert.Equal("06-02 10:00–11:00, 06-03 12:00–13:00, 06-04 10:00–11:00", Print(read));
        Assert.Equal(("CAL008", "line 9"), (read.Findings[0].Code, read.Findings[0].Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260602T100000Z")]
    [InlineData("END:VCALENDAR")]
    public void What_is_not_a_calendar_is_a_finding(string text) =>
        Assert.Equal("CAL001", FreeBusyReader.Read(text, June, Entries.Berlin).Findings[0].Code);

    [Fact]
    public void A_calendar_that_is_too_large_is_not_read() => Assert.Equal(
        "CAL002",
        Assert.Single(FreeBusyReader.Read(new string('x', FreeBusyReader.MostCharacters + 1), June, Entries.Berlin).Findings).Code);

    static void Reads(string busy, params string[] lines)
    {
        var read = Read(lines);
        Assert.Empty(read.Findings);
        Assert.Equal(busy, Print(read));
    }

    static FreeBusy Read(params string[] lines) => FreeBusyReader.Read(Calendar(lines), June, Entries.Berlin);

    static string Calendar(params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", .. lines, "END:VEVENT", "END:VCALENDAR"]);

    static string Print(FreeBusy read) => string.Join(", ", read.Busy.Select(range =>
        $"{TimeZoneInfo.ConvertTime(range.Start, Entries.Berlin):MM-dd HH:mm}–{TimeZoneInfo.ConvertTime(range.End, Entries.Berlin):HH:mm}"));
}
