using Afterset.Import.ByHand;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Web.Demo;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Settings;
using Afterset.Web.Shell;
using Afterset.Web.Sync;
using Afterset.Workouts;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Afterset.Web.Tests.Components;

/// <summary>The app's pieces without a browser: a journal, a clock that stands still, and scripts that do nothing.</summary>
sealed class AppContext : BunitContext
{
    internal static readonly DateTimeOffset Morning = new(2026, 11, 24, 7, 30, 0, TimeSpan.FromHours(1));

    readonly StandingClock _clock = new() { Now = Morning };

    internal AppContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton<DeviceClock>();
        Services.AddSingleton<JournalDatabase>();
        Services.AddSingleton<AppJournal>();
        Services.AddSingleton<AppSettings>();
        Services.AddScoped<Told>();
        Services.AddSingleton<ServerLine>();
        Services.AddSingleton<ISyncServer, JournalServer>();
        Services.AddSingleton<JournalSync>();
        Services.AddScoped<Wishes>();
        Services.AddSingleton<DemoState>();
    }

    internal AppJournal Journal => Services.GetRequiredService<AppJournal>();

    /// <summary>The moment of the clock.</summary>
    internal DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    /// <summary>Keeps a workout that is told in words: "legs 60min rpe 8 yesterday 18:00".</summary>
    internal Task DidAsync(string words) => Journal.AddAsync(
    [
        .. ((HandOutcome.Understood)HandEntry.Parse(words, Now, ExerciseCatalogue.Default)).Workouts
            .Select(workout => JournalEntry.Of(WorkoutId.Of(workout)!.Value, workout.End!.Value, new WorkoutEntry(WorkoutSummary.Of(workout), Original: null))),
    ]);

    sealed class StandingClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
