using Afterset.Body;

namespace Afterset.Protocols;

/// <summary>The fifth stage of the arrow: what to do, chosen only from what safety left.</summary>
public static class Treatments
{
    /// <summary>A treatment for each stage whose time has not passed.</summary>
    /// <param name="request">What to choose from.</param>
    /// <param name="protocols">The protocols; null for data/protocols.</param>
    /// <param name="body">The body; null for data/body.</param>
    public static TreatmentChoice Choose(TreatmentRequest request, ProtocolCatalogue? protocols = null, BodyCatalogue? body = null)
    {
        protocols ??= ProtocolCatalogue.Default;
        body ??= BodyCatalogue.Default;
        var needs = Needs.Of(request, protocols, body);
        var chooser = new StepChooser(request, protocols, body);
        var omissions = new List<Omission>(needs.Omissions);
        var treatments = new List<Treatment>();
        foreach (var stage in protocols.Stages)
        {
            if (Window(stage, request) is not { } window)
                continue;
            var steps = needs.Places.SelectMany(need => chooser.Steps(stage, need, window.Preferred, omissions)).ToList();
            if (steps.Count > 0)
                treatments.Add(new(stage, window.From, window.Until, window.Preferred, steps));
        }

        return new(treatments, [.. omissions.Distinct()], needs);
    }

    /// <summary>A treatment as it has to be at the time it was given: soreness then decides, and it never gets deep by moving.</summary>
    /// <param name="treatment">As it was chosen for its preferred time.</param>
    /// <param name="start">When it will be.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="choice">What it was chosen with.</param>
    /// <param name="request">What it was chosen from.</param>
    /// <param name="protocols">The protocols; null for data/protocols.</param>
    /// <param name="body">The body; null for data/body.</param>
    public static Treatment At(
        Treatment treatment, DateTimeOffset start, TimeSpan limit, TreatmentChoice choice, TreatmentRequest request, ProtocolCatalogue? protocols = null, BodyCatalogue? body = null)
    {
        protocols ??= ProtocolCatalogue.Default;
        body ??= BodyCatalogue.Default;
        var chooser = new StepChooser(request, protocols, body, treatment.IsDeep);
        var steps = choice.Needs.Places
            .SelectMany(need => chooser.Steps(treatment.Protocol, need, start, []))
            .ToList();
        return (treatment with { Steps = steps }).Within(limit, (int)protocols.Rule("protocols/dose")["leastSeconds"]);
    }

    static (DateTimeOffset From, DateTimeOffset Until, DateTimeOffset Preferred)? Window(Protocol stage, TreatmentRequest request)
    {
        if (stage.Window is not { } window)
            return null;
        var from = Later(request.Anchor.AddHours(window.From), request.AsOf);
        var until = Earlier(request.Anchor.AddHours(window.Until), request.Until);
        return from < until ? (from, until, Later(request.Anchor.AddHours(window.Preferred), from)) : null;
    }

    static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
