using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Afterset.Server.OpenApi;

/// <summary>The JSON Schemas of docs/schema, served under /schemas. They travel in the assembly.</summary>
static class SchemaFiles
{
    const string Prefix = "schemas/";
    const string Suffix = ".schema.json";

    internal static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    internal static void MapSchemas(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/schemas/{name}.schema.json", Schema).AllowAnonymous().WithTags("Operations").WithName("Schema")
            .Produces<string>(StatusCodes.Status200OK, "application/schema+json").ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary($"A JSON Schema: {string.Join(", ", Names)}.");

    static Results<FileStreamHttpResult, ProblemHttpResult> Schema([Description("What it describes.")] string name) =>
        Names.Contains(name, StringComparer.Ordinal) && Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix) is { } file
            ? TypedResults.Stream(file, "application/schema+json")
            : Problems.Of(StatusCodes.Status404NotFound, $"The schemas are {string.Join(", ", Names)}.");
}
