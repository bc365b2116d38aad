using System.Globalization;
using Afterset.Server.Reminders.Channels;
using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>What a trigger holds: which reminder goes to whom, until when, and at which try it is.</summary>
sealed record ReminderOrder(
    Guid Athlete, Guid Account, string Key, ReminderKind Kind, string Title, string Body, DateTimeOffset Latest)
{
    /// <summary>The only channel to send by, with the tries that were made; null for the first try by all channels.</summary>
    public (Guid Channel, int Tries)? Again { get; init; }

    internal static ReminderOrder From(Guid athlete, Guid account, PlannedReminder reminder) => new(
        athlete, account, reminder.Candidate.Key, reminder.Candidate.Kind, reminder.Candidate.Title, reminder.Candidate.Body, reminder.Latest);

    internal ReminderMessage ToMessage(Guid delivery, Uri? url) =>
        new(Title, Body, url, $"{Athlete:N}-{Key}") { DeliveryId = delivery, UsefulUntil = Latest };

    internal JobDataMap ToData()
    {
        var data = new JobDataMap
        {
            ["athlete"] = Athlete.ToString(),
            ["account"] = Account.ToString(),
            ["key"] = Key,
            ["kind"] = Kind.ToString(),
            ["title"] = Title,
            ["body"] = Body,
            ["latest"] = Latest.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        };
        if (Again is var (channel, tries))
        {
            data["channel"] = channel.ToString();
            data["tries"] = tries.ToString(CultureInfo.InvariantCulture);
        }

        return data;
    }

    internal static ReminderOrder From(JobDataMap data) => new(
        Guid.Parse(Text(data, "athlete")), Guid.Parse(Text(data, "account")), Text(data, "key"), Enum.Parse<ReminderKind>(Text(data, "kind")),
        Text(data, "title"), Text(data, "body"),
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Text(data, "latest"), CultureInfo.InvariantCulture)))
    {
        Again = data.ContainsKey("channel")
            ? (Guid.Parse(Text(data, "channel")), int.Parse(Text(data, "tries"), CultureInfo.InvariantCulture))
            : null,
    };

    static string Text(JobDataMap data, string name) => (string)data[name]!;
}
