using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Afterset.Evidence;
using Afterset.Planning;
using Afterset.Soreness;
using Afterset.Workouts;

namespace Afterset.Presentation;

/// <summary>A plan, or the refusal of one, as JSON. docs/schema/plan.schema.json describes it.</summary>
public static class PlanJson
{
    /// <summary>The version of the document; it changes when something is renamed, removed or means something else.</summary>
    public const string Version = "afterset/plan/1";

    /// <summary>The id of the schema.</summary>
    public const string Schema = "urn:afterset:schema:plan:1";

    const int EveryHours = 6;

    // Readable words; what could harm a page is escaped by who puts it there, what could harm a terminal is escaped here.
    internal static readonly PlanDocumentJson Json = new(new JsonSerializerOptions(PlanDocumentJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The document, indented, in a fixed order.</summary>
    /// <param name="outcome">What the planner said.</param>
    public static string Of(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Planned planned => JsonSerializer.Serialize(ToDocument(planned.Plan), Json.PlannedDocument) + "\n",
        PlanOutcome.Withheld withheld => JsonSerializer.Serialize(ToDocument(withheld), Json.WithheldDocument) + "\n",
        _ => throw new UnreachableException($"No document for {outcome}."),
    };

    static PlannedDocument ToDocument(RecoveryPlan plan)
    {
        var time = new LocalTime(plan.Zone, plan.AsOf);
        return new(
            Schema,
            Version,
            "planned",
            time.At(plan.AsOf),
            time.At(plan.Until),
            plan.Zone.Id,
            (int)Math.Round(plan.DailyLimit.TotalMinutes),
            plan.IsScheduleOptimal,
            [.. plan.Workouts.Select(workout => ToDocument(workout, time))],
            ToDocument(plan.Forecast, plan.Until, time),
            [.. plan.Sessions.Select(session => SessionDocuments.Of(session, time))],
            [.. plan.Omissions.Select(omission => new OmissionDocument(omission.What, ToDocument(omission.Because)))],
            [.. plan.Advice.Select(advice => new AdviceDocument(advice.Place, CamelCase(advice.Urgency), advice.Do, ToDocument(advice.Because)))],
            [.. plan.Assumptions.Select(ToDocument)],
            [.. plan.Questions.Select(question => new QuestionDocument(question.Id, question.Asks, question.Unlocks))],
            [.. PlanNotes.Reasons(plan).Select(ToDocument)],
            Words.NotMedicalAdvice);
    }

    static WithheldDocument ToDocument(PlanOutcome.Withheld withheld) => new(
        Schema,
        Version,
        "withheld",
        withheld.AsOf,
        CamelCase(withheld.Urgency),
        [.. withheld.Reasons.Select(ToDocument)],
        withheld.DoNow,
        [.. withheld.StillFine.Select(fine => new AlternativeDocument(fine.Id, fine.Name, fine.Minutes, fine.How))],
        Words.NotMedicalAdvice);

    static WorkoutDocument ToDocument(PlannedWorkout planned, LocalTime time)
    {
        var workout = planned.Workout;
        return new(
            workout.Title,
            workout.Sport,
            workout.SubSport,
            workout.Format,
            workout.Start is { } start ? time.At(start) : null,
            Rounded((workout.Duration ?? workout.Elapsed)?.TotalMinutes),
            Rounded(workout.Distance?.Kilometres),
            Rounded(workout.Ascent?.Metres),
            Rounded(workout.Descent?.Metres),
            workout.Sets.Count(set => set.Kind != SetKind.Rest),
            Rounded(workout.Rpe?.Cr10),
            new(
                CamelCase(planned.Load.Basis),
                CamelCase(planned.Load.Mode),
                Rounded(planned.Load.SessionLoad?.ArbitraryUnits),
                [.. planned.Load.Because.Select(reason => reason.Rule).Distinct(StringComparer.Ordinal)]));
    }

    internal static ForecastDocument ToDocument(SorenessForecast forecast, DateTimeOffset until, LocalTime time)
    {
        var steps = (int)(SorenessForecast.Reach.TotalHours / EveryHours);
        var moments = Enumerable.Range(0, steps + 1).Select(step => time.At(forecast.AsOf.AddHours(step * EveryHours))).ToList();
        return new(
            forecast.IsNoveltyKnown,
            EveryHours,
            [.. forecast.Regions.Select(region => ToDocument(region, forecast.AsOf, until, moments, time))]);
    }

    static RegionDocument ToDocument(
        RegionForecast region, DateTimeOffset asOf, DateTimeOffset until, IReadOnlyList<DateTimeOffset> moments, LocalTime time)
    {
        var (at, peak) = region.Peak(asOf, until);
        return new(
            region.Where.Region.Value,
            Words.Name(region.Where.Region),
            Words.Of(region.Where.Side),
            new(time.At(at), peak.Mean, peak.Low, peak.High),
            [.. moments.Select(moment => (moment, Estimate: region.At(moment))).Select(point => new PointDocument(point.moment, point.Estimate.Mean, point.Estimate.Low, point.Estimate.High))]);
    }

    static ReasonDocument ToDocument(Reason reason) => new(reason.Rule, reason.Text);

    static double? Rounded(double? number) => number is { } known ? Math.Round(known, 2) : null;

    internal static string CamelCase<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
