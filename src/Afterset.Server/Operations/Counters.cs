using System.Diagnostics.Metrics;
using Afterset.Planning;

namespace Afterset.Server.Operations;

/// <summary>What this server has done, as numbers for a monitor: how much, never for whom.</summary>
sealed class Counters
{
    internal const string MeterName = "Afterset";

    readonly Counter<long> _entries;
    readonly Counter<long> _plans;
    readonly Counter<long> _withheld;
    readonly Counter<long> _imports;
    readonly Counter<long> _reminders;

    public Counters(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _entries = meter.CreateCounter<long>("afterset.entries.appended", "{entry}", "Entries that were added to journals.");
        _plans = meter.CreateCounter<long>("afterset.plans.made", "{plan}", "Plans that were made.");
        _withheld = meter.CreateCounter<long>("afterset.plans.withheld", "{plan}", "Plans that safety forbade.");
        _imports = meter.CreateCounter<long>("afterset.imports", "{file}", "Files that were read.");
        _reminders = meter.CreateCounter<long>("afterset.reminders.sent", "{message}", "Reminders that were sent.");
    }

    internal void Appended(long entries) => _entries.Add(entries);

    /// <summary>Counts a plan and passes it on.</summary>
    internal PlanOutcome Planned(PlanOutcome outcome)
    {
        (outcome is PlanOutcome.Withheld ? _withheld : _plans).Add(1);
        return outcome;
    }

    internal void Imported() => _imports.Add(1);

    internal void Reminded() => _reminders.Add(1);
}
