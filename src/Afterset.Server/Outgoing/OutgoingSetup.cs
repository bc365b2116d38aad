using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Afterset.Server.Outgoing;

/// <summary>Connects outgoing requests with the server.</summary>
public static class OutgoingSetup
{
    /// <summary>Adds <see cref="SafeHttp"/>. Adding it twice does nothing.</summary>
    public static IServiceCollection AddOutgoing(this IServiceCollection services, OutgoingOptions options)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton<SafeHttp>();
        return services;
    }
}
