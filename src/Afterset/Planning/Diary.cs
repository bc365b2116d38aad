using System.Globalization;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Scheduling;
using Afterset.Sessions;
using Afterset.Sessions.Guide;
using Afterset.Units;

namespace Afterset.Planning;

/// <summary>Brings treatments and the person's time together.</summary>
sealed class Diary
{
    readonly IReadOnlyDictionary<string, Treatment> _treatments;
    readonly ProtocolCatalogue _protocols = ProtocolCatalogue.Default;
    readonly TreatmentChoice _choice;
    readonly bool _wasForStrength;

    Diary(TreatmentChoice choice, IReadOnlyDictionary<string, Treatment> treatments, ScheduleRequest request, TimeSpan dailyLimit, bool wasForStrength)
    {
        (_choice, _treatments, Request, DailyLimit, _wasForStrength) = (choice, treatments, request, dailyLimit, wasForStrength);
    }

    /// <summary>What the scheduler is asked.</summary>
    internal ScheduleRequest Request { get; }

    /// <summary>Most time a day.</summary>
    internal TimeSpan DailyLimit { get; }

    internal static Diary Of(TreatmentChoice choice, TreatmentRequest wanted, PlanRequest request)
    {
        var protocols = ProtocolCatalogue.Default;
        var dose = protocols.Rule("protocols/dose");
        var daily = request.DailyLimit ?? TimeSpan.FromMinutes(protocols.Rule("scheduling/diary")["dailyMinutes"]);
        var treatments = choice.Treatments.ToDictionary(treatment => Id(treatment, wanted.Anchor), StringComparer.Ordinal);
        var longest = TimeSpan.FromMinutes(Math.Min(daily.TotalMinutes, dose["mostMinutesInASession"]));
        var settled = request.Past.Where(session => session.Status != PastSessionStatus.Planned).Select(session => session.Id).ToHashSet(StringComparer.Ordinal);
        var sessions = treatments
            .Where(entry => !settled.Contains(entry.Key))
            .Select(entry => new SessionRequest(
                entry.Key, new(entry.Value.From, entry.Value.Until), entry.Value.Preferred, Options(entry.Value, longest, dose, protocols), entry.Value.IsDeep))
            .Where(session => session.Options.Count > 0)
            .ToList();
        return new(
            choice,
            treatments,
            new(sessions, request.Busy, request.Zone, Rules(request, daily, protocols), EarlierDeep(request), EarlierMinutes(request), request.AsOf),
            daily,
            request.Workouts.Any(IsForStrength));
    }

    static List<DateTimeOffset> EarlierDeep(PlanRequest request) =>
        [.. Done(request).Where(session => session.Deepest >= PressureLevel.Deep).Select(session => session.Start)];

