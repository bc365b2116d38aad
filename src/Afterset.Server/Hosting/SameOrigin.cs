namespace Afterset.Server.Hosting;

/// <summary>Refuses what another site makes a browser send with the cookie of somebody who is signed in here.</summary>
/// <remarks>
/// A header of our own instead of tokens: another site cannot add it without asking first (CORS), and we never say yes. Nothing has to
/// be fetched, kept or renewed, so a page that was open for a week offline still works. Requests with an Authorization header pass:
/// browsers do not send one by themselves, and with one the cookie is not looked at.
/// </remarks>
sealed class SameOrigin(RequestDelegate next, ServerOptions options)
{
    internal const string Header = "X-Afterset";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsSafe(request.Method) || KeyHandler.Claims(request) || IsOurs(request))
            return next(context);

        return Problems.WriteAsync(context, StatusCodes.Status403Forbidden,
            $"Requests that change something carry the header {Header}: 1 and come from a page of this server.");
    }

    static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    bool IsOurs(HttpRequest request) =>
        request.Headers[Header] == "1"
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.Count == 0 || request.Headers.Origin == Own(request));

    string Own(HttpRequest request) =>
        options.PublicUrl?.GetLeftPart(UriPartial.Authority) is { } known && request.Host.Value == options.PublicUrl.Authority
            ? known
            : $"{request.Scheme}://{request.Host.Value}";
}
