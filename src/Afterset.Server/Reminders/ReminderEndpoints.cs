using System.Buffers.Text;
using Afterset.Server.Reminders.Push;
using Afterset.Server.Reminders.Scheduling;
using Afterset.Storage.Reminders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.Reminders;

/// <summary>Settings of reminders, and the key that browsers subscribe with. Channels are in <see cref="ChannelEndpoints"/>.</summary>
static class ReminderEndpoints
{
    internal static void MapReminders(this IEndpointRouteBuilder routes)
    {
        var reminders = routes.MapGroup("/api/reminders").WithTags("Reminders");
        reminders.MapGet("/settings", GetAsync).RequireAthlete(Scope.RemindersWrite).WithName("GetReminderSettings")
            .WithSummary("When you want to be reminded.");
        reminders.MapPut("/settings", PutAsync).RequireAthlete(Scope.RemindersWrite).WithName("PutReminderSettings")
            .WithSummary("Changes when you want to be reminded.");
        reminders.MapGet("/push-key", KeyAsync).RequireScope(Scope.RemindersWrite).WithName("GetPushKey")
            .WithSummary("The key that a browser needs to subscribe to Web Push.");
        ChannelEndpoints.Map(reminders.MapGroup("/channels"));
    }

    static async Task<Ok<SettingsBody>> GetAsync(AthleteInScope athlete, ReminderStore store, CancellationToken cancellation) =>
        TypedResults.Ok(SettingsBody.From(await store.Settings(athlete.Id, athlete.Caller.AccountId, cancellation)));

    static async Task<Results<NoContent, ValidationProblem>> PutAsync(
        SettingsBody wanted, AthleteInScope athlete, ReminderStore store, ReminderSchedule schedule, CancellationToken cancellation)
    {
        if (wanted.Wrong() is { } wrong)
            return Wrong(wrong);

        await store.Save(athlete.Id, athlete.Caller.AccountId, wanted.ToSettings(), cancellation);
        await schedule.RescheduleSoon(athlete.Id, cancellation);
        return TypedResults.NoContent();
    }

    static async Task<Ok<PushKeyAnswer>> KeyAsync(VapidKeys keys, CancellationToken cancellation) =>
        TypedResults.Ok(new PushKeyAnswer(Base64Url.EncodeToString(await keys.PublicKey(cancellation))));

    internal static ValidationProblem Wrong((string Field, string Sentence) wrong) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [wrong.Field] = [wrong.Sentence] });
}
