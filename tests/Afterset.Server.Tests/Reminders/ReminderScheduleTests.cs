using Afterset.Fixtures;
using Afterset.Server.Reminders;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage.Accounts;
using Afterset.Storage.Reminders;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Xunit;

namespace Afterset.Server.Tests.Reminders;

public sealed class ReminderScheduleTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_reminder_survives_a_restart_and_goes_out_once()
    {
        // The first server must be down again before the reminder is due: on a busy machine with more time than on an idle one.
        for (var seconds = 4; !await IsSentOnceAfterRestart(seconds); seconds *= 2)
            Assert.True(seconds < 200, "The server does not stop before its reminder is due.");
    }

    static async Task<bool> IsSentOnceAfterRestart(int dueAfter)
    {
        await using var storage = new TestStorage();
        await using var receiver = await Receiver.Start();
        var due = Now.AddSeconds(dueAfter);
        var source = new TestSource(() => [TestReminders.Session("a", due)]);

        using (var first = await storage.Server(source))
        {
            await first.StartAsync(Cancel);
            var (athlete, _) = await first.Services.AddPerson(receiver.At("/hook"));
            await first.Services.Reschedule(athlete);
            await first.StopAsync(Cancel);
        }

        if (Now >= due)
            return false;
        Assert.Empty(receiver.Requests);
        Assert.Equal(1, storage.TriggersOnDisk());
        using var second = await storage.Server(source);
        await second.StartAsync(Cancel);
        await receiver.Gets(1);
        await second.StopAsync(Cancel);
        Assert.Single(receiver.Requests);
        return true;
    }

    [Fact]
    public async Task What_fell_due_while_the_server_was_down_goes_out_at_the_start_unless_it_is_too_late()
    {
        await using var storage = new TestStorage();
        await using var receiver = await Receiver.Start();
        var now = Now;
        // One trigger a second before now, one whose latest moment is past by the time the server is up.
        using (var first = await storage.Server(new TestSource(() => [])))
        {
            var (athlete, account) = await first.Services.AddPerson(receiver.At("/hook"));
            var scheduler = await first.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
            await first.StartAsync(Cancel);
            await scheduler.Standby(Cancel);
            await Trigger("in-time", now.AddMinutes(20));
            await Trigger("too-late", now.AddSeconds(-1));
            await first.StopAsync(Cancel);

            async Task Trigger(string key, DateTimeOffset latest)
            {
                var order = new ReminderOrder(athlete, account, key, ReminderKind.Session, "T", "B", latest);
                await scheduler.ScheduleTrigger(ReminderTriggers.First(order, now.AddMinutes(-10)), TriggerConflict.Replace, Cancel);
            }
        }

        // The hourly planning would take both away, as the source knows neither: it looks at athletes, of whom there is one.
        using var second = await storage.Server(new TestSource(() => [TestReminders.Session("in-time", now.AddMinutes(-10))]));
        await second.StartAsync(Cancel);
        await receiver.Gets(1);
        await Task.Delay(500, Cancel);
        await second.StopAsync(Cancel);
        Assert.EndsWith("in-time", Assert.Single(receiver.Tags()));
    }

    [Fact]
    public async Task Planning_again_makes_triggers_equal_to_the_plan()
    {
        await using var storage = new TestStorage();
        var soon = Now.AddHours(2);
        List<ReminderCandidate> candidates = [TestReminders.Session("a", soon), TestReminders.Session("b", soon.AddHours(1))];
        using var server = await storage.Server(new TestSource(() => candidates));
        await server.StartAsync(Cancel);
        var (athlete, _) = await server.Services.AddPerson(new Uri("http://127.0.0.1:9/"));
        await server.Services.Reschedule(athlete);
        Assert.Equal([("a", soon), ("b", soon.AddHours(1))], await Planned(server, athlete));

        candidates[0] = candidates[0] with { Due = soon.AddMinutes(30) };
        candidates[1] = TestReminders.Session("c", soon.AddHours(3));
        await server.Services.Reschedule(athlete);
        await server.Services.Reschedule(athlete);
        Assert.Equal([("a", soon.AddMinutes(30)), ("c", soon.AddHours(3))], await Planned(server, athlete));

        foreach (var channel in await server.Services.Channels(athlete))
            await InScope(server, store => store.Remove(athlete, channel.Id, Cancel));
        await server.Services.Reschedule(athlete);
        Assert.Empty(await Planned(server, athlete));
        await server.StopAsync(Cancel);
    }

    [Fact]
    public async Task The_hourly_planning_plans_everybody_and_clears_up_after_the_erased()
    {
        await using var storage = new TestStorage();
        var soon = Now.AddHours(2);
        using var server = await storage.Server(new TestSource(() => [TestReminders.Session("a", soon)]));
        await server.StartAsync(Cancel);
        var (stays, _) = await server.Services.AddPerson(new Uri("http://127.0.0.1:9/"));
        var (goes, _) = await server.Services.AddPerson(new Uri("http://127.0.0.1:9/"));
        await server.Services.Reschedule(goes);
        await using (var scope = server.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AthleteStore>().EraseAsync(goes, Cancel);

        var scheduler = await server.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        await scheduler.TriggerJob(ReminderTriggers.PlanAll, new JobDataMap(), Cancel);
        await Patience.Until(
            "everybody is planned and the erased are not", async () => (await Planned(server, stays)).Length > 0 && (await Planned(server, goes)).Length == 0, Cancel);
        Assert.Equal([("a", soon)], await Planned(server, stays));
        Assert.Empty(await Planned(server, goes));
        await server.StopAsync(Cancel);
    }

    [Fact]
    public async Task Who_may_no_longer_see_an_athlete_hears_nothing_more_of_it()
    {
        await using var storage = new TestStorage();
        var soon = Now.AddHours(2);
        using var server = await storage.Server(new TestSource(() => [TestReminders.Session("a", soon)]));
        await server.StartAsync(Cancel);
        var (athlete, _) = await server.Services.AddPerson(webhook: null);
        var stranger = Guid.CreateVersion7();
        await server.Services.AddWebhook(athlete, stranger, new Uri("http://127.0.0.1:9/"));
        await server.Services.Reschedule(athlete);
        Assert.Empty(await Planned(server, athlete));
        Assert.Empty(await server.Services.Channels(athlete));
        await server.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_busy_receiver_is_tried_again_with_the_same_delivery_id_and_then_left_with_the_trouble_noted()
    {
        await using var storage = new TestStorage();
        var answers = 0;
        await using var recovering = await Receiver.Start(_ => Results.StatusCode(Interlocked.Increment(ref answers) <= 2 ? 503 : 200));
        await using var dead = await Receiver.Start(_ => Results.StatusCode(503));
        var options = new ReminderOptions { RetryAfter = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200)] };
        var due = Now.AddSeconds(1);
        using var server = await storage.Server(new TestSource(() => [TestReminders.Session("a", due)]), options: options);
        await server.StartAsync(Cancel);
        var (athlete, account) = await server.Services.AddPerson(recovering.Address);
        await server.Services.AddWebhook(athlete, account, dead.Address);
        await server.Services.Reschedule(athlete);
        await recovering.Gets(3);
        await dead.Gets(3);
        await Task.Delay(500, Cancel);
        await server.StopAsync(Cancel);

        Assert.Equal(3, recovering.Requests.Count);
        Assert.Single(recovering.Deliveries().Distinct());
        Assert.Equal(3, dead.Requests.Count);
        var channels = await server.Services.Channels(athlete);
        Assert.Null(channels[0].Trouble);
        Assert.NotNull(channels[1].Trouble);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_for_good_is_removed()
    {
        await using var storage = new TestStorage();
        await using var gone = await Receiver.Start(_ => Results.StatusCode(410));
        var due = Now.AddSeconds(1);
        using var server = await storage.Server(new TestSource(() => [TestReminders.Session("a", due)]));
        await server.StartAsync(Cancel);
        var (athlete, _) = await server.Services.AddPerson(gone.Address);
        await server.Services.Reschedule(athlete);
        await gone.Gets(1);
        await server.StopAsync(Cancel);
        Assert.Empty(await server.Services.Channels(athlete));
    }

    static async Task InScope(IHost server, Func<ReminderStore, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ReminderStore>());
    }

    static async Task<(string Key, DateTimeOffset At)[]> Planned(IHost server, Guid athlete)
    {
        var scheduler = await server.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancel);
        var headers = await scheduler.QueryTriggers(
            new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(athlete.ToString("N")), Take = PagedQuery.All }, Cancel);
        var triggers = await scheduler.GetTriggers([.. headers.Items.Select(header => header.Key)], Cancel);
        return [.. triggers.OrderBy(trigger => trigger.StartTimeUtc)
            .Select(trigger => ((string)trigger.JobDataMap["key"]!, trigger.StartTimeUtc))];
    }
}
