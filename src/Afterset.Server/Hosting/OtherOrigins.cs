using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace Afterset.Server.Hosting;

/// <summary>
/// What an app that came from somewhere else may ask: to sync a journal, with a key. Browsers add no cookie to such a request, and would
/// not show the answer if one were added.
/// </summary>
static class OtherOrigins
{
    internal const string Policy = "other origins";

    internal static void Allow(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin()
        .DisallowCredentials()
        .WithMethods(HttpMethods.Get, HttpMethods.Put)
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType)
        .WithExposedHeaders(HeaderNames.RetryAfter)
        .SetPreflightMaxAge(TimeSpan.FromHours(2));
}
