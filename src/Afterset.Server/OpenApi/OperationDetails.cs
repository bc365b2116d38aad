using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Afterset.Server.OpenApi;

/// <summary>What an operation's rule of access and its limits mean for whoever calls it.</summary>
sealed class OperationDetails : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var rule = metadata.OfType<IAllowAnonymous>().Any() ? null : metadata.OfType<AccessRule>().LastOrDefault();
        var reads = HttpMethods.IsGet(context.Description.HttpMethod ?? "");
        var document = context.Document;
        operation.Security = rule is null ? [] : Security(rule, reads, document);
        operation.Responses ??= [];
        foreach (var (status, answer) in Answers(rule, reads, metadata, operation.RequestBody is not null))
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponseReference(answer, document));
        foreach (var (status, response) in operation.Responses)
            Describe(status, response);
        Sort(operation);
        if (rule is { Recent: true })
            operation.Description = $"{operation.Description} Needs a sign-in of the last 15 minutes.".Trim();
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.In == ParameterLocation.Query) ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.In == ParameterLocation.Path) ?? [])
            parameter.Description ??= "Which one, as the list names it.";
        await Documents.DescribeAnswersAsync(operation, context, cancellationToken);
    }

    static List<OpenApiSecurityRequirement> Security(AccessRule rule, bool reads, OpenApiDocument? document)
    {
        var browser = new OpenApiSecurityRequirement { [new(DocumentDetails.Cookie, document)] = [] };
        if (!reads)
            browser[new(DocumentDetails.OwnPage, document)] = [];
        return rule.Scope is { } scope
            ? [new OpenApiSecurityRequirement { [new(DocumentDetails.Key, document)] = [scope.Name()] }, browser]
            : [browser];
    }

    static IEnumerable<(int Status, string Answer)> Answers(AccessRule? rule, bool reads, IList<object> metadata, bool takesBody)
    {
        if (takesBody)
        {
            yield return (StatusCodes.Status400BadRequest, CommonAnswers.NotUnderstood);
            yield return (StatusCodes.Status413PayloadTooLarge, CommonAnswers.TooLarge);
        }

        if (rule is not null)
            yield return (StatusCodes.Status401Unauthorized, CommonAnswers.NotSignedIn);
        if (rule is not null || !reads)
            yield return (StatusCodes.Status403Forbidden, CommonAnswers.NotAllowed);
        if (rule is { Athlete: true })
            yield return (StatusCodes.Status404NotFound, CommonAnswers.NoSuchAthlete);
        if (!metadata.OfType<DisableRateLimitingAttribute>().Any())
            yield return (StatusCodes.Status429TooManyRequests, CommonAnswers.TooMany);
        yield return (StatusCodes.Status500InternalServerError, CommonAnswers.Failed);
    }

    // The framework's words for a status are those of HTTP; where somebody wrote better ones they stay.
    static void Describe(string status, IOpenApiResponse response)
    {
        if (response is not OpenApiResponse plain)
            return;

        plain.Description = (status, plain.Description) switch
        {
            ("200", "OK") => "Here it is.",
            ("204", "No Content") => "Done; there is nothing to add.",
            ("400", "Bad Request") => "A value is not as it must be; the errors say which and how. Nothing was changed.",
            ("401", "Unauthorized") => "Not let in; the sentence does not tell what was wrong.",
            ("404", "Not Found") => "There is nothing by this name here, or it is not yours.",
            ("409", "Conflict") => "Not as things stand; the sentence says why.",
            var (_, other) => other,
        };
    }

    static void Sort(OpenApiOperation operation)
    {
        var sorted = operation.Responses!.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        operation.Responses!.Clear();
        foreach (var (status, response) in sorted)
            operation.Responses.Add(status, response);
    }
}
