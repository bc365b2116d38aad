using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Afterset.Fixtures;
using Afterset.Server.Hosting;
using Afterset.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Afterset.Server.Tests.Operations;

public sealed class TelemetryTests
{
    // Words of health that the session below sends or makes the planner say.
    static readonly string[] HealthWords = ["urine", "quadricep", "hamstring", "soreness\"", "squat", "leg_day", "leg-day", "mood", "clinician", "deadlift"];

    [Fact]
    public async Task A_whole_session_leaves_no_secret_and_no_word_of_health_in_what_is_exported_or_logged()
    {
        await using var receiver = await OtlpReceiver.StartAsync(TestContext.Current.CancellationToken);
        await using var server = await TestServer.StartAsync(
            options => options with { Settings = Exporting(receiver) },
            // As much as a real server logs, and not all that a test server does.
            services: all => all.PostConfigure<LoggerFilterOptions>(filter => filter.MinLevel = LogLevel.Warning));
        var secrets = await WholeSessionAsync(server);
        Flush(server);

        var traces = receiver.Text("/v1/traces");
        var metrics = receiver.Text("/v1/metrics");
        var logs = receiver.Text("/v1/logs");
        Assert.Contains("GET /api/plan", traces, StringComparison.Ordinal);
        Assert.Contains("/feeds/{secret}.ics", traces, StringComparison.Ordinal);
        Assert.Contains("/api/athletes/{athlete:guid}", traces, StringComparison.Ordinal);
        foreach (var counter in new[] { "afterset.entries.appended", "afterset.plans.withheld", "afterset.plans.made", "afterset.imports", "http.server.request.duration" })
            Assert.Contains(counter, metrics, StringComparison.Ordinal);
        Assert.Contains("/api/account/sign-in", logs, StringComparison.Ordinal);
        Assert.Contains("Request failed", logs, StringComparison.Ordinal);
        Assert.Contains("/api/account/sign-in", server.Log.Text, StringComparison.Ordinal);

        foreach (var (where, text) in new[] { ("traces", traces), ("metrics", metrics), ("logs", logs), ("the log", server.Log.Text) })
        {
            foreach (var secret in secrets)
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} is in {where}: {Around(text, secret)}");
            foreach (var word in HealthWords)
                Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{word} is in {where}: {Around(text, word)}");
        }
    }

    [Fact]
    public async Task Without_an_address_nothing_of_OpenTelemetry_is_there()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Null(server.App.Services.GetService<TracerProvider>());
        Assert.Null(server.App.Services.GetService<MeterProvider>());
        Assert.Null(server.App.Services.GetService<LoggerProvider>());
    }

    [Fact]
    public async Task A_receiver_that_is_away_holds_nothing_up()
    {
        await using var server = await TestServer.StartAsync(options => options with
        {
            Settings = new(new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1" }),
        });
        using var owner = await server.ClaimAsync();
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/plan")).StatusCode);
    }

    static string Around(string text, string found)
    {
        var at = text.IndexOf(found, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : string.Concat(text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 60)].Where(one => !char.IsControl(one)));
    }

    static Settings Exporting(OtlpReceiver receiver) => new(new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address,
        ["OTEL_SERVICE_NAME"] = "my-afterset",
    });

    static void Flush(TestServer server)
    {
        Assert.True(server.App.Services.GetRequiredService<TracerProvider>().ForceFlush((int)Patience.MostMs));
        Assert.True(server.App.Services.GetRequiredService<MeterProvider>().ForceFlush((int)Patience.MostMs));
        Assert.True(server.App.Services.GetRequiredService<LoggerProvider>().ForceFlush((int)Patience.MostMs));
    }

    /// <summary>Does what a family does in a week, also wrongly, and tells which texts must stay here.</summary>
    static async Task<IReadOnlyList<string>> WholeSessionAsync(TestServer server)
    {
        var secrets = new List<string> { server.ClaimToken!, TestServer.Password, "Olga Owner", "Olga%20Owner", "anna@example.org", "tip-toe", server.Options.DataFolder };
        using var owner = await server.ClaimAsync();
        secrets.AddRange([owner.AthleteId.ToString(), owner.AccountId.ToString(), owner.AthleteId.ToString("N"), owner.AccountId.ToString("N")]);

        var planned = await owner.GetJsonAsync($"/api/plan?athlete={owner.AthleteId}&days=2");
        Assert.NotEqual("withheld", planned.GetProperty("outcome").GetString());
        var file = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "samples", "leg-day.fit"), TestContext.Current.CancellationToken));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var report = await TestClient.ReadAsync(await owner.Http.PostAsync("/api/imports?name=tip-toe-leg-day.fit&keepOriginal=true", file, TestContext.Current.CancellationToken));
        secrets.Add(report.GetProperty("original").GetString()!);
        await owner.GetAsync($"/api/originals/{report.GetProperty("original").GetString()}");

        var entry = Guid.CreateVersion7();
        secrets.Add(entry.ToString());
        var batch = $$$"""
            {"entries":[{"id":"{{{entry}}}","kind":"check-in","version":1,"at":"2026-11-24T07:30:00Z","data":{"asked":"2026-11-24T07:30:00Z",
            "soreness":[{"region":"quadriceps","side":"left","score":7}],"signs":[{"sign":"dark-urine"}],"mood":2}}]}
            """;
        await TestClient.ReadAsync(await owner.Http.PutAsync("/api/journal", new StringContent(batch, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken));
        var withheld = await owner.GetJsonAsync("/api/plan?asOf=2026-11-24T08:00Z");
        Assert.Equal("withheld", withheld.GetProperty("outcome").GetString());
        foreach (var format in new[] { "text", "md", "html", "ics" })
            await owner.GetAsync($"/api/plan?format={format}");
        await owner.GetAsync("/api/forecast");
        await owner.GetAsync("/api/journal");
        await owner.GetAsync("/api/export");
        await owner.GetAsync("/api/explain?q=dark+urine");

        var feed = (await owner.PostJsonAsync("/api/feeds", new { name = "anna@example.org" })).GetProperty("path").GetString()!;
        secrets.Add(feed["/feeds/".Length..^".ics".Length]);
        using var nobody = server.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(feed)).StatusCode);
        await nobody.GetAsync(feed + "/leg-day");
        await owner.PutAsync($"/api/athletes/{owner.AthleteId}", new { name = "Olga Owner" });

        var key = (await owner.PostJsonAsync("/api/keys", new { name = "anna@example.org", scopes = new[] { "plan:read" } })).GetProperty("secret").GetString()!;
        secrets.Add(key);
        using (var program = new TestClient(server, key))
            await program.GetAsync("/api/plan");
        secrets.Add(await owner.LinkAsync());
        await GoWrongAsync(server, owner, nobody);
        return secrets;
    }

    static async Task GoWrongAsync(TestServer server, TestClient owner, TestClient nobody)
    {
        await nobody.SignInAsync("Olga Owner", "anna@example.org");
        await nobody.SignInAsync("anna@example.org", TestServer.Password);
        await nobody.PostAsync("/api/account/register", new { token = "anna@example.org", name = "anna@example.org", password = "short" });
        await nobody.GetAsync("/dark-urine/anna@example.org?urine=dark");
        await owner.GetAsync("/api/explain/dark-urine");
        await owner.GetAsync("/api/plan?asOf=urine&timeZone=anna@example.org");
        await owner.Http.PutAsync("/api/journal", new StringContent("""{"entries":[{"urine":"dark"}""", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        // Others' ways to say where a request belongs must not carry anything on.
        using var traced = new HttpRequestMessage(HttpMethod.Get, "/api/explain");
        traced.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        traced.Headers.Add("tracestate", "urine=anna@example.org");
        traced.Headers.Add("baggage", "urine=anna@example.org");
        traced.Headers.UserAgent.ParseAdd("urine/1.0");
        await owner.Http.SendAsync(traced, TestContext.Current.CancellationToken);
        using var odd = new HttpRequestMessage(new HttpMethod("URINE"), "/api/explain");
        await owner.Http.SendAsync(odd, TestContext.Current.CancellationToken);

        // A mistake of ours whose text repeats what somebody sent.
        var logger = server.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger<Failures>();
        await new Failures(_ => throw new InvalidDataException("dark urine of anna@example.org"), logger).InvokeAsync(new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = server.App.Services });
    }
}
