namespace Afterset.Server.Reminders;

/// <summary>Something that a person could be reminded of; settings decide whether and when they are.</summary>
/// <param name="Key">The same for the same thing however often it is planned; at most 60 characters.</param>
/// <param name="Due">
/// For a session its beginning: the reminder comes some minutes before. For a check-in the beginning of the day that it is for: the
/// reminder comes at the first time of day after it that the person chose.
/// </param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">One line. Nothing about muscles or soreness: lock screens and other people's servers see it.</param>
/// <param name="Body">A sentence or two, as harmless as the title.</param>
/// <param name="UsefulFor">How long after <paramref name="Due"/> the reminder still helps.</param>
public sealed record ReminderCandidate(
    string Key, DateTimeOffset Due, ReminderKind Kind, string Title, string Body, TimeSpan UsefulFor)
{
    /// <summary>The longest key.</summary>
    public const int LongestKey = 60;
}
