using System.Net;
using Afterset.Server.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Server.Tests.Hosting;

/// <summary>Walks every endpoint that the server has with every wrong identity. It knows no endpoint by name but the open ones.</summary>
public sealed partial class AuthorisationTests
{
    /// <summary>Endpoints that anybody may use, and why.</summary>
    static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["GET /"] = "the app, the same for everybody",
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
}
