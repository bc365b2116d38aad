using Afterset.Scheduling;

namespace Afterset.Calendar;

/// <summary>When someone has no time, as far as a calendar tells.</summary>
/// <param name="Busy">Ranges in order of time that neither overlap nor touch, all within the range asked for.</param>
/// <param name="Findings">What could not be read, in the order of the file.</param>
public sealed record FreeBusy(IReadOnlyList<TimeRange> Busy, IReadOnlyList<CalendarFinding> Findings);

/// <summary>Something in a calendar that could not be read. Never says what an appointment is about.</summary>
/// <param name="Code">
/// Stable and never reused. CAL001: not a calendar. CAL002: too large. CAL003: a part is cut off. CAL004: an appointment
/// without sound times. CAL005: an unknown time zone. CAL006: a repetition that is not supported. CAL007: a free/busy period
/// without sound times. CAL008: a change to all later repetitions. CAL009: more appointments or repetitions than are read.
/// CAL010: a date in a list that is none.
/// </param>
/// <param name="Place">Where in the file: "line 33".</param>
/// <param name="Message">What it is and what was done.</param>
public sealed record CalendarFinding(string Code, string Place, string Message);
