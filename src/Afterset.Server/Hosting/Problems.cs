using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Afterset.Server.Hosting;

/// <summary>Errors as RFC 9457 has them, with a sentence that says what to do.</summary>
static class Problems
{
    /// <summary>Fills an answer that has a status and nothing else.</summary>
    internal static Task ForStatusAsync(StatusCodeContext context) =>
        WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, null);

    /// <summary>Writes an error; without a sentence, the usual one for the status.</summary>
    internal static Task WriteAsync(HttpContext context, int status, string? detail, string? type = null)
    {
        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = Title(status), Detail = detail ?? Usual(status), Type = type };
        return context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }

    /// <summary>The same for an endpoint to give back.</summary>
    internal static ProblemHttpResult Of(int status, string? detail = null, string? type = null) =>
        TypedResults.Problem(detail ?? Usual(status), statusCode: status, title: Title(status), type: type);

    static string Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Not understood",
        StatusCodes.Status401Unauthorized => "Not signed in",
        StatusCodes.Status403Forbidden => "Not allowed",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status405MethodNotAllowed => "Not possible here",
        StatusCodes.Status409Conflict => "Not as things stand",
        StatusCodes.Status413PayloadTooLarge => "Too large",
        StatusCodes.Status415UnsupportedMediaType => "Not in this form",
        StatusCodes.Status429TooManyRequests => "Too many requests",
        StatusCodes.Status504GatewayTimeout => "Took too long",
        >= 500 => "Our mistake",
        _ => "Not done",
    };

    static string Usual(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request does not have the form that the API description gives. Nothing was changed.",
        StatusCodes.Status401Unauthorized => "Sign in, or send an API key that is still good.",
        StatusCodes.Status403Forbidden => "You are known here, but this is not yours to do.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address exists but does not take this method. The Allow header says which it takes.",
        StatusCodes.Status413PayloadTooLarge => "Send less at once. Nothing was changed.",
        StatusCodes.Status415UnsupportedMediaType => "Send it as the API description says, for most addresses as application/json.",
        StatusCodes.Status429TooManyRequests => "Wait a minute, then go on.",
        StatusCodes.Status504GatewayTimeout => "The request was stopped after its time was up. Try it again.",
        _ => "The request was not carried out.",
    };
}
