using Afterset.Journal.Entries;
using Afterset.Web.Device;
using Afterset.Web.Journal;

namespace Afterset.Web.Settings;

/// <summary>Keeps what the person has and likes.</summary>
sealed class Wishes(AppJournal journal, DeviceClock clock)
{
    /// <summary>Keeps a wish. The first one also tells the device's time zone, so that a server plans on the person's clock.</summary>
    internal Task KeepAsync(PreferencesEntry wish) =>
        journal.AddAsync(wish.TimeZone is null && journal.Journal.Preferences.TimeZone is null ? wish with { TimeZone = clock.Zone.Id } : wish);

    /// <summary>Tells the device's time zone when the journal has none.</summary>
    internal Task TellZoneAsync() => journal.Journal.Preferences.TimeZone is null ? KeepAsync(new()) : Task.CompletedTask;
}
