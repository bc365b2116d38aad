using Afterset.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Accounts: passkeys first, a password as fallback.</summary>
static class AccountsHosting
{
    /// <summary>How long somebody stays signed in who does not come back.</summary>
    internal static readonly TimeSpan CookieLasts = TimeSpan.FromDays(30);

    const string Either = "Afterset";

    internal static IServiceCollection AddAccounts(this IServiceCollection services, ServerOptions options)
    {
        services.AddAccountStores();
        services.AddScoped<Admissions>();
        services.AddScoped<SignIns>();
        services.AddScoped<Registrations>();
        services.AddScoped<MeReader>();
        services.AddDataProtection().SetApplicationName("afterset").PersistKeysToAfterset();
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new PasswordOptions
            {
                RequiredLength = 1,
                RequireDigit = false,
                RequireLowercase = false,
                RequireNonAlphanumeric = false,
                RequireUppercase = false,
            };
        }).AddAftersetStores().AddSignInManager().AddPasswordValidator<PasswordRule>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.PublicUrl?.Host;
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
        });
        services.AddSignInCookies(options);
        return services;
    }

    static void AddSignInCookies(this IServiceCollection services, ServerOptions options)
    {
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, Either, policy => policy.ForwardDefaultSelector = context =>
                KeyHandler.Claims(context.Request) ? KeyNames.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyNames.Scheme, null)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Configure(cookie, options, "afterset");
                cookie.ExpireTimeSpan = CookieLasts;
                cookie.SlidingExpiration = true;
                cookie.Events.OnSigningIn = signingIn =>
                {
                    var clock = signingIn.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
                    SignInMark.Put(signingIn.Properties, clock.GetUtcNow());
                    return Task.CompletedTask;
                };
                cookie.Events.OnValidatePrincipal = CookieStamp.CheckAsync;
            })
            // Holds the challenge of a passkey between its two requests.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Configure(cookie, options, "afterset-passkey");
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            });
    }

    static void Configure(CookieAuthenticationOptions cookie, ServerOptions options, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        // Lax: whoever follows a link to the app from a mail is still signed in. Requests that change something are guarded by SameOrigin.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = options.PublicUrl?.Scheme == "https" ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
