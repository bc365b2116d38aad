using System.Net;
using Afterset.Server.Outgoing;

namespace Afterset.Server.Reminders.Channels;

/// <summary>What the answer of a web server means for a reminder.</summary>
static class HttpSending
{
    /// <param name="http">The way out.</param>
    /// <param name="request">What to send.</param>
    /// <param name="gone">The statuses by which this kind of receiver says that it is gone for good.</param>
    /// <param name="cancellation">Ends the try.</param>
    internal static async Task<SendOutcome> Send(
        SafeHttp http, HttpRequestMessage request, IReadOnlyList<int> gone, CancellationToken cancellation)
    {
        try
        {
            return Outcome(await http.Send(request, cancellation), gone);
        }
        catch (OutgoingRefusedException refused)
        {
            return new SendOutcome.Refused(refused.Message);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            return new SendOutcome.TryAgain(null);
        }
    }

    static SendOutcome Outcome(OutgoingAnswer answer, IReadOnlyList<int> gone) => (int)answer.Status switch
    {
        >= 200 and <= 299 => new SendOutcome.Sent(),
        var status when gone.Contains(status) => new SendOutcome.GoneForever(),
        408 or 425 or 429 or >= 500 => new SendOutcome.TryAgain(answer.RetryAfter),
        401 or 403 => new SendOutcome.Refused($"The receiver did not accept the key or password ({(int)answer.Status})."),
        >= 300 and <= 399 => new SendOutcome.Refused($"The receiver sends on to another address ({(int)answer.Status}). Use that address."),
        var status => new SendOutcome.Refused($"The receiver answered {status} ({(HttpStatusCode)status})."),
    };
}
