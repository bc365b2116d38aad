using Afterset.Journal.Entries;
using Afterset.Presentation;
using Afterset.Web.Device;

namespace Afterset.Web.Settings;

/// <summary>Injuries in words.</summary>
static class InjuryWords
{
    /// <summary>"Strain: left calf, since 20 Nov".</summary>
    internal static string Of(InjuryEntry told, Language language, DeviceClock clock)
    {
        var what = language["{0}: {1}", Kind(told.Injury.Kind), told.Injury.Where.Name];
        return told.Injury.Since is { } since ? language["{0}, since {1}", what, language.Date(clock.At(since))] : what;
    }

    /// <summary>"Bone stress" for "bone-stress".</summary>
    internal static string Kind(string id) => Words.Capital(id.Replace('-', ' '));
}
