using System.Text.Json;
using System.Text.Json.Serialization;
using Afterset.Sessions.Guide;

namespace Afterset.Web.Session;

/// <summary>How this device guides: remembered, and no part of the journal.</summary>
/// <param name="Voice">Cues are spoken.</param>
/// <param name="Beeps">Cues are sounded.</param>
/// <param name="Vibration">Cues are felt.</param>
/// <param name="Metronome">Strokes are counted.</param>
/// <param name="ScreenOff">Sound on with the screen off rather than beside other music, where it is one or the other.</param>
/// <param name="Awake">The screen stays on.</param>
/// <param name="Calls">Half time and the last seconds are called.</param>
/// <param name="HandsOnly">Bare hands do everything.</param>
/// <param name="Keys">Single keys do something: the space bar, arrows, H. Who speaks to a computer may not want that.</param>
/// <param name="Partner">Someone else does it.</param>
sealed record CueSettings(
    bool Voice = true,
    bool Beeps = false,
    bool Vibration = true,
    bool Metronome = false,
    bool ScreenOff = false,
    bool Awake = true,
    bool Calls = true,
    bool Keys = true,
    bool HandsOnly = false,
    bool Partner = false)
{
    internal const string Key = "cues";

    [JsonIgnore]
    internal GuideOptions Options => new(Partner, HandsOnly, Calls);

    /// <summary>What was kept; the usual ones when nothing was, or it cannot be read.</summary>
    internal static CueSettings Read(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, CueJson.Default.CueSettings) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    internal string Write() => JsonSerializer.Serialize(this, CueJson.Default.CueSettings);
}

/// <summary>One cue, as wwwroot/js/cues.js takes it: seconds from the plan's time.</summary>
sealed record CueMessage(double At, string Kind, string Say);

/// <summary>One stretch of the metronome, as wwwroot/js/cues.js takes it: seconds from the plan's time.</summary>
sealed record BeatMessage(double From, double Until, int PerMinute);

/// <summary>How cues are given.</summary>
sealed record WaysMessage(bool Voice, bool Beeps, bool Vibration, bool Metronome, bool ScreenOff, string Language);

/// <summary>All that is to come, counted from a time in milliseconds since 1970.</summary>
sealed record CuePlanMessage(double From, IReadOnlyList<CueMessage> Cues, IReadOnlyList<BeatMessage> Beats, WaysMessage Ways);

/// <summary>What a device can do.</summary>
sealed record CueAbilities(bool Voice, bool Beeps, bool Vibration, bool ScreenOff, bool Awake);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(CueSettings))]
[JsonSerializable(typeof(CuePlanMessage))]
[JsonSerializable(typeof(CueAbilities))]
sealed partial class CueJson : JsonSerializerContext;
