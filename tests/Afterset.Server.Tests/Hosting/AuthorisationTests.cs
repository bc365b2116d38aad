using System.Net;
using System.Net.Http.Json;
using Afterset.Server.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

/// <summary>Walks every endpoint that the server has with every wrong identity. It knows no endpoint by name but the open ones.</summary>
public sealed class AuthorisationTests
{
    /// <summary>Endpoints that anybody may use, and why.</summary>
    static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["GET /"] = "leads to the page of the account",
        ["GET /claim"] = "a page without data",
        ["GET /sign-in"] = "a page without data",
        ["GET /account"] = "a page without data; its script asks for them",
        ["POST /api/account/register"] = "needs a one-time link",
        ["POST /api/account/register/passkey-options"] = "needs a one-time link",
        ["POST /api/account/sign-in"] = "the way in",
        ["POST /api/account/sign-in/recovery"] = "the way in",
        ["POST /api/account/sign-in/passkey-options"] = "the way in",
        ["POST /api/account/sign-in/passkey"] = "the way in",
        ["GET /health"] = "says that the process lives and nothing else",
        ["GET /ready"] = "says ready or not and nothing else",
        ["GET /openapi/v1.json"] = "describes the API, the same for everybody",
        ["GET /schemas/{name}.schema.json"] = "describes documents, the same for everybody",
        ["POST /api/invitations/look"] = "needs a one-time link",
        ["GET /api/explain"] = "what Afterset knows, the same for everybody",
        ["GET /api/explain/{**id}"] = "what Afterset knows, the same for everybody",
        ["GET /feeds/{secret}.ics"] = "the address is the secret; calendars cannot sign in",
    };

    static readonly string[] AllScopes = [.. ScopeNames.All.Select(scope => scope.Name())];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_endpoints_of_the_list_are_open()
    {
        await using var server = await TestServer.StartAsync();
        var open = Endpoints(server).Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Names);
        Assert.Equal(Open.Keys.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
        Assert.All(
            Endpoints(server).Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is null),
            one => Assert.True(one.Metadata.GetMetadata<AccessRule>() is not null, $"{one.RoutePattern.RawText} does not say who may use it."));
    }

    [Fact]
    public async Task No_wrong_identity_gets_anything_but_a_refusal()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        MapProbes(server);
        using var cast = await Cast.AssembleAsync(server, clock);
        var wrong = new List<string>();
        var tries = 0;
        foreach (var endpoint in Endpoints(server).Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            foreach (var attempt in cast.WrongOnes(endpoint))
            {
                tries++;
                if (await attempt.FaultAsync(cast) is { } fault)
                    wrong.Add(fault);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tries}:\n{string.Join('\n', wrong.Take(60))}");
        Assert.True(tries > 200, $"Only {tries} tries.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{tries} tries were refused.");
    }

    [Fact]
    public async Task The_right_identity_is_let_in()
    {
        var clock = new TestClock();
        await using var server = await TestServer.StartAsync(clock: clock);
        using var cast = await Cast.AssembleAsync(server, clock);
        foreach (var endpoint in Endpoints(server).Where(one => one.Metadata.GetMetadata<AccessRule>() is not null && Methods(one).Contains("GET")))
        {
            // 404 and 400 may come from the endpoint itself, as its parameters are made up; 401 and 403 come from the gate alone.
            var status = (await cast.Victim.GetAsync(cast.Address(endpoint))).StatusCode;
            Assert.False(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{endpoint.RoutePattern.RawText}: {status}");
        }
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_about_who_may_use_it_is_closed()
    {
        await using var server = await TestServer.StartAsync();
        EndpointRouteBuilderExtensions.MapGet(server.App, "/api/forgotten", () => "data");
        using var owner = await server.ClaimAsync();
        using var key = await owner.KeyAsync(AllScopes);
        using var nobody = server.Anonymous();
        Assert.Equal(HttpStatusCode.Forbidden, (await key.GetAsync("/api/forgotten")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/forgotten")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/api/forgotten")).StatusCode);
    }

    [Fact]
    public async Task Without_a_name_it_is_the_own_first_athlete_or_the_one_of_the_key()
    {
        await using var server = await TestServer.StartAsync();
        MapProbes(server);
        using var owner = await server.ClaimAsync();
        var second = (await owner.PostJsonAsync("/api/athletes", new { name = "Second" })).GetProperty("id").GetGuid();
        using var coach = await owner.InviteAsync("Cora Coach", second, "reader");
        using var key = await owner.KeyAsync(["plan:read"], second);
        const string probe = "/api/probe/PlanRead";

        Assert.Equal(owner.AthleteId, await IdAsync(owner, probe));
        Assert.Equal(second, await IdAsync(owner, $"{probe}?athlete={second}"));
        Assert.Equal(second, await IdAsync(key, probe));
        Assert.Equal(second, await IdAsync(coach, $"{probe}?athlete={second}"));
        Assert.Equal(HttpStatusCode.NotFound, (await coach.GetAsync(probe)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{probe}?athlete=")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{probe}?athlete={second}&athlete={owner.AthleteId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{probe}?athlete=' OR 1=1 --")).StatusCode);
    }

    static async Task<Guid> IdAsync(TestClient client, string address) => (await client.GetJsonAsync(address)).GetProperty("id").GetGuid();

    /// <summary>An endpoint for each scope, so that the walk is about all of them whatever the server has.</summary>
    static void MapProbes(TestServer server)
    {
        foreach (var scope in ScopeNames.All)
        {
            EndpointRouteBuilderExtensions.MapMethods(
                server.App, $"/api/probe/{scope}", ["GET", "PUT"], (AthleteInScope athlete) => new { athlete.Id, athlete.Name }).RequireAthlete(scope);
        }
    }

    static IReadOnlyList<RouteEndpoint> Endpoints(TestServer server)
    {
        var all = server.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().Distinct().ToList();
        Assert.True(all.Count > 20, $"Only {all.Count} endpoints were found.");
        return all;
    }

    static IReadOnlyList<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        Methods(endpoint).Select(method => $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}");

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
