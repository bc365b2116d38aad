using Afterset.Presentation;
using Afterset.Web.Device;

namespace Afterset.Web.Sync;

/// <summary>How it stands with the server, in one or two plain sentences.</summary>
static class SyncWords
{
    internal static string Of(SyncState state, Language language, DeviceClock clock) => state switch
    {
        { Point: null } => language["Nothing leaves this device."],
        { IsRunning: true } => language["Syncing…"],
        { Trouble: { } trouble } => $"{language[Trouble(trouble, state.Point)]} {Waiting(state, language)}",
        { Unsent: > 0 } => Waiting(state, language),
        { LastDone: { } time } => language["All is on the server, {0}.", language.Time(clock.At(time))],
        _ => language["Not synced yet since the app was opened."],
    };

    /// <summary>What was in the way, and what to do about it.</summary>
    internal static string Trouble(SyncTrouble trouble, SyncPoint point) => trouble.Kind switch
    {
        SyncTroubleKind.NoNetwork => "The server cannot be reached now; we try again by ourselves.",
        SyncTroubleKind.NotSignedIn when point.Key is null => "Nobody is signed in on the server any more. Sign in there again.",
        SyncTroubleKind.NotSignedIn => "The server does not know this key, or it has ended. Make a new one on the account page.",
        SyncTroubleKind.NotAllowed => "The server does not allow it: a key needs the scopes journal:read and journal:write, and the athlete must be your own.",
        SyncTroubleKind.NotThere => "The server has no such athlete any more, or is none of Afterset's.",
        SyncTroubleKind.Refused => "The server did not take one entry. A clock that is more than a day ahead does that. The others are there.",
        SyncTroubleKind.TooLarge => "One entry is too large for the server. The others are there.",
        SyncTroubleKind.TooOften => "The server asks us to wait; we go on by ourselves.",
        SyncTroubleKind.ServerFails => "The server has a problem of its own; we try again by ourselves.",
        SyncTroubleKind.NotUnderstood => "The answer is none of an Afterset server.",
        SyncTroubleKind.DeviceFails => "This browser's storage cannot be read or written just now. Free some space, and open the app again.",
        SyncTroubleKind.Superseded => "Another tab is syncing too; we go on by ourselves.",
    };

    static string Waiting(SyncState state, Language language) => state.Unsent switch
    {
        0 => language["Nothing is waiting."],
        1 => language["1 entry waits here."],
        var count => language["{0} entries wait here.", count],
    };
}
