using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Afterset.Server.Hosting;

/// <summary>When somebody last proved who they are; it stays the same while the cookie is renewed.</summary>
static class SignInTime
{
    const string Item = "afterset.signed-in";

    internal static void Note(AuthenticationProperties properties, DateTimeOffset now) =>
        properties.Items.TryAdd(Item, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    internal static DateTimeOffset? Read(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Item, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
