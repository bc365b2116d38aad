using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Afterset.Server.Hosting;

/// <summary>How often somebody may ask.</summary>
static class RateLimits
{
    /// <summary>For endpoints at which somebody could guess: sign-in, claims, invitations.</summary>
    internal const string Guessing = "guessing";

    /// <summary>For bodies of many megabytes: a few at a time for each account.</summary>
    internal const string Uploading = "uploading";

    internal static void AddRateLimits(this IServiceCollection services, ServerOptions options) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await Problems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, null);
            };
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetTokenBucketLimiter(Who(context), _ => Bucket(options.RequestsAMinute)));
            limits.AddPolicy(Uploading, context => RateLimitPartition.GetConcurrencyLimiter(
                Who(context), _ => new ConcurrencyLimiterOptions { PermitLimit = options.UploadsAtOnce, QueueLimit = 4 * options.UploadsAtOnce }));
            limits.AddPolicy(Guessing, context =>
                RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => Bucket(options.SignInsAMinute)));
        });

    static TokenBucketRateLimiterOptions Bucket(int aMinute)
    {
        // Refilled in steps of a second where there is at least one a second, else one at a time.
        var aSecond = aMinute / 60;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = aMinute,
            TokensPerPeriod = Math.Max(1, aSecond),
            ReplenishmentPeriod = aSecond >= 1 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60.0 / aMinute),
            QueueLimit = 0,
        };
    }

    static string Who(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(context);

    // Whoever has an IPv6 address has a whole /64 of them.
    static string Address(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), 0, 0, 0, 0, 0, 0, 0, 0]).ToString()
            : address.ToString();
    }
}
