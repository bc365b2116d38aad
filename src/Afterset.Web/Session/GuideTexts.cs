using System.Text.Json;
using Afterset.Presentation;
using Afterset.Sessions.Guide;
using Afterset.Web.Body;

namespace Afterset.Web.Session;

/// <summary>The guide's sentences in the person's language.</summary>
static class GuideTexts
{
    internal static string Of(GuideText text, Language language) => language[text.Template, [.. text.Parts]];

    /// <summary>Sentences in a row, each beginning with a capital.</summary>
    internal static string Of(IEnumerable<GuideText> texts, Language language) =>
        string.Join(' ', texts.Select(text => Words.Capital(Of(text, language))));

    /// <summary>What cues.js is given for what is to come.</summary>
    internal static CuePlanMessage Plan(SessionProgress progress, DateTimeOffset now, CueSettings settings, Language language) => new(
        now.ToUnixTimeMilliseconds(),
        [.. progress.Cues(now).Select(cue => new CueMessage(cue.At.TotalSeconds, Kind(cue.Kind), Of(cue.Say, language)))],
        [.. progress.Beats(now).Select(beat => new BeatMessage(beat.From.TotalSeconds, beat.Until.TotalSeconds, beat.PerMinute))],
        Ways(settings, language));

    internal static WaysMessage Ways(CueSettings settings, Language language) =>
        new(settings.Voice, settings.Beeps, settings.Vibration, settings.Metronome, settings.ScreenOff, language.Id);

    internal static string Kind(GuideCueKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>What those hear who hear the page: once a step, and when it stands.</summary>
    internal static string Said(GuidePhase phase, GuideStep step, SessionGuide guide, Language language) => phase switch
    {
        GuidePhase.GettingReady => Of(guide.Announce(step), language),
        GuidePhase.Working => language["{0} seconds. Begin.", step.Seconds],
        GuidePhase.Paused => language["Paused."],
        GuidePhase.Ready or GuidePhase.Hurts or GuidePhase.DidYouGoOn or GuidePhase.Ended => "",
    };

    /// <summary>The heading of a session that is over.</summary>
    internal static string Title(GuideEnd? end, Language language) => end switch
    {
        GuideEnd.Finished => language["Done"],
        GuideEnd.Stopped => language["Ended early"],
        GuideEnd.Hurt => language["Stopped, because it hurt"],
        null => language["Session"],
    };

    /// <summary>"Quadriceps, left"; for a step without a place what is done.</summary>
    internal static string Name(GuideStep step, Language language) =>
        step.Where is { } where ? PlaceNames.Of(where, language) : Words.Capital(language.Say(step.Name));

    /// <summary>"8:05".</summary>
    internal static string Clock(TimeSpan time) => Words.Clock((int)Math.Ceiling(time.TotalSeconds));
}
