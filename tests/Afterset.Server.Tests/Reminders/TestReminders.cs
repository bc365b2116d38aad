using System.Text.Json;
using Afterset.Fixtures;
using Afterset.Server.Reminders;
using Afterset.Server.Reminders.Channels;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage;
using Afterset.Storage.Accounts;
using Afterset.Storage.Reminders;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

/// <summary>Names the same things for every athlete.</summary>
sealed class TestSource(Func<IEnumerable<ReminderCandidate>> candidates) : IReminderSource
{
    public Task<IReadOnlyList<ReminderCandidate>> For(Guid athlete, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ReminderCandidate>>([.. candidates()]);
}

/// <summary>Somebody with an athlete, who gets reminders by a webhook.</summary>
static class TestReminders
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A session that begins at a time, announced at that time, useful for an hour.</summary>
    internal static ReminderCandidate Session(string key, DateTimeOffset at) =>
        new(key, at, ReminderKind.Session, "A session is due", "Light, 12 min.", TimeSpan.FromHours(1));

    internal static async Task<(Guid Athlete, Guid Account)> AddPerson(this IServiceProvider server, Uri? webhook, int perDay = 1000)
    {
        await using var scope = server.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<ReminderStore>();
        var account = await AddAccount(scope.ServiceProvider);
        var athlete = (await scope.ServiceProvider.GetRequiredService<AthleteStore>().AddAsync(account, "Ada", Messages.Now, Cancel)).Id;
        await store.Save(athlete, account, new ReminderSettings
        {
            QuietFrom = TimeOnly.MinValue,
            QuietTo = TimeOnly.MinValue,
            PerDay = perDay,
            SessionMinutesBefore = 0,
        }, Cancel);
        if (webhook is not null)
            await server.AddWebhook(athlete, account, webhook);
        return (athlete, account);
    }

    static async Task<Guid> AddAccount(IServiceProvider services)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = $"ada-{Guid.CreateVersion7():N}", CreatedAt = Messages.Now };
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        return account.Id;
    }

    internal static async Task<Guid> AddWebhook(this IServiceProvider server, Guid athlete, Guid account, Uri webhook)
    {
        await using var scope = server.CreateAsyncScope();
        var target = server.GetRequiredService<ChannelSender>().Protect(new WebhookTarget(webhook, "whsec_test"));
        var id = Guid.CreateVersion7();
        await scope.ServiceProvider.GetRequiredService<ReminderStore>().Save(
            new ReminderChannel(athlete, id, account, "webhook", "test", target, Messages.Now), Cancel);
        return id;
    }

    internal static Task Reschedule(this IServiceProvider server, Guid athlete) =>
        server.GetRequiredService<ReminderSchedule>().Reschedule(athlete, Cancel);

    internal static async Task<IReadOnlyList<ReminderChannel>> Channels(this IServiceProvider server, Guid athlete)
    {
        await using var scope = server.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderStore>().Channels(athlete, null, Cancel);
    }

    /// <summary>The deliveries' ids that arrived, in order, repeated ones too.</summary>
    internal static Guid[] Deliveries(this Receiver receiver) =>
        [.. receiver.Requests.Select(request => JsonElement.Parse(request.Text).GetProperty("id").GetGuid())];

    /// <summary>The athletes' keys that arrived, in order, repeated ones too.</summary>
    internal static string[] Tags(this Receiver receiver) =>
        [.. receiver.Requests.Select(request => JsonElement.Parse(request.Text).GetProperty("tag").GetString()!)];

    /// <summary>Waits until a receiver has got so many, repeated ones too.</summary>
    internal static Task Gets(this Receiver receiver, int atLeast) =>
        Patience.Until($"{atLeast} requests", () => receiver.Requests.Count >= atLeast, Cancel);
}