    // Five minutes of breathing take nothing from the time for massage.
    static Dictionary<DateOnly, TimeSpan> EarlierMinutes(PlanRequest request) => Done(request)
        .Where(session => !CalmSession.IsCalm(session.Id))
        .GroupBy(session => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Start, request.Zone).DateTime))
        .ToDictionary(day => day.Key, day => day.Aggregate(TimeSpan.Zero, (sum, session) => sum + (session.End - session.Start)));

    static IEnumerable<PastSession> Done(PlanRequest request) => request.Past.Where(session => session.Status == PastSessionStatus.Done);

    /// <summary>The placed sessions, each as it has to be at its time.</summary>
    internal IReadOnlyList<RecoverySession> Sessions(Schedule schedule, TreatmentRequest wanted) =>
    [
        .. schedule.Placed
            .Select(placed => ToSession(placed, Treatments.At(_treatments[placed.Id], placed.Start, placed.End - placed.Start, _choice, wanted)))
            .Where(session => session.Steps.Count > 0),
    ];

    /// <summary>The sessions that have no time, and why.</summary>
    internal IEnumerable<Omission> Omissions(Schedule schedule) =>
        schedule.Unplaced.Select(unplaced => new Omission(
            $"Session “{_treatments[unplaced.Id].Protocol.Name}”", new("scheduling/diary", Describe(unplaced.Reason))));

    static bool IsForStrength(Workouts.Workout workout) =>
        workout.Sets.Count > 0 || workout.SubSport?.Contains("strength", StringComparison.OrdinalIgnoreCase) == true;

    // What makes gains smaller is not offered after the training that was meant to bring them.
    bool IsWorthItsCost(Companion companion) => !_wasForStrength || !companion.CostsFor.Contains("strength", StringComparer.Ordinal);

    RecoverySession ToSession(PlacedSession placed, Treatment treatment)
    {
        var sorer = _protocols.Rule("protocols/sorer-means-lighter");
        return new(
            placed.Id,
            treatment.Protocol,
            placed.Start,
            placed.End,
            treatment.Steps,
            (int)sorer["noneFrom"] - 1,
            LookFirst(treatment),
            [.. treatment.Protocol.Companions.Select(CompanionCatalogue.Default.Find).OfType<Companion>().Where(IsWorthItsCost)],
            [new(treatment.Protocol.Id, treatment.Protocol.Says), .. treatment.Protocol.Window?.Why is { } why ? [new Reason(treatment.Protocol.Id, why)] : Array.Empty<Reason>()]);
    }

    static IReadOnlyList<Reason> LookFirst(Treatment treatment) =>
    [
        .. SafetyRules.Default.ChecksBefore
            .Where(check => check.Regions is null || treatment.Steps.Any(step => check.Regions.Contains(step.Where.Region.Value, StringComparer.Ordinal)))
            .Where(check => check.Tools is null || treatment.Steps.Any(step => check.Tools.Contains(step.Tool, StringComparer.Ordinal)))
            .Select(check => new Reason(check.Id, check.Says)),
    ];

    // Whole minutes, as calendars have them; the steps fill them from the start.
    static List<SessionOption> Options(Treatment treatment, TimeSpan longest, KnownValues dose, ProtocolCatalogue protocols)
    {
        var least = (int)dose["leastSeconds"];
        var ideal = TimeSpan.FromMinutes(Math.Min(longest.TotalMinutes, treatment.Protocol.IdealMinutes));
        return
        [
            .. new[] { ideal, ideal * dose["shortShare"] }
                .Select(limit => treatment.Within(limit, least))
                .Where(shorter => shorter.Steps.Count > 0)
                .Select(shorter => new SessionOption(TimeSpan.FromMinutes(Math.Ceiling(shorter.Duration.TotalMinutes)), shorter.Benefit * Weight(treatment, protocols)))
                .Where(option => option.Duration <= longest)
                .DistinctBy(option => option.Duration),
        ];
    }

    static double Weight(Treatment treatment, ProtocolCatalogue protocols)
    {
        var benefit = protocols.Rule("protocols/benefit");
        return treatment.Protocol.Order switch
        {
            1 => benefit["rightAfter"],
            2 => benefit["nextDay"],
            _ => benefit["twoDaysAfter"],
        };
    }

    static SchedulingRules Rules(PlanRequest request, TimeSpan daily, ProtocolCatalogue protocols)
    {
        var (diary, deep) = (protocols.Rule("scheduling/diary"), protocols.Rule("protocols/deep-work"));
        return new()
        {
            DailyLimit = daily,
            QuietFrom = TimeOnly.FromTimeSpan(diary.Hours("quietFrom")),
            QuietUntil = TimeOnly.FromTimeSpan(diary.Hours("quietUntil")),
            Gap = diary.Hours("gapHours"),
            DeepSpacing = deep.Hours("hoursBetween"),
            MostDeepInSevenDays = (int)deep["mostAWeek"],
            Grid = TimeSpan.FromMinutes(diary["gridMinutes"]),
            LatenessPerHour = protocols.Rule("protocols/benefit")["lostPerHour"],
            Events = request.Events,
            NoDeepBeforeEvent = deep.Hours("hoursBeforeEvent"),
            MostSteps = (int)diary["searchSteps"],
        };
    }

    static string Id(Treatment treatment, DateTimeOffset anchor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{treatment.Protocol.Id.Split('/')[^1]}-{anchor.UtcDateTime:yyyyMMdd'T'HHmm'Z'}");

    static string Describe(UnplacedReason reason) => reason switch
    {
        UnplacedReason.NoFreeTime => "Your diary has no gap for it in the hours when it would help.",
        UnplacedReason.QuietHours => "Only the night would be free.",
        UnplacedReason.BeforeEvent => "Nothing deep before an event.",
        UnplacedReason.TooSoonAfterDeep => "Too soon after other deep work, or enough of it this week.",
        UnplacedReason.DailyMinutesUsedUp => "The minutes of those days are used up.",
        UnplacedReason.NothingGained => "It would come too late to be worth it.",
        UnplacedReason.BetterSessionTookItsPlace => "Another session does more in that time.",
    };
}
