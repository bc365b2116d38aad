using System.Text.Json;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Sessions;
using Afterset.Units;

namespace Afterset.Presentation;

/// <summary>Sessions as parts of a JSON document.</summary>
static class SessionDocuments
{
    internal static SessionDocument Of(RecoverySession session, LocalTime time) => new(
        session.Id,
        session.Protocol.Id,
        session.Protocol.Name,
        time.At(session.Start),
        time.At(session.End),
        Of(session.Deepest),
        session.OnlyIfSorenessAtMost,
        [.. session.Steps.Select(Of)],
        session.Protocol.Afterwards,
        [.. session.LookFirst.Select(look => new ReasonDocument(look.Rule, look.Text))],
        [.. session.Companions.Select(Of)],
        Rules(session.Because));

    static StepDocument Of(TreatmentStep step) => new(
        step.Where.Region.Value,
        Words.Name(step.Where.Region),
        Words.Of(step.Where.Side),
        Of(step.Technique),
        step.Tool,
        Of(step.HandsOnly),
        new(Of(step.Pressure.Open), Of(step.Pressure.Work), Of(step.Pressure.Close)),
        step.Seconds,
        step.Technique.StrokesPerMinute > 0 ? step.Technique.StrokesPerMinute : null,
        JsonNamingPolicy.CamelCase.ConvertName(step.Technique.Direction.ToString()),
        step.KeepOff,
        Rules(step.Because));

    static CompanionDocument Of(Companion companion) => new(
        companion.Id,
        companion.Name,
        companion.Do,
        companion.When,
        JsonNamingPolicy.CamelCase.ConvertName(companion.Grade.ToString()),
        companion.Effect,
        companion.Cost,
        companion.CostsFor,
        companion.NotFor);

    static TechniqueDocument Of(Technique technique) => new(technique.Id, technique.Name, technique.Professional);

    static PressureDocument Of(PressureLevel level) => new((int)level, Words.Of(level));

    static IReadOnlyList<string> Rules(IEnumerable<Reason> because) =>
        [.. because.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal)];
}
