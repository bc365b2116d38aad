using Afterset.Body;
using Afterset.Evidence;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Protocols;

/// <summary>Chooses technique, tool, pressure and time for one place.</summary>
/// <param name="request">What to choose from.</param>
/// <param name="protocols">The protocols.</param>
/// <param name="body">The body.</param>
/// <param name="mayBeDeep">Whether deep work is possible at all.</param>
sealed class StepChooser(TreatmentRequest request, ProtocolCatalogue protocols, BodyCatalogue body, bool mayBeDeep = true)
{
    const string NoTool = "none";

    readonly KnownValues _sorer = protocols.Rule("protocols/sorer-means-lighter");
    readonly KnownValues _deep = protocols.Rule("protocols/deep-work");
    readonly KnownValues _dose = protocols.Rule("protocols/dose");

    /// <summary>The steps of a stage at one place, each side in turn.</summary>
    internal IEnumerable<TreatmentStep> Steps(Protocol stage, Need need, DateTimeOffset at, List<Omission> omissions) =>
        need.Sides.SelectMany(side => StepsOn(stage, need, new RegionSide(need.Region.Id, side), at, omissions));

    List<TreatmentStep> StepsOn(Protocol stage, Need need, RegionSide where, DateTimeOffset at, List<Omission> omissions)
    {
        var clearance = request.Clearance.Of(where);
        var soreness = request.Forecast.Of(where)?.ToGoBy(at) ?? 0;
        if (clearance.IsExcluded || HasPassed(need, where, at))
            return [];
        if (soreness >= _sorer["noneFrom"])
        {
            omissions.Add(new($"{need.Region.ShortName} in “{stage.Name}”", new(_sorer.Id, "It is expected to be too sore for any pressure then.")));
            return [];
        }

        var protocol = soreness >= protocols.WhileSore.SorenessFrom ? protocols.WhileSore : stage;
        var (cap, reasons) = Cap(protocol, where, clearance, soreness, at);
        var steps = new List<TreatmentStep>();
        foreach (var bout in protocol.Bouts)
        {
            if (Choose(bout, need.Region, cap, clearance, steps) is var (technique, tool)
                && (steps.Count == 0 || IsWorthDoing(technique, bout, clearance)))
                steps.Add(Step(where, need, bout, technique, tool, cap, clearance, [new(protocol.Id, protocol.Says), .. reasons]));
        }

        if (steps.Count == 0 && need.Region.SelfReach == SelfReach.Tool)
            omissions.Add(new($"{need.Region.ShortName} in “{stage.Name}”", protocols.OutOfReach));
        return Capped(steps);
    }

    // What is left of the expected rise from then on, so that nobody works on what is over.
    bool HasPassed(Need need, RegionSide where, DateTimeOffset at)
    {
        if (request.Forecast.Of(where) is not { } forecast || at >= request.Until)
            return false;
        var baseline = Soreness.SorenessModel.Default.Baseline;
        var whole = forecast.Peak(request.AsOf, request.Until).Estimate.Mean - baseline;
        var left = forecast.Peak(at, request.Until).Estimate.Mean - baseline;
        return whole > 0 && need.Rise * left / whole < protocols.Rule("protocols/who-needs-it")["riseFrom"];
    }

    (PressureLevel Cap, List<Reason> Because) Cap(
        Protocol protocol, RegionSide where, RegionClearance clearance, double soreness, DateTimeOffset at)
    {
        var reasons = new List<Reason>(clearance.Because);
        var cap = Least(protocol.PressureCap, Least(body[where.Region].PressureCap, clearance.PressureCap));
        if (soreness >= _sorer["gentleFrom"])
        {
            cap = Least(cap, PressureLevel.Gentle);
            if (soreness >= _sorer["lessFrom"])
                cap = Least(cap, PressureLevel.Light);
            reasons.Add(new(_sorer.Id, $"Soreness of about {soreness:0} is expected then: sorer never means harder."));
        }

        if (cap >= PressureLevel.Deep && !MayBeDeep(where, soreness, at))
        {
            cap = PressureLevel.Moderate;
            reasons.Add(new(_deep.Id, _deep.Says));
        }

        return (cap, reasons);
    }

