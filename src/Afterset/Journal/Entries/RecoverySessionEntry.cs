using System.Text.Json;
using Afterset.Body;
using Afterset.Sessions;
using Afterset.Units;

namespace Afterset.Journal.Entries;

/// <summary>One thing that was really done in a session.</summary>
/// <param name="Where">Where.</param>
/// <param name="Technique">What, by the technique's id.</param>
/// <param name="Tool">With what, by the tool's id.</param>
/// <param name="Pressure">How deep.</param>
/// <param name="Seconds">How long.</param>
public sealed record DoneStep(RegionSide Where, string Technique, string Tool, PressureLevel Pressure, int Seconds);

/// <summary>How someone felt right after a session, against before it.</summary>
public enum SessionFelt
{
    /// <summary>Better.</summary>
    Better,

    /// <summary>No different.</summary>
    Same,

    /// <summary>Worse.</summary>
    Worse,
}

/// <summary>A recovery session: planned, done or skipped.</summary>
/// <param name="Session">What the next plan needs to know of it.</param>
/// <param name="Steps">What was really done, in order; empty when not told.</param>
/// <param name="WhySkipped">Why it was skipped, in the person's words; null when not told.</param>
public sealed record RecoverySessionEntry(PastSession Session, IReadOnlyList<DoneStep> Steps, string? WhySkipped) : EntryContent
{
    internal const string Name = "recovery-session";

    /// <inheritdoc />
    public override string Kind => Name;

    /// <summary>How it felt right after; null when not told.</summary>
    public SessionFelt? Felt { get; init; }

    internal static RecoverySessionEntry Read(EntryPart data)
    {
        var (start, end) = (data.NeededTime("start"), data.NeededTime("end"));
        if (end < start || end - start > TimeSpan.FromHours(24))
            data.Problem("end", "is before the start, or more than a day after it");
        DoneStep[] steps = [.. data.Items("steps").Select(StepOf)];
        var told = data.Word<PressureLevel>("deepest") ?? PressureLevel.VeryDeep;
        var deepest = steps.Select(step => step.Pressure).Append(told).Max();
        return new(new(data.NeededText("session"), data.NeededWord<PastSessionStatus>("status"), start, end, deepest), steps, data.Text("why"))
        {
            Felt = data.Word<SessionFelt>("felt"),
        };
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteString("session", Session.Id);
        json.Word<PastSessionStatus>("status", Session.Status);
        json.Time("start", Session.Start);
        json.Time("end", Session.End);
        json.Word<PressureLevel>("deepest", Session.Deepest);
        json.List("steps", Steps, (item, step) =>
        {
            item.Where(step.Where);
            item.WriteString("technique", step.Technique);
            item.WriteString("tool", step.Tool);
            item.Word<PressureLevel>("pressure", step.Pressure);
            item.WriteNumber("seconds", step.Seconds);
        });
        json.Text("why", WhySkipped);
        json.Word("felt", Felt);
    }

    static DoneStep StepOf(EntryPart item) => new(
        item.NeededRegionSide(),
        item.NeededText("technique"),
        item.NeededText("tool"),
        item.NeededWord<PressureLevel>("pressure"),
        (int)item.NeededNumber("seconds", 0, 86_400));
}
