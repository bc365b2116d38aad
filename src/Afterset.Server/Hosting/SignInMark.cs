using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Afterset.Server.Hosting;

/// <summary>Which sign-in a cookie comes from, and when that was. Stays the same while the cookie is renewed.</summary>
/// <param name="Id">The sign-in.</param>
/// <param name="At">When somebody proved who they are.</param>
sealed record SignInMark(Guid Id, DateTimeOffset At)
{
    const string IdItem = "afterset.sign-in";
    const string TimeItem = "afterset.signed-in";

    internal static void Put(AuthenticationProperties properties, DateTimeOffset now)
    {
        if (Read(properties) is not null)
            return;

        properties.Items[IdItem] = Guid.CreateVersion7(now).ToString();
        properties.Items[TimeItem] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    internal static SignInMark? Read(AuthenticationProperties? properties) =>
        properties is not null
        && properties.Items.TryGetValue(IdItem, out var id) && Guid.TryParse(id, out var known)
        && properties.Items.TryGetValue(TimeItem, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new SignInMark(known, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    /// <summary>Of the cookie that this request came with; null with a key or without any.</summary>
    internal static SignInMark? Of(HttpContext context) =>
        Read(context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties);
}