    bool MayBeDeep(RegionSide where, double soreness, DateTimeOffset at) =>
        mayBeDeep
        && soreness < _sorer["deepBelow"]
        && !request.Loads.Any(load => load.Muscles.ContainsKey(where) && load.End <= at && at - load.End < _deep.Hours("hoursAfterTraining"))
        && !request.Events.Any(race => race > at && race - at <= _deep.Hours("hoursBeforeEvent"));

    (Technique Technique, string Tool)? Choose(
        ProtocolBout bout, Region region, PressureLevel cap, RegionClearance clearance, List<TreatmentStep> chosen)
    {
        foreach (var id in bout.Choices)
        {
            var technique = protocols.Techniques[id];
            if (technique.PressureFrom > cap || !clearance.AllowsTechnique(id) || chosen.Any(step => step.Technique.Id == id))
                continue;
            if (ToolFor(technique, region, clearance) is { } tool)
                return (technique, tool);
        }

        return null;
    }

    // In half the time only what comes first is left; twenty seconds of a second thing are none.
    bool IsWorthDoing(Technique technique, ProtocolBout bout, RegionClearance clearance) =>
        clearance.DurationShare >= 1 || technique.Seconds * bout.Share * clearance.DurationShare >= _dose["leastSeconds"];

    string? ToolFor(Technique technique, Region region, RegionClearance clearance)
    {
        if (technique.Tools.Contains(NoTool, StringComparer.Ordinal))
            return NoTool;
        return region.Tools.FirstOrDefault(tool =>
            technique.Tools.Contains(tool, StringComparer.Ordinal)
            && technique.CanBeDoneOn(region.Id, tool)
            && request.Tools.Contains(tool, StringComparer.Ordinal)
            && clearance.AllowsTool(tool));
    }

    TreatmentStep Step(
        RegionSide where, Need need, ProtocolBout bout, Technique technique, string tool, PressureLevel cap, RegionClearance clearance, IReadOnlyList<Reason> because)
    {
        var work = Least(cap, technique.PressureTo);
        if (tool == "hands" && need.Region.SelfReach == SelfReach.Tool)
            work = Least(work, PressureLevel.Gentle);
        var seconds = technique.Seconds * bout.Share * clearance.DurationShare;
        return new(
            where,
            technique,
            tool,
            WithoutTool(technique, where.Region, work, clearance),
            PressureRamp.UpTo(work),
            Math.Max((int)(seconds / 5) * 5, (int)Math.Ceiling(_dose["leastSeconds"] * clearance.DurationShare / 5) * 5),
            [.. body[where.Region].KeepOut.Select(site => site.Where).Concat(technique.WhereNot).Distinct(StringComparer.Ordinal)],
            need.Rise,
            because);
    }

    Technique WithoutTool(Technique technique, RegionId region, PressureLevel work, RegionClearance clearance) =>
        ((string[])[technique.HandsOnly, "effleurage"])
            .Select(id => protocols.Techniques[id])
            .FirstOrDefault(hands => clearance.AllowsTechnique(hands.Id) && hands.PressureFrom <= work && hands.CanBeDoneOn(region, "hands"))
        ?? protocols.Techniques["easy-movement"];

    List<TreatmentStep> Capped(List<TreatmentStep> steps)
    {
        var left = (int)_dose["mostSecondsAtAPlace"];
        var kept = new List<TreatmentStep>();
        foreach (var step in steps)
        {
            var seconds = Math.Min(step.Seconds, left);
            left -= seconds;
            if (seconds > 0)
                kept.Add(step with { Seconds = seconds });
        }

        return kept;
    }

    static PressureLevel Least(PressureLevel a, PressureLevel b) => (PressureLevel)Math.Min((int)a, (int)b);
}
