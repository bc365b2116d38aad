using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Sessions;
using Afterset.Units;
using Afterset.Web.Session;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using AppContext = Afterset.Web.Tests.Components.AppContext;

namespace Afterset.Web.Tests.Session;

public sealed class SessionBeforeTests
{
    [Fact]
    public async Task Deep_work_cannot_be_begun_long_before_its_time()
    {
        await using var app = new AppContext();
        var session = await SessionAsync(app, PressureLevel.Deep);
        app.Now = session.Start.AddHours(-20);
        var page = Open(app, session);
        Assert.Contains("not sooner", page.Markup, StringComparison.Ordinal);
        Assert.False(HasStart(page));
        app.Now = session.Start.AddHours(-1);
        Assert.True(HasStart(Open(app, session)));
    }

    [Fact]
    public async Task Anything_lighter_says_for_when_it_is_meant()
    {
        await using var app = new AppContext();
        var session = await SessionAsync(app, PressureLevel.Moderate);
        app.Now = session.Start.AddHours(-20);
        var page = Open(app, session);
        Assert.Contains("may still be too sore", page.Markup, StringComparison.Ordinal);
        Assert.True(HasStart(page));
    }

    static async Task<RecoverySession> SessionAsync(AppContext app, PressureLevel work)
    {
        app.Services.AddScoped<CueSound>();
        app.Services.AddScoped<GuidedRun>();
        await app.DidAsync("legs 70min rpe 7 yesterday 18:00");
        var session = Assert.IsType<PlanOutcome.Planned>(app.Journal.Plan()).Plan.Sessions[0];
        return session with { Steps = [.. session.Steps.Select(step => step with { Tool = "hands", Seconds = 90, Pressure = PressureRamp.UpTo(work), Technique = ProtocolCatalogue.Default.Techniques["stripping"] })] };
    }

    static IRenderedComponent<SessionBefore> Open(AppContext app, RecoverySession session) => app.Render<SessionBefore>(piece => piece.Add(it => it.Session, session));

    static bool HasStart(IRenderedComponent<SessionBefore> page) => page.FindAll("button").Any(button => button.TextContent.Contains("None of these signs", StringComparison.Ordinal));
}
