namespace Afterset.Calendar;

/// <summary>One appointment in a calendar file.</summary>
/// <param name="Uid">Its name for ever: a later file with the same one changes this appointment. Kept as given, on one line.</param>
/// <param name="Start">When it starts. Fractions of a second are left out.</param>
/// <param name="End">When it ends; after the start.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Description">What else there is to say; empty: nothing. May have several lines.</param>
/// <param name="Sequence">How often it was changed before: 0, 1, 2, … Calendars keep the highest.</param>
/// <param name="IsCancelled">Whether it does not take place. It is then shown as cancelled and takes no time.</param>
/// <param name="Alarm">How long before the start to remind of it, zero or more; null: no reminder.</param>
public sealed record CalendarEntry(
    string Uid,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Summary,
    string Description,
    int Sequence,
    bool IsCancelled,
    TimeSpan? Alarm)
{
    /// <summary>When it was changed last; null for when the file is written.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }
}
