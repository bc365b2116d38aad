using Quartz;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Names of jobs and triggers, and how triggers are made.</summary>
static class ReminderTriggers
{
    internal static readonly JobKey Send = new("send", "reminders");
    internal static readonly JobKey PlanOne = new("plan-one", "reminders");
    internal static readonly JobKey PlanAll = new("plan-all", "reminders");

    /// <summary>The group of an athlete's planned reminders.</summary>
    internal static string Group(Guid athlete) => athlete.ToString("N");

    /// <summary>A planned reminder. Late is better than never: the job looks at the clock itself.</summary>
    internal static ITrigger First(ReminderOrder order, DateTimeOffset at) =>
        Once(new TriggerKey($"{order.Key}~{order.Account:N}", Group(order.Athlete)), Send, at, order.ToData());

    /// <summary>Another try by one channel; in a group of its own, as planning again must not take it away.</summary>
    internal static ITrigger Next(ReminderOrder order, DateTimeOffset at) =>
        Once(new TriggerKey($"{order.Key}~{order.Again!.Value.Channel:N}", $"again-{Group(order.Athlete)}"), Send, at, order.ToData());

    /// <summary>Planning for an athlete. Asked for several times before it happens, it happens once.</summary>
    internal static ITrigger Planning(Guid athlete, DateTimeOffset at) =>
        Once(new TriggerKey(Group(athlete), "plan"), PlanOne, at, new JobDataMap { ["athlete"] = athlete.ToString() });

    /// <summary>Whether the server is stopping; its scheduler then takes nothing more.</summary>
    internal static bool IsEnding(this IScheduler scheduler) => scheduler.Status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown;

    static ITrigger Once(TriggerKey key, JobKey job, DateTimeOffset at, JobDataMap data) => TriggerBuilder.Create(TimeProvider.System)
        .WithIdentity(key)
        .ForJob(job)
        .StartAt(at)
        .UsingJobData(data)
        .WithSchedule(SimpleScheduleBuilder.Create().WithRepeatCount(0).WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
        .Build();
}
