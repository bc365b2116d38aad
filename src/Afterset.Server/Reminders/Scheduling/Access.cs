using Afterset.Storage.Accounts;

namespace Afterset.Server.Reminders.Scheduling;

/// <summary>Whether an account may still hear of an athlete: people leave, and what they set up stays behind.</summary>
static class Access
{
    internal static async Task<bool> MayRemind(this IServiceProvider services, Guid athlete, Guid account, CancellationToken cancellation) =>
        await services.GetRequiredService<AthleteStore>().FindAsync(account, athlete, cancellation) is { Role: AccessRole.Owner };
}
