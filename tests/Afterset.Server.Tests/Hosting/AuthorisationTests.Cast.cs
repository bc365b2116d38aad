using System.Net;
using System.Net.Http.Json;
using Afterset.Server.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Afterset.Server.Tests.Hosting;

public sealed partial class AuthorisationTests
{
    /// <summary>One try, and the answer that it must get.</summary>
    sealed record Attempt(string Who, TestClient Client, string Method, string Address, HttpStatusCode Expected, Action<HttpRequestMessage>? Change = null)
    {
        internal async Task<string?> FaultAsync(Cast cast)
        {
            using var request = new HttpRequestMessage(new HttpMethod(Method), Address);
            if (Method is not "GET" and not "HEAD")
                request.Content = JsonContent.Create(new { });
            Change?.Invoke(request);
            using var response = await Client.Http.SendAsync(request, Cancel);
            var body = await response.Content.ReadAsStringAsync(Cancel);
            var title = $"{Method} {Address} as {Who}: {(int)response.StatusCode}";
            if (response.StatusCode != Expected)
                return $"{title} and not {(int)Expected}";
            if (Expected == HttpStatusCode.OK ? cast.HasData(body) : cast.HasData(body) || response.Content.Headers.ContentType?.MediaType != "application/problem+json")
                return $"{title} with a body that is no plain refusal: {body}";

            return null;
        }
    }

    /// <summary>A victim with data, and everybody who must not get at them.</summary>
    sealed class Cast : IDisposable
    {
        const string Marker = "Viola Victim";

        readonly List<TestClient> _all = [];
        readonly Dictionary<Scope, TestClient> _keys = [];
        readonly List<string> _ids = [];
        TestClient _nobody = null!, _forged = null!, _otherScheme = null!, _signedOut = null!, _revoked = null!, _expired = null!, _allScopes = null!;
        TestClient _otherAthletesKey = null!, _stranger = null!, _strangersKey = null!, _reader = null!, _readersKey = null!, _stale = null!;

        internal TestClient Victim { get; private set; } = null!;

