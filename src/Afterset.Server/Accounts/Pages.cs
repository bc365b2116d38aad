namespace Afterset.Server.Accounts;

/// <summary>The pages of accounts: plain files of wwwroot under short addresses.</summary>
static class Pages
{
    internal static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/claim", "claim.html");
        routes.MapPage("/sign-in", "sign-in.html");
        routes.MapPage("/account", "account.html");
    }

    static void MapPage(this IEndpointRouteBuilder routes, string address, string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "wwwroot", file);
        routes.MapGet(address, () => TypedResults.PhysicalFile(path, "text/html; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
    }
}
