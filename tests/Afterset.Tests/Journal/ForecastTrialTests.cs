using Afterset.Body;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Planning;
using Afterset.Soreness;
using Afterset.Units;
using Afterset.Workouts;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Journal;

public sealed class ForecastTrialTests
{
    static readonly Gen<ForecastTrial> SomeTrial = Gen.Select(Generators.SomePlace, Gen.Int[0, 10], Gen.Double[0, 10].Nullable(), Gen.Int[0, 10].Nullable(), (place, told, expected, last) => new ForecastTrial(
        place, Generators.Monday, told, expected is { } mean ? new(mean, Math.Max(0, mean - 1.5), Math.Min(10, mean + 1.5)) : null, last, last is { } before ? (before + 5) / 2.0 : null));

    [Fact]
    public void What_was_written_later_changes_no_forecast_of_an_earlier_report() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Int[0, 12]).Sample((entries, keep) =>
        {
            var whole = AthleteJournal.Of(entries);
            var early = AthleteJournal.Of(whole.Entries.Take(keep));
            var later = whole.Entries.Skip(keep).Select(entry => entry.Id).ToHashSet();
            // A check-in that a later entry corrects or takes back says something else; what was expected of the others stays.
            var changed = whole.Entries.Skip(keep).Any(entry => entry.Content is CorrectionEntry or RetractionEntry);
            return changed || ForecastTrial.Of(early).SequenceEqual(ForecastTrial.Of(whole).Take(ForecastTrial.Of(early).Count));
        });

    [Fact]
    public void A_report_never_takes_part_in_its_own_forecast()
    {
        var legs = JournalGenerators.Id(1);
        JournalEntry[] before = [JournalEntry.Of(legs, Generators.Monday, new WorkoutEntry(Legs, null))];
        var (mild, severe) = (Trial(before, 1), Trial(before, 9));
        Assert.Equal(mild.Expected, severe.Expected);
        Assert.NotNull(mild.Expected);
    }

    [Fact]
    public void The_score_of_perfect_forecasts_is_no_error() => SomeTrial.List[0, 30].Sample(trials =>
    {
        var perfect = trials.Select(trial => trial with { Expected = new(trial.Told, trial.Told, trial.Told) }).ToList();
        var score = ForecastScore.Of(perfect);
        return score.Count == trials.Count && score.MeanError is null or 0 && score.InRangeShare is null or 1 && score.WithoutForecast == 0;
    });

    [Fact]
    public void A_score_lies_between_the_best_and_the_worst_and_does_not_depend_on_the_order() => SomeTrial.List[1, 30].Sample(trials =>
    {
        var (score, backward) = (ForecastScore.Of(trials), ForecastScore.Of(trials.AsEnumerable().Reverse()));
        return score.Count + score.WithoutForecast == trials.Count
            && score.Compared <= score.Count
            && score.MeanError is null or (>= 0 and <= 10)
            && score.InRangeShare is null or (>= 0 and <= 1)
            && Math.Abs((score.MeanError ?? 0) - (backward.MeanError ?? 0)) < 1e-9;
    });

    [Fact]
    public void Where_our_forecast_is_the_last_report_it_is_as_far_off_and_does_not_beat_it() => SomeTrial.List[12, 30].Sample(trials =>
    {
        var score = ForecastScore.Of(trials.Select(trial => trial with { LastTold = trial.LastTold ?? 3, OwnMean = trial.OwnMean ?? 3, Expected = new SorenessEstimate(trial.LastTold ?? 3, 0, 10) }));
        return score.ComparedError == score.LastToldError && score.BeatsGuesses == false;
    });

    [Fact]
    public void Typical_errors_by_hand()
    {
        // Ours 3 and 4 off, so 5 over the square root of 2; the last report 1 off each time; the mean 2 and 0.
        ForecastTrial[] trials = [Trial(told: 5, expected: 2, last: 4, mean: 3), Trial(told: 5, expected: 9, last: 6, mean: 5)];
        var score = ForecastScore.Of(trials);
        Assert.Equal(5 / Math.Sqrt(2), score.ComparedError!.Value, 1e-12);
        Assert.Equal(1, score.LastToldError!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(2), score.OwnMeanError!.Value, 1e-12);
        Assert.Equal(3.5, score.MeanError);
    }

    [Fact]
    public void A_forecast_gives_way_to_the_nearer_guess_only_after_thirty_reports_and_when_clearly_worse()
    {
        Assert.Equal(ForecastGuess.LastTold, Score(30, expected: 8).GivesWayTo);
        Assert.Null(Score(29, expected: 8).GivesWayTo);
        // 1.04² is 1.08 of the squared error, 1.06² is 1.12.
        Assert.Null(Score(30, expected: 6.04).GivesWayTo);
        Assert.Equal(ForecastGuess.LastTold, Score(30, expected: 6.06).GivesWayTo);
        Assert.Null(Score(30, expected: 5).GivesWayTo);

        static ForecastScore Score(int count, double expected) =>
            ForecastScore.Of(Enumerable.Repeat(Trial(told: 5, expected, last: 4, mean: 3), count));
    }

    [Fact]
    public void What_is_shown_after_giving_way_is_the_guess_and_what_is_gone_by_is_never_lower() =>
        Gen.Select(JournalGenerators.SomeJournal, Gen.Int[0, 10], Gen.Int[0, 72]).Sample((entries, told, hours) =>
        {
            var forecast = Planner.Forecast(JournalPlan.Request(AthleteJournal.Of(entries), Generators.Monday.AddDays(2)));
            var trials = forecast.Regions.SelectMany(region => Enumerable.Repeat(Trial(told, expected: 10 - told + (told == 5 ? 5 : 0), last: told, mean: told) with { Where = region.Where }, 30)).ToList();
            var shown = ForecastFallBack.Of(forecast, trials);
            var at = forecast.AsOf.AddHours(hours);
            return shown.Regions.All(region => region.Guess is { } guess
                && region.At(at) == guess && Math.Abs(guess.Mean - told) < 1e-9
                && region.ToGoBy(at) >= forecast.Of(region.Where)!.ToGoBy(at) && region.ToGoBy(at) >= guess.Mean);
        });

    [Fact]
    public void Fewer_than_ten_reports_are_too_few_to_say() => SomeTrial.List[0, 9].Sample(trials => ForecastScore.Of(trials) is { IsEnough: false, BeatsGuesses: null });

    static readonly Workout Legs = new()
    {
        Format = "test",
        Sport = "training",
        SubSport = "strength_training",
        Start = Generators.Monday.AddHours(-1),
        Duration = TimeSpan.FromMinutes(60),
        Rpe = Rpe.TryFromCr10(8),
        Sets = [.. Enumerable.Repeat(new ExerciseSet { Exercise = "Squat", Pattern = ExerciseCatalogue.Default.Recognise("Squat").Pattern, Repetitions = 5 }, 8)],
    };

    static ForecastTrial Trial(double told, double expected, double last, double mean) =>
        new(new(new("quadriceps"), Side.Left), Generators.Monday, told, new(expected, expected, expected), last, mean);

    static ForecastTrial Trial(JournalEntry[] before, int score)
    {
        var asked = Generators.Monday.AddHours(14);
        var checkIn = new CheckInEntry(new([new(new(new("quadriceps"), Side.Left), SorenessScore.Nearest(score), asked)], []), asked, new());
        return ForecastTrial.Of(AthleteJournal.Of([.. before, JournalEntry.Of(JournalGenerators.Id(2), asked, checkIn)])).Single();
    }
}
