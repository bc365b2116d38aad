using System.Globalization;
using Afterset.Body;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Load;
using Afterset.Protocols;
using Afterset.Sessions;
using Afterset.Units;

namespace Afterset.Web.Demo;

/// <summary>A session that the made-up athlete did the evening after a training, as the routine of the next day has it.</summary>
static class DemoSession
{
    const int Places = 3;

    static readonly Protocol NextDay = ProtocolCatalogue.Default.Stages.First(stage => stage.Id == "protocols/next-day");

    /// <summary>The session; null where nothing was trained the day before.</summary>
    internal static RecoverySessionEntry? Of(AthleteJournal journal, DateTimeOffset start, TimeZoneInfo zone)
    {
        var yesterday = TimeZoneInfo.ConvertTime(start, zone).Date.AddDays(-1);
        if (journal.Workouts.LastOrDefault(told => told.Workout.End is { } end && TimeZoneInfo.ConvertTime(end, zone).Date == yesterday)?.Workout is not { } workout)
            return null;
        var technique = ProtocolCatalogue.Default.Techniques[NextDay.Bouts[0].Choices[0]];
        List<DoneStep> steps =
        [
            .. MuscleLoads.Of(workout, LoadContext.Unknown).Muscles
                .OrderByDescending(muscle => muscle.Value.Total).ThenBy(muscle => muscle.Key)
                .Select(muscle => muscle.Key.Region).Distinct()
                .Where(region => technique.OnlyOn is null && technique.NotByOwnHandsOn?.Contains(region.Value, StringComparer.Ordinal) != true)
                .Take(Places)
                .SelectMany(region => new[] { Side.Left, Side.Right }.Select(side => new DoneStep(new(region, side), technique.Id, "hands", Pressure(region, technique), technique.Seconds))),
        ];
        if (steps.Count == 0)
            return null;
        var id = $"next-day-{workout.End!.Value.UtcDateTime.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture)}";
        var end = start.AddSeconds(steps.Sum(step => step.Seconds));
        return new(new(id, PastSessionStatus.Done, start, end, steps.Max(step => step.Pressure)), steps, WhySkipped: null);
    }

    static PressureLevel Pressure(RegionId region, Technique technique) =>
        (PressureLevel)Math.Min((int)technique.PressureTo, Math.Min((int)NextDay.PressureCap, (int)BodyCatalogue.Default[region].PressureCap));
}
