using System.Diagnostics;
using System.Globalization;
using System.Text;
using Afterset.Body;
using Afterset.Planning;
using Afterset.Protocols;
using Afterset.Sessions;

namespace Afterset.Calendar;

/// <summary>A plan as a calendar: one appointment for each session, with the same UID whenever it is planned again.</summary>
public static class PlanCalendar
{
    const string ProductId = "-//Afterset//Afterset//EN";
    static readonly TimeSpan Alarm = TimeSpan.FromMinutes(10);

    /// <summary>The calendar. A refusal is an appointment too, so that nobody takes an empty day for a go-ahead.</summary>
    /// <param name="outcome">The plan or the refusal.</param>
    /// <param name="zone">The person's clock.</param>
    public static string Write(PlanOutcome outcome, TimeZoneInfo zone) => outcome switch
    {
        PlanOutcome.Planned { Plan: var plan } => CalendarWriter.Write(Entries(plan), zone, ProductId, plan.AsOf),
        PlanOutcome.Withheld withheld => CalendarWriter.Write([ToEntry(withheld)], zone, ProductId, withheld.AsOf),
        _ => throw new UnreachableException($"No calendar for {outcome}."),
    };

    /// <summary>The appointments of a plan for a calendar that is subscribed to: sessions, or the refusal; none when nothing is planned.</summary>
    /// <param name="outcome">The plan or the refusal.</param>
    public static IReadOnlyList<CalendarEntry> Entries(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Planned { Plan: var plan } => [.. plan.Sessions.Select(ToEntry)],
        PlanOutcome.Withheld withheld => [ToEntry(withheld)],
        _ => throw new UnreachableException($"No calendar for {outcome}."),
    };

    // A calendar without any entry is not valid, and says nothing.
    static IEnumerable<CalendarEntry> Entries(RecoveryPlan plan) => plan.Sessions.Count > 0
        ? plan.Sessions.Select(ToEntry)
        : [Note("nothing", plan.AsOf, "No massage planned", string.Join('\n', plan.Omissions.Select(omission => $"{omission.What}: {omission.Because.Text}")))];

    static CalendarEntry ToEntry(RecoverySession session) => new(
        $"{session.Id}@afterset",
        session.Start,
        session.End,
        $"Massage: {session.Protocol.Name.ToLowerInvariant()}, {session.Deepest.ToString().ToLowerInvariant()}",
        Describe(session),
        Sequence: 0,
        IsCancelled: false,
        Alarm);

    static CalendarEntry ToEntry(PlanOutcome.Withheld withheld) => Note(
        "withheld",
        withheld.AsOf,
        "No massage for now: read why",
        string.Join('\n', withheld.Reasons.Select(reason => reason.Text).Concat(withheld.DoNow)));

    // One a day: who plans again on the same day changes it.
    static CalendarEntry Note(string kind, DateTimeOffset at, string summary, string description) => new(
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{at:yyyyMMdd}@afterset"),
        at,
        at.AddMinutes(15),
        summary,
        description,
        Sequence: 0,
        IsCancelled: false,
        Alarm: null);

    static string Describe(RecoverySession session)
    {
        var text = new StringBuilder(session.Protocol.Says).Append('\n');
        foreach (var look in session.LookFirst)
            text.Append("First: ").Append(look.Text).Append('\n');
        foreach (var step in session.Steps)
            text.Append(Describe(step)).Append('\n');
        return text.Append("Skip a place above ").Append(session.OnlyIfSorenessAtMost).Append(" of 10. ").Append(session.Protocol.Afterwards).ToString();
    }

    static string Describe(TreatmentStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{BodyCatalogue.Default[step.Where.Region].ShortName}, {(step.Where.Side == Side.Left ? "left" : "right")}: {step.Technique.Name}, {(step.Tool == "none" ? "no tool" : step.Tool)}, {step.Seconds / 60}:{step.Seconds % 60:00} min, {step.Pressure.Work.ToString().ToLowerInvariant()}");
}
