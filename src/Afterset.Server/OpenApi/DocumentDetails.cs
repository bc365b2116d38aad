using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Afterset.Server.OpenApi;

/// <summary>What the description says of the API as a whole.</summary>
sealed class DocumentDetails : IOpenApiDocumentTransformer
{
    internal const string Key = "key";
    internal const string Cookie = "cookie";
    internal const string OwnPage = "ownPage";

    const string Text =
        """
        The journal of an athlete, and the plan that follows from it.

        Programs send an API key: `Authorization: Bearer afs_…`. Pages of this server have the cookie of whoever is signed in, and send the
        header `X-Afterset: 1` with everything that changes something. Errors are problem details (RFC 9457). Times have an offset.
        Without `?athlete=`, a request is about the first athlete that the account owns.
        """;

    static readonly (string Name, string Meaning)[] Tags =
    [
        ("Journal", "What the athlete told: entries that are never changed, in the order in which the server received them."),
        ("Plan", "What follows from the journal."),
        ("Imports", "Workout files."),
        ("Feeds", "Calendars to subscribe to."),
        ("Diary", "When the athlete has no time, from a calendar that they keep elsewhere."),
        ("Reminders", "Messages when a session or a check-in is due."),
        ("Knowledge", "What stands behind each rule and claim."),
        ("Account", "Signing in, and your own account."),
        ("Athletes", "The athletes of an account, and who may see them."),
        ("Invitations", "Letting people in."),
        ("Keys", "Keys for programs."),
        ("Operations", "For whoever runs the server."),
    ];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Afterset",
            Version = typeof(DocumentDetails).Assembly.GetName().Version?.ToString(3),
            Description = Text.ReplaceLineEndings("\n"),
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        // The address of whoever asked: not the same for two.
        document.Servers = [];
        var used = document.Paths.Values.SelectMany(path => path.Operations?.Values.ToList() ?? []).SelectMany(one => one.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal);
        document.Tags = Tags.Where(tag => used.Contains(tag.Name)).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Meaning }).ToHashSet();
        Documents.DescribeEntries(document);
        LeaveOutWhatMayBeNull(document);
        AddSecurity(document);
        foreach (var (name, response) in CommonAnswers.All)
            document.AddComponent(name, response(document));
        return Task.CompletedTask;
    }

    // In what is sent to us, a member that may be null may also be left out. In what we send it is always there.
    static void LeaveOutWhatMayBeNull(OpenApiDocument document)
    {
        foreach (var media in document.Paths.Values.SelectMany(path => path.Operations?.Values.ToList() ?? [])
            .SelectMany(operation => operation.RequestBody?.Content?.Values.ToList() ?? []))
        {
            if (media.Schema is not OpenApiSchemaReference { Reference.Id: { } name } || document.Components?.Schemas?[name] is not OpenApiSchema { Required: { } required } schema)
                continue;
            foreach (var (property, shape) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
            {
                if (shape.Type?.HasFlag(JsonSchemaType.Null) == true || shape.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true)
                    required.Remove(property);
            }
        }
    }

    static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = KeyNames.Prefix + "…",
            Description = $"A key of an account, made under /api/keys. Scopes: {string.Join(", ", ScopeNames.All.Select(scope => scope.Name()))}.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Cookie, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "afterset",
            Description = "Somebody signed in with a browser. Over HTTPS the cookie is named __Host-afterset.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(OwnPage, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = SameOrigin.Header,
            Description = "1, sent by pages of this server with the cookie, so that no other site can act for whoever is signed in.",
        });
    }
}
