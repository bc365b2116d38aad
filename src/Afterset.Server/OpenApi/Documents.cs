using Afterset.Server.Imports;
using Afterset.Server.Journal;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Afterset.Server.OpenApi;

/// <summary>Documents whose shape the framework cannot see: an entry of the journal, a plan, a report that may come as a stream.</summary>
static class Documents
{
    internal const string JournalEntry = "JournalEntry";

    /// <summary>Takes back what the framework says too widely.</summary>
    internal static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        // A number in quotation marks is read too; whoever writes by this description need not know.
        if (schema.Type is { } type && (type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)) && type.HasFlag(JsonSchemaType.String))
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        return Task.CompletedTask;
    }

    /// <summary>Describes answers that the framework takes for text.</summary>
    internal static async Task DescribeAnswersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (operation.Responses?.TryGetValue("200", out var good) != true || good!.Content is not { } content)
            return;

        switch (context.Description.RelativePath)
        {
            case "api/plan":
                content["application/json"].Schema = Plan("The plan. Its whole shape is the JSON Schema at /schemas/plan.schema.json of this server.");
                break;
            case "api/forecast":
                content["application/json"].Schema = Plan("The forecast, with the names that /schemas/plan.schema.json of this server gives to its parts, and givesWayTo: \"ownMean\" or \"lastTold\" where that guess stands for the model because it has clearly been nearer for this athlete; without it the model speaks.");
                break;
            case "api/imports":
                context.Document?.AddComponent<IOpenApiSchema>(nameof(ImportReport), await context.GetOrCreateSchemaAsync(typeof(ImportReport), cancellationToken: cancellation));
                content["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ImportReport), context.Document) };
                break;
        }
    }

    /// <summary>Describes entries of the journal, whose converter tells the framework nothing.</summary>
    internal static void DescribeEntries(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSchema>(JournalEntry, Entry());
        foreach (var holder in new[] { nameof(JournalPage), nameof(JournalBatch) })
        {
            if (document.Components?.Schemas?[holder] is OpenApiSchema { Properties: { } properties } && properties["entries"] is OpenApiSchema entries)
                entries.Items = new OpenApiSchemaReference(JournalEntry, document);
        }
    }

    static OpenApiSchema Entry() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "An entry of the journal. It is kept and given back letter for letter, also with a kind, a version or members that this server "
            + "does not know. What data holds for each kind: /schemas/journal.schema.json.",
        Required = new HashSet<string>(StringComparer.Ordinal) { "id", "kind", "version", "at", "data" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["id"] = Text("Made by whoever writes the entry (UUID version 7). The same id is the same entry.", "uuid"),
            ["kind"] = Text("What it tells: workout, check-in, and others.", format: null),
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Description = "The version of the kind's data." },
            ["at"] = Text("When it was written, on the writer's clock, with an offset.", "date-time"),
            ["data"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "What it tells, in the shape of its kind." },
        },
    };

    static OpenApiSchema Text(string description, string? format) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    static OpenApiSchema Plan(string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        ExternalDocs = new OpenApiExternalDocs { Description = "JSON Schema", Url = new Uri("/schemas/plan.schema.json", UriKind.Relative) },
    };
}
