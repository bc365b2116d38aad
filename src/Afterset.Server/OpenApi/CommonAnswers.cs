using Microsoft.OpenApi;

namespace Afterset.Server.OpenApi;

/// <summary>Answers that many operations share.</summary>
static class CommonAnswers
{
    internal const string NotUnderstood = "NotUnderstood";
    internal const string NotSignedIn = "NotSignedIn";
    internal const string NotAllowed = "NotAllowed";
    internal const string NoSuchAthlete = "NoSuchAthlete";
    internal const string TooLarge = "TooLarge";
    internal const string TooMany = "TooMany";
    internal const string Failed = "Failed";

    const string Problem = "ProblemDetails";

    internal static IReadOnlyDictionary<string, Func<OpenApiDocument, IOpenApiResponse>> All { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NotUnderstood] = "The request does not have the form that is described here. Nothing was changed.",
            [NotSignedIn] = "Nobody is signed in, and there is no key, or one that has ended.",
            [NotAllowed] = "The key lacks the scope, a key cannot do this, the athlete is only shared for reading, the sign-in is too long ago "
                + "(type urn:afterset:recent-sign-in-needed), or a change lacks the header X-Afterset.",
            [NoSuchAthlete] = "There is no such athlete, or it is not shared with you; or nothing has this id.",
            [TooLarge] = "More than the server takes at once.",
            [TooMany] = "Too many requests. The header Retry-After says how many seconds to wait.",
            [Failed] = "Something failed here; the sentence names the place in the log.",
        }.ToDictionary(pair => pair.Key, pair => new Func<OpenApiDocument, IOpenApiResponse>(document => Answer(pair.Value, document)), StringComparer.Ordinal);

    internal static OpenApiResponse Answer(string description, OpenApiDocument? document) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document) },
        },
    };
}
