using Afterset.Storage.Accounts;

namespace Afterset.Server.Hosting;

/// <summary>The athlete that a request is about, after it is sure that the caller may do this with it.</summary>
/// <param name="Id">The athlete.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Role">What the caller's account is to it.</param>
/// <param name="Caller">Who asks.</param>
sealed record AthleteInScope(Guid Id, string Name, AccessRole Role, Caller Caller)
{
    /// <summary>Gives the athlete to an endpoint's parameter.</summary>
    public static ValueTask<AthleteInScope?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<AthleteInScope>());
}
