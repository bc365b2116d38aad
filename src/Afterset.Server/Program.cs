using Afterset.Server.Accounts;
using Afterset.Server.App;
using Afterset.Server.Athletes;
using Afterset.Server.Diaries;
using Afterset.Server.Feeds;
using Afterset.Server.Imports;
using Afterset.Server.Journal;
using Afterset.Server.Knowledge;
using Afterset.Server.OpenApi;
using Afterset.Server.Operations;
using Afterset.Server.Plans;
using Afterset.Server.Reminders;
using Afterset.Server.Reminders.FromJournal;

return await Commands.RunAsync(args);

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
        services.AddJournalReminders();
        services.AddDiaries();
        services.AddOperations();
        services.AddApiDescription();
        services.AddApp(options);
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
        routes.MapDiaries();
        routes.MapHealth();
        routes.MapApiDescription();
        routes.MapPages();
        routes.MapApp();
    }
}
