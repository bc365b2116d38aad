using Afterset.Body;
using Afterset.Sessions.Guide;
using Afterset.Units;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Session;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Xunit;

namespace Afterset.Web.Tests.Session;

public sealed class GuideStepViewTests : BunitContext
{
    static readonly DateTimeOffset Start = new(2026, 11, 24, 19, 30, 0, TimeSpan.Zero);

    static readonly GuideStep Thigh = new(
        new RegionSide(new("quadriceps"), Side.Left), "effleurage", "long gliding strokes", "hands",
        [new(0, PressureLevel.Light), new(15, PressureLevel.Moderate), new(51, PressureLevel.Light)], 5, 60, 12, null, ["the groin"], []);

    public GuideStepViewTests()
    {
        var browser = new MemoryBrowser();
        Services.AddSingleton<IJSRuntime>(browser);
        Services.AddSingleton<TimeProvider>(new HandClock());
        Services.AddSingleton<DeviceClock>();
        Services.AddSingleton<JournalDatabase>();
        Services.AddSingleton<AppJournal>();
    }

    [Fact]
    public void It_shows_the_place_the_side_the_technique_and_where_not_to_go()
    {
        var text = Shown(Thigh, 30).Markup;
        Assert.All((string[])["Quadriceps", "left", "long gliding strokes", "the groin"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Seconds_count_down_from_getting_ready_to_the_end()
    {
        Assert.Equal("5", Shown(Thigh, 0).Find(".seconds").TextContent);
        Assert.Equal("60", Shown(Thigh, 5).Find(".seconds").TextContent);
        Assert.Equal("1", Shown(Thigh, 64.5).Find(".seconds").TextContent);
    }

    [Theory]
    [InlineData(2, 1, 2)]
    [InlineData(25, 3, 0)]
    [InlineData(60, 1, 2)]
    public void Dots_show_how_deep_now_and_how_deep_it_gets(double second, int now, int toCome)
    {
        var shown = Shown(Thigh, second);
        Assert.Equal((now, toCome, 5), (shown.FindAll(".big-dots .on").Count, shown.FindAll(".big-dots .to").Count, shown.FindAll(".big-dots span").Count));
    }

    [Fact]
    public void A_giver_reads_of_their_side() =>
        Assert.Equal("on their left", Shown(Thigh, 10, new GuideOptions(IsForPartner: true)).Find(".guide-side").TextContent);

    [Fact]
    public void Breathing_says_in_and_out_in_turn()
    {
        var breathing = Thigh with { Where = null, Technique = "breathing", Name = "calm breathing", Tool = "none", Pressure = [new(0, PressureLevel.None)], Breathing = new Breath(4, 6), KeepOff = [] };
        Assert.Equal("In", Shown(breathing, 6).Find(".breath-word").TextContent);
        Assert.Equal("Out", Shown(breathing, 10).Find(".breath-word").TextContent);
        Assert.Equal("In", Shown(breathing, 16).Find(".breath-word").TextContent);
        Assert.Empty(Shown(breathing, 6).FindAll(".big-dots"));
    }

    IRenderedComponent<GuideStepView> Shown(GuideStep step, double second, GuideOptions? options = null)
    {
        var guide = new SessionGuide("x", "The next day", options ?? GuideOptions.Usual, [step]);
        return Render<GuideStepView>(parameters => parameters
            .Add(view => view.Step, step)
            .Add(view => view.Guide, guide)
            .Add(view => view.Moment, SessionProgress.Of(guide).Start(Start).At(Start.AddSeconds(second))));
    }
}
