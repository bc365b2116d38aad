namespace Afterset.Server.OpenApi;

/// <summary>The API description as pages to read and try, at /docs/api. Every file comes out of a package: nothing from elsewhere.</summary>
static class ApiPages
{
    const string Root = "/docs/api";

    // The pages have their arrows and icons as data: pictures. Scripts and styles come from this server, here as everywhere.
    const string ContentPolicy = SecurityHeaders.ContentPolicy + "; img-src 'self' data:";

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
        });
    }
}
