using Afterset.Server.Accounts;
using Afterset.Server.Operations;
using Afterset.Storage.Accounts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Afterset.Server.Hosting;

/// <summary>The server as an object: the program starts one, tests start several.</summary>
public static class ServerHost
{
    /// <summary>Starts a server, and says on <paramref name="output"/> where it is and, while it has no account, how to claim it.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="output">The console. The claim link goes here and to no log.</param>
    /// <param name="adjust">Changes services before they are used, for tests.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ConfigurationException">It must not or cannot start so.</exception>
    public static async Task<WebApplication> StartAsync(
        ServerOptions options, TextWriter output, Action<IServiceCollection>? adjust, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        DataFolder.Create(options.DataFolder);
        var app = Build(options, adjust);
        try
        {
            await PrepareStorageAsync(app.Services, cancellation);
            var claimed = await app.Services.InScopeAsync(services => services.GetRequiredService<AccountStore>().AnyAsync(cancellation));
            if (!claimed)
                RefuseBeyondLoopback(options);

            await ListenAsync(app, cancellation);
            await SayWhereAsync(app, options, output, claimed, cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    static WebApplication Build(ServerOptions options, Action<IServiceCollection>? adjust)
    {
        // No files of settings and no arguments: the environment alone, so that there is one place to look.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
        });
        builder.Logging.AddAftersetLogging(options);
        builder.AddTelemetry(options);
        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddAftersetStorage(new StorageOptions(options.DataFolder, options.Postgres));
        builder.Services.AddFeatures(options);
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHosting(options);
        app.MapFeatures();
        return app;
    }

    static async Task ListenAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception problem) when (StartFailures.Explain(problem) is not null)
        {
            // What runs in the background has begun already.
            await app.StopAsync(CancellationToken.None);
            throw StartFailures.Explain(problem)!;
        }
    }

    static async Task PrepareStorageAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await services.PrepareAftersetStorage(cancellation);
        }
        catch (NpgsqlException)
        {
            // What the driver says may repeat the address, the user and more.
            throw new ConfigurationException("The PostgreSQL that AFTERSET_DATABASE names does not answer or does not let this server in.", ConfigurationException.Unavailable);
        }
    }

    static void RefuseBeyondLoopback(ServerOptions options)
    {
        if (options.AllowUnclaimed || options.Urls.All(Bindings.IsLoopback))
            return;

        throw new ConfigurationException(
            "AFTERSET_URLS reaches beyond this machine and there is no account yet: start once without it and open the claim link here, or, "
            + "when a container needs it, set AFTERSET_ALLOW_UNCLAIMED=true and open the claim link at once.");
    }

    static async Task SayWhereAsync(
        WebApplication app, ServerOptions options, TextWriter output, bool claimed, CancellationToken cancellation)
    {
        var address = options.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? Bindings.ForBrowser(app.Urls.First());
        await output.WriteLineAsync($"Afterset is at {address}");
        if (claimed)
            return;

        var token = await app.Services.InScopeAsync(services => services.GetRequiredService<Admissions>().ClaimAsync(cancellation));
        await output.WriteLineAsync("Nobody has an account here yet. Whoever opens this link first owns the server; it is good for 24 hours:");
        await output.WriteLineAsync($"{address}/claim#{token}");
        await output.FlushAsync(cancellation);
    }

    static async Task<T> InScopeAsync<T>(this IServiceProvider provider, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
