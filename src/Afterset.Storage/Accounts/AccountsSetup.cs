using Microsoft.Extensions.DependencyInjection;

namespace Afterset.Storage.Accounts;

/// <summary>Connects accounts, athletes and keys with a program.</summary>
public static class AccountsSetup
{
    /// <summary>Adds the stores of accounts, athletes, keys and one-time links.</summary>
    public static IServiceCollection AddAccountStores(this IServiceCollection services)
    {
        services.AddScoped(provider => new AccountStore(provider.GetRequiredService<AftersetDb>(), provider.GetRequiredService<Transactions>()));
        services.AddScoped(provider => new AthleteStore(provider.GetRequiredService<AftersetDb>(), provider.GetRequiredService<Transactions>()));
        services.AddScoped(provider => new ApiKeyStore(provider.GetRequiredService<AftersetDb>()));
        services.AddScoped(provider => new AdmissionStore(provider.GetRequiredService<AftersetDb>()));
        return services;
    }
}
