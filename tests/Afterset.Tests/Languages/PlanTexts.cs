using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Sessions;

namespace Afterset.Tests.Languages;

/// <summary>Everything that a plan or its refusal says to a person.</summary>
static class PlanTexts
{
    internal static IEnumerable<string> Of(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Planned planned => Of(planned.Plan),
        PlanOutcome.Withheld withheld =>
        [
            .. withheld.Reasons.Select(reason => reason.Text), .. withheld.DoNow,
            .. withheld.StillFine.SelectMany(fine => new[] { fine.Name, fine.How }),
            Withholding.Title(withheld), .. Withholding.Seen(withheld), .. Withholding.DoNow(withheld), Words.HowSoonInFull(withheld.Urgency),
        ],
        _ => [],
    };

    static IEnumerable<string> Of(RecoveryPlan plan) =>
    [
        .. PlanNotes.Reasons(plan).Select(reason => reason.Text),
        .. plan.Advice.SelectMany(advice => new[] { advice.Do, Words.HowSoonInFull(advice.Urgency) }),
        .. plan.Omissions.Select(omission => omission.What),
        .. plan.Questions.SelectMany(question => new[] { question.Asks, question.Unlocks }),
        .. plan.Sessions.SelectMany(Of),
    ];

    static IEnumerable<string> Of(RecoverySession session) =>
    [
        session.Protocol.Name, session.Protocol.Says, session.Protocol.Afterwards, Words.Of(session.Deepest), PlanNotes.Ask(session),
        .. session.Companions.SelectMany(companion => companion.Do.Concat(companion.NotFor).Concat([companion.Name, companion.When, companion.Effect, companion.Cost ?? "left"])),
        .. StepLines.Of(session).SelectMany(Of),
    ];

    static IEnumerable<string> Of(StepLine line) =>
    [
        line.Place, line.Step.Technique.Name, line.Step.Technique.Professional, line.Step.Technique.How, line.Step.Technique.What, line.Step.HandsOnly.Name,
        Words.Tool(line.Step.Tool) is { Length: > 0 } tool ? tool : "nothing",
        Words.Rate(line.Step.Technique) is { Length: > 0 } rate ? rate : "nothing",
        Words.Of(line.Step.Pressure.Work), Words.Feel(line.Step.Pressure.Work), .. line.KeepOff,
    ];
}