        internal static async Task<Cast> AssembleAsync(TestServer server, TestClock clock)
        {
            var cast = new Cast();
            var victim = cast.Victim = cast.Keep(await server.ClaimAsync(Marker));
            cast._expired = cast.Keep(await victim.KeyAsync(AllScopes, expiresInDays: 1));
            cast._stale = cast.Keep(server.Anonymous());
            await TestClient.ReadAsync(await cast._stale.SignInAsync(Marker, TestServer.Password));
            clock.Forward(TimeSpan.FromDays(2));
            await TestClient.ReadAsync(await victim.SignInAsync(Marker, TestServer.Password));

            var another = await victim.PostJsonAsync("/api/athletes", new { name = $"{Marker}'s child" });
            cast._otherAthletesKey = cast.Keep(await victim.KeyAsync(AllScopes, another.GetProperty("id").GetGuid()));
            foreach (var scope in ScopeNames.All)
                cast._keys[scope] = cast.Keep(await victim.KeyAsync([scope.Name()]));
            cast._allScopes = cast.Keep(await victim.KeyAsync(AllScopes));
            cast._revoked = cast.Keep(await cast.RevokedAsync());
            cast._nobody = cast.Keep(server.Anonymous());
            cast._forged = cast.Keep(new TestClient(server, "afs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
            cast._otherScheme = cast.Keep(new TestClient(server, "eyJhbGciOiJub25lIn0.e30."));
            await cast.AddOthersAsync(server);
            cast._ids.AddRange(await cast.IdsAsync("/api/keys"));
            cast._ids.AddRange(await cast.IdsAsync("/api/invitations"));
            cast._ids.Add(victim.AthleteId.ToString());
            return cast;
        }

        internal bool HasData(string body) =>
            body.Contains(Marker, StringComparison.OrdinalIgnoreCase) || _ids.Any(id => body.Contains(id, StringComparison.OrdinalIgnoreCase));

        internal string Address(RouteEndpoint endpoint, string? id = null)
        {
            var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart { Name: "athlete" } => Victim.AthleteId.ToString(),
                RoutePatternParameterPart { Name: "account" } => Victim.AccountId.ToString(),
                _ => id ?? Guid.CreateVersion7().ToString(),
            }))));
            return IsAboutAthlete(endpoint) && !address.Contains(Victim.AthleteId.ToString(), StringComparison.Ordinal)
                ? $"{address}?athlete={Victim.AthleteId}" : address;
        }

        internal IEnumerable<Attempt> WrongOnes(RouteEndpoint endpoint) =>
            Methods(endpoint).SelectMany(method => Unknown(endpoint, method).Concat(Known(endpoint, method)).Concat(Strangers(endpoint, method)));

        // Nobody, or somebody who was known.
        IEnumerable<Attempt> Unknown(RouteEndpoint endpoint, string method)
        {
            var address = Address(endpoint);
            (string, TestClient)[] all =
            [
                ("nobody", _nobody), ("a forged key", _forged), ("another kind of token", _otherScheme), ("a revoked key", _revoked),
                ("an expired key", _expired), ("a signed-out cookie", _signedOut),
            ];
            return all.Select(one => new Attempt(one.Item1, one.Item2, method, address, HttpStatusCode.Unauthorized));
        }

        // The right person in the wrong way.
        IEnumerable<Attempt> Known(RouteEndpoint endpoint, string method)
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>();
            var address = Address(endpoint);
            foreach (var (scope, key) in _keys.Where(one => one.Key != rule?.Scope))
                yield return new Attempt($"a key with {scope} only", key, method, address, HttpStatusCode.Forbidden);
            if (rule?.Scope is null)
                yield return new Attempt("a key with every scope", _allScopes, method, address, HttpStatusCode.Forbidden);
            if (rule is null or { Recent: true })
                yield return new Attempt("a sign-in of long ago", _stale, method, address, HttpStatusCode.Forbidden);
            if (method is "GET" or "HEAD")
                yield break;

            yield return new Attempt("another site's page", Victim, method, address, HttpStatusCode.Forbidden, request => request.Headers.Add("Origin", "https://evil.example"));
            yield return new Attempt("another site's form", Victim, method, address, HttpStatusCode.Forbidden, request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));
            yield return new Attempt("a page without our header", Victim, method, address, HttpStatusCode.Forbidden, request => request.Headers.Add("X-Afterset", "no"));
        }

        // Somebody else.
        IEnumerable<Attempt> Strangers(RouteEndpoint endpoint, string method)
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>();
            var address = Address(endpoint);
            if (rule is not { Athlete: true })
                return OthersThings(endpoint, method);

            var missing = rule.Scope is null ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;
            List<Attempt> all =
            [
                new("another account", _stranger, method, address, HttpStatusCode.NotFound),
                new("another account's key", _strangersKey, method, address, missing),
                new("a key for another athlete", _otherAthletesKey, method, address, missing),
            ];
            if (rule.Role is not null || rule.Scope?.OnlyReads() == false)
            {
                all.Add(new("a reader", _reader, method, address, HttpStatusCode.Forbidden));
                all.Add(new("a reader's key", _readersKey, method, address, HttpStatusCode.Forbidden));
            }

            return all;
        }

        // Endpoints that go by the account: what a stranger gets is the stranger's own, and the victim's things are not there.
        IEnumerable<Attempt> OthersThings(RouteEndpoint endpoint, string method)
        {
            if (endpoint.RoutePattern.Parameters.Count > 0)
                return _ids.Select(id => new Attempt("another account", _stranger, method, Address(endpoint, id), HttpStatusCode.NotFound));

            return method == "GET" ? [new Attempt("another account", _stranger, method, Address(endpoint), HttpStatusCode.OK)] : [];
        }

        async Task AddOthersAsync(TestServer server)
        {
            _stranger = Keep(await Victim.InviteAsync("Sam Stranger"));
            _strangersKey = Keep(await _stranger.KeyAsync(AllScopes));
            _reader = Keep(await Victim.InviteAsync("Cora Coach", Victim.AthleteId, "reader"));
            _readersKey = Keep(await _reader.KeyAsync(AllScopes));
            await Victim.LinkAsync(Victim.AthleteId, "reader");

            // The cookie as it was before: a copy that somebody kept.
            using var another = await Victim.InviteAsync("Gone Guest");
            var signIn = await another.SignInAsync("Gone Guest", TestServer.Password);
            var cookie = signIn.Headers.GetValues("Set-Cookie").First(one => one.StartsWith("afterset=", StringComparison.Ordinal)).Split(';')[0];
            await TestClient.ReadAsync(await another.PostAsync("/api/account/sign-out"));
            _signedOut = Keep(server.Anonymous());
            _signedOut.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        async Task<TestClient> RevokedAsync()
        {
            var before = await IdsAsync("/api/keys");
            var key = await Victim.KeyAsync(AllScopes);
            var made = (await IdsAsync("/api/keys")).Except(before).Single();
            await TestClient.ReadAsync(await key.GetAsync("/api/account/me"));
            await TestClient.ReadAsync(await Victim.DeleteAsync($"/api/keys/{made}"));
            return key;
        }

        async Task<IReadOnlyList<string>> IdsAsync(string address) =>
            [.. (await Victim.GetJsonAsync(address)).EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

        static bool IsAboutAthlete(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessRule>() is { Athlete: true };

        TestClient Keep(TestClient client)
        {
            _all.Add(client);
            return client;
        }

        public void Dispose() => _all.ForEach(client => client.Dispose());
    }
}
