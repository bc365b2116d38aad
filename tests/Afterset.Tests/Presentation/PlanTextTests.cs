using Afterset.Body;
using Afterset.Planning;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Presentation;

public sealed class PlanTextTests
{
    const int Plans = 500;

    [Fact]
    public void No_line_is_wider_than_eighty_columns() => PlanGenerators.Outcome.Sample(
        outcome =>
        {
            var text = PlanText.Of(outcome, new(ShowReasons: true));
            Assert.All(text.Split('\n'), line => Assert.InRange(PlainText.Width(line), 0, 80));
        },
        iter: Plans);

    [Fact]
    public void Without_colour_nothing_can_steer_a_terminal() => PlanGenerators.Outcome.Sample(
        outcome => !PlanText.Of(outcome, new(ShowReasons: true)).Any(c => c != '\n' && (char.IsControl(c) || c is '\u202E' or '\u200D')),
        iter: Plans);

    [Fact]
    public void With_colour_only_our_own_sequences_are_in_it() => PlanGenerators.Outcome.Sample(outcome =>
    {
        var text = PlanText.Of(outcome, new(Colour: true, ShowReasons: true));
        var plain = System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, Afterset.Fixtures.Patience.Most);
        Assert.DoesNotContain(plain, c => c != '\n' && char.IsControl(c));
        Assert.Equal(PlanText.Of(outcome, new(ShowReasons: true)), string.Join('\n', plain.Split('\n').Select(line => line.TrimEnd())));
    });

    [Fact]
    public void Every_session_step_and_reason_is_in_it() => PlanGenerators.Outcome.Sample(outcome =>
    {
        if (outcome is not PlanOutcome.Planned { Plan: var plan })
            return true;
        var text = PlanText.Of(outcome);
        return plan.Sessions.Sum(session => session.Steps.Count) == plan.Sessions.Sum(session => StepLines.Of(session).Sum(line => line.Sides.Count))
            && plan.Sessions.SelectMany(StepLines.Of).All(line => text.Contains($"{line.Number,2}  {line.Place}", StringComparison.Ordinal))
            && plan.Sessions.SelectMany(session => session.Steps).All(step => text.Contains(step.Technique.Name, StringComparison.Ordinal));
    });

    [Fact]
    public void A_withheld_plan_has_no_session_and_says_what_to_do() => PlanGenerators.Outcome.Sample(outcome =>
    {
        if (outcome is not PlanOutcome.Withheld withheld)
            return true;
        var text = string.Join(' ', PlanText.Of(outcome).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return withheld.DoNow.All(what => text.Contains(what, StringComparison.Ordinal)) && !text.Contains("min of your", StringComparison.Ordinal);
    });

    [Fact]
    public void A_plan_after_leg_day_reads_like_this() => Golden.Matches(PlanText.Of(Examples.AfterLegs), "plan-after-legs.txt");

    [Fact]
    public void A_plan_around_a_strain_reads_like_this() => Golden.Matches(PlanText.Of(Examples.AfterRun, new(ShowReasons: true)), "plan-after-run.txt");

    [Fact]
    public void A_refusal_reads_like_this() => Golden.Matches(PlanText.Of(Examples.DarkUrine), "withheld-dark-urine.txt");

    [Fact]
    public void Nothing_to_plan_is_said_plainly() =>
        Assert.StartsWith("No session: nothing is expected to get sore enough", PlanText.Of(Examples.AfterNothing), StringComparison.Ordinal);

    [Fact]
    public void A_forecast_fits_eighty_columns_too() => PlanGenerators.Outcome.Sample(outcome =>
        outcome is not PlanOutcome.Planned { Plan: var plan }
        || ForecastText.Of(plan.Forecast, plan.Zone).Split('\n').All(line => PlainText.Width(line) <= 80));

    [Fact]
    public void Seen_from_the_front_the_left_side_is_on_the_viewers_right_and_from_behind_on_the_left()
    {
        for (var cell = 0; cell < BodyGrid.Rows * BodyGrid.Columns; cell++)
        {
            var (row, column) = (cell / BodyGrid.Columns, cell % BodyGrid.Columns);
            var isRightHalf = column >= BodyGrid.Columns / 2;
            Assert.True(BodyGrid.Front[row, column].Place is not { } front || front.Side == Side.Left == isRightHalf);
            Assert.True(BodyGrid.Back[row, column].Place is not { } back || back.Side == Side.Right == isRightHalf);
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("脚の日", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("●○", 2)]
    public void The_width_of_text_is_counted_in_columns(string text, int width) => Assert.Equal(width, PlainText.Width(text));

    [Theory]
    [InlineData("a\e[31mb", "a [31mb")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("\u202Eabc", "abc")]
    [InlineData(null, "")]
    public void Text_from_outside_is_made_plain(string? text, string plain) => Assert.Equal(plain, PlainText.Of(text));
}
