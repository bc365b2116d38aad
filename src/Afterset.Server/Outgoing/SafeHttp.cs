using System.Net;

namespace Afterset.Server.Outgoing;

/// <summary>Requests to addresses that people typed: reminders go out through it, and calendars come in.</summary>
/// <remarks>
/// Such an address could point into the owner's own network, so: addresses are looked at before a connection is opened, plain
/// http only where private targets are allowed, no proxy, no cookies, no redirect to another host, one time limit for
/// everything, and no more bytes read than asked for. No trace and no log of it is made, as the addresses are secrets.
/// </remarks>
public sealed class SafeHttp : IDisposable
{
    const int MostRedirects = 3;
    const int LongestAnswerToASend = 16 * 1024;

    readonly OutgoingOptions _options;
    readonly HttpClient _client;

    public SafeHttp(OutgoingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _client = new HttpClient(Handler(options)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Whether an address may be asked for at all, as far as can be seen without resolving it. Null when it may.</summary>
    public string? Objection(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return "The address must begin with https://.";
        if (address.Scheme == Uri.UriSchemeHttp && !_options.PrivateTargets)
            return "The address must begin with https://. Plain http needs AFTERSET_PRIVATE_TARGETS=true on the server.";
        if (address.UserInfo.Length > 0)
            return "The address must not hold a user name or a password.";
        return null;
    }

    /// <summary>Sends one request and follows no redirect.</summary>
    /// <exception cref="OutgoingRefusedException">The address is one that this server does not send to.</exception>
    /// <exception cref="HttpRequestException">Nobody answered, or not in the language of the web.</exception>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public Task<OutgoingAnswer> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return InTime(time => SendOnce(request, LongestAnswerToASend, time), cancellation);
    }

    /// <summary>Fetches a document of at most <paramref name="mostBytes"/>; follows redirects on the same host.</summary>
    /// <exception cref="OutgoingRefusedException">
    /// The address is one that this server does not ask, leads to another host, or holds more than that.
    /// </exception>
    /// <exception cref="HttpRequestException">Nobody answered, or not in the language of the web.</exception>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public Task<OutgoingAnswer> Fetch(Uri address, int mostBytes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return InTime(time => Follow(address, mostBytes, time), cancellation);
    }

    public void Dispose() => _client.Dispose();

    async Task<OutgoingAnswer> Follow(Uri address, int mostBytes, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            Uri? next = null;
            var answer = await SendOnce(request, mostBytes, cancellation, location => next = Uri.TryCreate(address, location, out var to) ? to : throw new OutgoingRefusedException("The address leads on to something that is no address."));
            if (next is null)
                return answer;
            if (!string.Equals(next.Host, address.Host, StringComparison.OrdinalIgnoreCase))
                throw new OutgoingRefusedException("The address leads on to another host. Use the address that it leads to.");
            if (address.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
                throw new OutgoingRefusedException("The address leads from https to http.");
            address = next;
        }

        throw new OutgoingRefusedException("The address leads in a circle.");
    }

    async Task<OutgoingAnswer> SendOnce(
        HttpRequestMessage request, int mostBytes, CancellationToken cancellation, Action<Uri>? redirected = null)
    {
        if (Objection(request.RequestUri!) is { } objection)
            throw new OutgoingRefusedException(objection);

        try
        {
            request.Headers.TryAddWithoutValidation("User-Agent", "Afterset");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (redirected is not null && IsRedirect(response.StatusCode) && response.Headers.Location is { } location)
                redirected(location);
            var body = await LimitedBody.Read(response.Content, mostBytes, refuseMore: redirected is not null, cancellation);
            return new OutgoingAnswer(response.StatusCode, RetryAfter(response), body);
        }
        catch (HttpRequestException failure) when (failure.InnerException is OutgoingRefusedException refused)
        {
            throw new OutgoingRefusedException(refused.Message, failure);
        }
    }

    async Task<OutgoingAnswer> InTime(Func<CancellationToken, Task<OutgoingAnswer>> send, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await send(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {_options.Timeout.TotalSeconds:0} s.", late);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            // Also a body that is not packed as its header says.
            throw new HttpRequestException("The connection broke, or what came cannot be unpacked.", broken);
        }
    }

    static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    static SocketsHttpHandler Handler(OutgoingOptions options) => new()
    {
        ConnectCallback = new SafeConnect(options).Open,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 32,
        MaxConnectionsPerServer = 8,
        // No trace headers to strangers, and no spans that hold their addresses.
        ActivityHeadersPropagator = null,
    };
}
