using Afterset.Server.Accounts;
using Afterset.Server.Athletes;
using Afterset.Server.Feeds;
using Afterset.Server.Imports;
using Afterset.Server.Journal;
using Afterset.Server.Knowledge;
using Afterset.Server.Plans;
using Afterset.Server.Reminders;

try
{
    var options = ServerOptions.Read(Settings.OfProcess());
    await using var app = await ServerHost.StartAsync(options, Console.Out, adjust: null, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (ConfigurationException problem)
{
    await Console.Error.WriteLineAsync($"afterset: {problem.Message}");
    return 78;
}

/// <summary>What the server consists of: one line each.</summary>
static class Features
{
    internal static void AddFeatures(this IServiceCollection services, ServerOptions options)
    {
        services.AddHosting(options);
        services.AddAccounts(options);
        services.AddJournal();
        services.AddPlans();
        services.AddImports();
        services.AddFeeds();
        services.AddReminders(options);
    }

    internal static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapAccounts();
        routes.MapAthletes();
        routes.MapKeys();
        routes.MapJournal();
        routes.MapPlans();
        routes.MapImports();
        routes.MapExplain();
        routes.MapFeeds();
        routes.MapReminders();
        routes.MapPages();
    }
}
