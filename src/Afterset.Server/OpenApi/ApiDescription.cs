using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Afterset.Server.OpenApi;

/// <summary>The description of the API, OpenAPI 3.1, made once from the endpoints that this server has.</summary>
static class ApiDescription
{
    internal const string Address = "/openapi/v1.json";
    const string Version = "v1";

    internal static IServiceCollection AddApiDescription(this IServiceCollection services) => services
        .AddSingleton<WrittenDescription>()
        .AddOpenApi(Version, description =>
        {
            description.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            description.AddOperationTransformer<OperationDetails>();
            description.AddSchemaTransformer(Documents.DescribeAsync);
            description.AddDocumentTransformer<DocumentDetails>();
        });

    internal static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, async (WrittenDescription description) =>
        {
            var (json, tag) = await description.ReadAsync();
            return TypedResults.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
        }).AllowAnonymous().ExcludeFromDescription();
        routes.MapSchemas();
    }

    /// <summary>Written when first asked for: it takes longer than a plan.</summary>
    sealed class WrittenDescription([FromKeyedServices(Version)] IOpenApiDocumentProvider provider)
    {
        readonly Lazy<Task<(byte[] Json, EntityTagHeaderValue Tag)>> _written = new(() => WriteAsync(provider));

        internal Task<(byte[] Json, EntityTagHeaderValue Tag)> ReadAsync() => _written.Value;

        static async Task<(byte[], EntityTagHeaderValue)> WriteAsync(IOpenApiDocumentProvider provider)
        {
            var document = await provider.GetOpenApiDocumentAsync();
            await using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            document.SerializeAsV31(new OpenApiJsonWriter(text));
            var json = Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n") + "\n");
            return (json, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..32]}\""));
        }
    }
}
