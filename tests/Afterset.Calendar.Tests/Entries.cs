using Afterset.Scheduling;
using CsCheck;

namespace Afterset.Calendar.Tests;

/// <summary>Appointments at random and by hand.</summary>
static class Entries
{
    internal static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    internal static readonly DateTimeOffset Stamp = new(2026, 5, 30, 12, 0, 0, TimeSpan.Zero);

    internal static readonly TimeRange Always = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero));

    internal static readonly Gen<TimeZoneInfo> SomeZone = Gen.OneOf<TimeZoneInfo>(
    [
        TimeZoneInfo.Utc,
        .. ((string[])["Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Etc/UTC", "Pacific/Apia"])
            .Select(TimeZoneInfo.FindSystemTimeZoneById),
    ]);

    static readonly Gen<string> SomeText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[' ', '~'], 0, 200],
        Gen.OneOf<string>(["Massage; calves, then feet", "a\\nb", "Zeile 1\r\nZeile 2\nZeile 3", "Übung für die Füße 💆 – ".PadRight(90, 'ü'), "BEGIN:VEVENT\r\nEND:VCALENDAR"]));

    internal static readonly Gen<CalendarEntry> Some =
        from uid in Gen.Int[0, 1_000_000]
        from start in Gen.Int[0, 700 * 24 * 12]
        from length in Gen.Int[1, 300]
        from summary in SomeText
        from description in SomeText
        from sequence in Gen.Int[0, 5]
        from isCancelled in Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))
        from alarm in Gen.Int[0, 120].Nullable()
        let at = Always.Start.AddMinutes(start * 5)
        select new CalendarEntry(
            $"{uid}@afterset", at, at.AddMinutes(length), summary, description, sequence, isCancelled,
            alarm is { } minutes ? TimeSpan.FromMinutes(minutes) : null);

    internal static CalendarEntry At(string start, int minutes, string summary = "Legs, 20 minutes") => new(
        $"{summary}@afterset", Instant(start), Instant(start).AddMinutes(minutes), summary, "", 0, IsCancelled: false, Alarm: null);

    internal static DateTimeOffset Instant(string time) => DateTimeOffset.Parse(time, null);

    internal static string Write(params CalendarEntry[] entries) =>
        CalendarWriter.Write(entries, Berlin, "-//Afterset//Tests//EN", Stamp);
}
