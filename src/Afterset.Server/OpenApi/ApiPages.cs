namespace Afterset.Server.OpenApi;

/// <summary>The API description as pages to read and try, at /docs/api. Every file comes out of a package: nothing from elsewhere.</summary>
static class ApiPages
{
    const string Root = "/docs/api";

    // The pages have their arrows and icons as data: pictures, and add one style of their own, known by its hash. Everything else
    // comes from this server, here as everywhere.
    const string ContentPolicy = SecurityHeaders.ContentPolicy
        + "; img-src 'self' data:; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    internal static void UseApiPages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal))
                context.Response.Headers.ContentSecurityPolicy = ContentPolicy;
            return next(context);
        });
        app.UseSwaggerUI(pages =>
        {
            pages.RoutePrefix = Root[1..];
            pages.DocumentTitle = "Afterset API";
            pages.SwaggerEndpoint(ApiDescription.Address, "Afterset");
            pages.EnableDeepLinking();
            pages.DefaultModelsExpandDepth(0);
            pages.ConfigObject.AdditionalItems["validatorUrl"] = "none";
            // Without the bar of the program's makers, whose picture brings a style within it.
            pages.ConfigObject.AdditionalItems["layout"] = "BaseLayout";
        });
    }
}
