using System.Text;
using CsCheck;
using Xunit;

namespace Afterset.Calendar.Tests;

public sealed class BrokenCalendarTests
{
    static readonly byte[] Whole = Encoding.UTF8.GetBytes(
        Entries.Write(Entries.At("2026-06-01T18:00+02:00", 20)).Replace("END:VCALENDAR\r\n", "", StringComparison.Ordinal)
        + """
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Europe/Berlin:20260601T100000
        DTEND;TZID=Europe/Berlin:20260601T110000
        RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270101T000000Z
        EXDATE;TZID=Europe/Berlin:20260603T100000
        RDATE;VALUE=PERIOD:20260606T070000Z/20260606T100000Z,20260607T070000Z/PT1H
        END:VEVENT
        BEGIN:VEVENT
        UID:1
        RECURRENCE-ID;TZID=Europe/Berlin;RANGE=THISANDFUTURE:20260605T100000
        DTSTART;TZID=Europe/Berlin:20260605T120000
        DURATION:P0DT1H0M
        STATUS:CONFIRMED
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;VALUE=DATE:20260602
        DTEND;VALUE=DATE:20260604
        RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYMONTHDAY=2,-1;BYHOUR=9;BYMINUTE=30;BYSETPOS=1;COUNT=10
        TRANSP:OPAQUE
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        DTSTART;TZID=W. Europe Standard Time:20260101T020000
        DURATION:PT45M
        RRULE:FREQ=MONTHLY;BYDAY=-1SU;WKST=SU
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
        END:VEVENT
        BEGIN:VFREEBUSY
        FREEBUSY;FBTYPE=BUSY:20260602T080000Z/PT1H,20260603T080000Z/20260603T100000Z
        END:VFREEBUSY
        END:VCALENDAR
        """.ReplaceLineEndings("\r\n"));

    static readonly Gen<byte> SomeByte = Gen.OneOf(Gen.Byte, Gen.OneOf<char>([.. ";:,=/-+0123456789TZP\r\n DWYM\""]).Select(c => (byte)c));

    static readonly Gen<(int Kind, int At, int Length, byte Byte)> SomeChange =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Whole.Length - 1], Gen.Int[1, 60], SomeByte);

    [Fact]
    public void A_broken_calendar_is_read_without_an_exception() =>
        SomeChange.Array[1, 6].Sample(changes => AssertSound([.. changes.Aggregate(Whole.ToList(), Change)]), iter: 3000);

    [Fact]
    public void Any_bytes_at_all_are_read_without_an_exception() =>
        SomeByte.Array[0, 400].Sample(AssertSound, iter: 1000);

    [Fact]
    public void The_whole_calendar_has_no_more_findings_than_it_should() => Assert.Equal(
        "CAL008", Assert.Single(FreeBusyReader.Read(Whole, Entries.Always, Entries.Berlin).Findings).Code);

    static void AssertSound(byte[] bytes)
    {
        var read = FreeBusyReader.Read(bytes, Entries.Always, Entries.Berlin);
        Assert.All(read.Busy, range => Assert.True(!range.IsEmpty && Entries.Always.Contains(range)));
        Assert.All(read.Busy.Zip(read.Busy.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }

    static List<byte> Change(List<byte> bytes, (int Kind, int At, int Length, byte Byte) change)
    {
        var at = Math.Min(change.At, Math.Max(0, bytes.Count - 1));
        var length = Math.Min(change.Length, bytes.Count - at);
        if (bytes.Count == 0)
            return bytes;
        if (change.Kind == 0)
            bytes[at] = change.Byte;
        else if (change.Kind == 1)
            bytes.Insert(at, change.Byte);
        else if (change.Kind == 2)
            bytes.RemoveRange(at, length);
        else
            bytes.InsertRange(change.Length * 7 % bytes.Count, bytes.GetRange(at, length));
        return bytes;
    }
}
