namespace Afterset.Server.Reminders.Channels;

/// <summary>What is sent. Lock screens and other people's servers see it, so nothing about a body stands in it.</summary>
/// <param name="Title">One line.</param>
/// <param name="Body">A sentence or two.</param>
/// <param name="Url">What opens when it is touched; null for nothing.</param>
/// <param name="Tag">Messages with the same tag replace each other.</param>
public sealed record ReminderMessage(string Title, string Body, Uri? Url, string Tag)
{
    /// <summary>The same for every try to deliver this message by this channel.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>After this nobody needs it.</summary>
    public required DateTimeOffset UsefulUntil { get; init; }
}
