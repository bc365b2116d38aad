using System.Text;
using System.Text.Json;
using Afterset.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Languages;

public sealed class LanguageTests
{
    static readonly Language German = Read("""
        {"language":"de","name":"Deutsch","texts":{
          "left":"links",
          "Quadriceps":"Oberschenkelvorderseite",
          "{0}, left":"{0}, links",
          "{0} of {1} steps":"{0} von {1} Schritten",
          "Soreness of about {0} is expected.":"Erwartet wird ein Muskelkater von etwa {0}.",
          "Soreness of about 3 is expected.":"Drei.",
          "{0} in “{1}”":"In „{1}“: {0}",
          "right after":"direkt danach",
          "right {0}":"{0} rechts",
          "calves":"Waden",
          "hip, thigh":"Hüfte und Oberschenkel",
          "Not here: {0}: {1}.":"Hier nicht ({0}): {1}."
        },"formats":{
          "weekdays":["Montag","Dienstag","Mittwoch","Donnerstag","Freitag","Samstag","Sonntag"],
          "weekdaysShort":["Mo","Di","Mi","Do","Fr","Sa","So"],
          "months":["Januar","Februar","März","April","Mai","Juni","Juli","August","September","Oktober","November","Dezember"],
          "monthsShort":["Jan.","Feb.","März","Apr.","Mai","Juni","Juli","Aug.","Sept.","Okt.","Nov.","Dez."],
          "decimalSeparator":",","date":"d. MMM","dayAndDate":"ddd d. MMM","clock":"24"
        }}
        """);

    static readonly DateTimeOffset Evening = new(2026, 11, 23, 18, 40, 0, TimeSpan.FromHours(1));

    // Words that occur in no template.
    static readonly Gen<string> Hole = Gen.String[Gen.Char["abcxyzäß0123456789"], 1, 8].Where(text => text is not ("3" or "left"));

    [Fact]
    public void A_whole_text_wins_over_a_template() => Assert.Equal("Drei.", German.Say("Soreness of about 3 is expected."));

    [Fact]
    public void A_filled_template_is_found_again_with_the_same_holes() => Gen.Select(Hole, Hole).Sample((first, second) =>
        German.Say($"{first} of {second} steps") == $"{first} von {second} Schritten"
        && German.Say($"Soreness of about {first} is expected.") == $"Erwartet wird ein Muskelkater von etwa {first}."
        && German.Knows($"{first} of {second} steps"));

    [Fact]
    public void A_template_filled_by_the_app_says_what_is_said_of_the_finished_text() => Gen.Select(Hole, Hole).Sample((first, second) =>
        German["{0} of {1} steps", first, second] == German.Say($"{first} of {second} steps"));

    [Fact]
    public void English_returns_what_it_got() => Gen.String.Sample(text =>
        Language.English.Say(text) == text && Language.English[text] == text);

    [Fact]
    public void English_fills_holes() => Assert.Equal("2 of 3.5 steps", Language.English["{0} of {1} steps", 2, 3.5]);

    [Fact]
    public void What_stands_in_a_hole_is_translated_where_it_is_known() =>
        Assert.Equal("Oberschenkelvorderseite, links von 7 Schritten", German.Say("Quadriceps, left of 7 steps"));

    [Fact]
    public void A_template_of_one_word_counts_only_where_all_its_holes_are_known() => Assert.Equal(
        ["In „links“: Waden", "calves in “nowhere”", "Waden rechts", "right you are", "direkt danach"],
        [German.Say("calves in “left”"), German.Say("calves in “nowhere”"), German.Say("right calves"), German.Say("right you are"), German.Say("right after")]);

    [Fact]
    public void A_list_of_known_things_is_translated_item_by_item() => Assert.Equal(
        ["Waden, links", "Hüfte und Oberschenkel, Waden; Waden rechts", "Hier nicht (Waden, Hüfte und Oberschenkel): links.", "calves, nowhere"],
        [German.Say("calves, left"), German.Say("hip, thigh, calves; right calves"), German.Say("Not here: calves, hip, thigh: left."), German.Say("calves, nowhere")]);

    [Fact]
    public void Numbers_in_holes_get_the_decimal_separator() =>
        Assert.Equal(
            ["4,5 von 10 Schritten", "Erwartet wird ein Muskelkater von etwa 4,5.", "4,5", "5", "5"],
            [German["{0} of {1} steps", 4.5, 10], German.Say("Soreness of about 4.5 is expected."), German.Number(4.5, 1), German.Number(5, 1), German.Number(4.6)]);

    [Fact]
    public void Something_unknown_stays_English() =>
        Assert.Equal(["No such sentence.", "v1.2.3"], [German.Say("No such sentence."), German.Say("v1.2.3")]);

    [Fact]
    public void Days_and_times_are_written_as_the_language_says() => Assert.Equal(
        ["Mo", "Sonntag", "Nov.", "März", "23. Nov.", "Mo 23. Nov.", "18:40", "6:40 pm", "12:05 am"],
        [
            German.Weekday(DayOfWeek.Monday, isLong: false), German.Weekday(DayOfWeek.Sunday, isLong: true),
            German.Month(11, isLong: false), German.Month(3, isLong: true), German.Date(Evening), German.DayAndDate(Evening),
            German.Time(Evening), German.WithClock(is24Hours: false).Time(Evening),
            German.WithClock(is24Hours: false).Time(new(2026, 11, 23, 0, 5, 0, TimeSpan.Zero)),
        ]);

    [Fact]
    public void English_days_are_those_of_the_plan() => Assert.Equal(
        ["Mon", "Monday", "23 Nov", "Mon 23 Nov", "18:40"],
        [
            Language.English.Weekday(DayOfWeek.Monday, isLong: false), Language.English.Weekday(DayOfWeek.Monday, isLong: true),
            Language.English.Date(Evening), Language.English.DayAndDate(Evening), Language.English.Time(Evening),
        ]);

    [Theory]
    [InlineData("""{"language":"xx","name":"X","texts":{"a":1,"good":"gut"}}""", "“a” has no text")]
    [InlineData("""{"language":"xx","name":"X","texts":{"a":" ","good":"gut"}}""", "“a” has no text")]
    [InlineData("""{"language":"xx","name":"X","texts":{"a":"b","a":"c","good":"gut"}}""", "“a” is there more than once")]
    [InlineData("""{"language":"xx","name":"X","texts":{"a {0}":"b","good":"gut"}}""", "“a {0}” has other holes than its translation")]
    [InlineData("""{"language":"xx","name":"X","texts":{"a {1}":"b {1}","good":"gut"}}""", "“a {1}” does not have its holes in the order {0}, {1}, {2}")]
    [InlineData("""{"language":"xx","name":"X","texts":{"\ud800":"b","good":"gut"}}""", "texts has a name with half of a character")]
    [InlineData("""{"language":"xx","name":"X","texts":{"a":"\ud800","good":"gut"}}""", "“a” has no text")]
    [InlineData("""{"language":"xx","name":"X","texts":{"good":"gut"},"formats":{"weekdays":["one"]}}""", "weekdays is no list of 7 names")]
    [InlineData("""{"language":"xx","name":"X","texts":{"good":"gut"},"formats":{"clock":"13"}}""", "clock is neither \"12\" nor \"24\"")]
    [InlineData("""{"language":"xx","name":"X","texts":{"good":"gut"},"formats":{"date":"'"}}""", "“'” is no pattern of a date such as \"d MMM\"")]
    [InlineData("""{"language":"xx","name":"X","texts":{"good":"gut"},"extra":1}""", "extra is not known here")]
    [InlineData("""{"name":"X","texts":{"good":"gut"}}""", "language is missing")]
    public void What_is_wrong_is_said_and_the_rest_stays(string json, string problem)
    {
        var language = Language.Read(Encoding.UTF8.GetBytes(json), out var problems);

        Assert.Equal(problem, Assert.Single(problems));
        Assert.Equal(["gut", "18:40", "23 Nov"], [language["good"], language.Time(Evening), language.Date(Evening)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"texts\":")]
    [InlineData("{\"texts\":[],\"formats\":7}")]
    public void Nothing_in_the_file_throws(string json)
    {
        var language = Language.Read(Encoding.UTF8.GetBytes(json), out var problems);

        Assert.NotEmpty(problems);
        Assert.Equal("left", language.Say("left"));
    }

    [Fact]
    public void No_bytes_throw() => Gen.Byte.Array.Sample(bytes =>
    {
        Language.Read(bytes, out var problems);
        return problems.Count > 0;
    });

    [Fact]
    public void Among_many_templates_each_is_found() => Gen.Int[0, 999].Sample(number =>
        Many.Value.Say($"Word{number} is 7 of it") == $"Wort{number} ist 7 davon"
        && Many.Value.Say($"7 ends in word{number}") == $"7 endet in Wort{number}"
        && Many.Value.Say($"7{number}x") == $"{number}y7");

    static readonly Lazy<Language> Many = new(() => Read(JsonSerializer.Serialize(new
    {
        language = "xx",
        name = "X",
        texts = Enumerable.Range(0, 1000)
            .SelectMany(number => new[]
            {
                KeyValuePair.Create($"Word{number} is {{0}} of it", $"Wort{number} ist {{0}} davon"),
                KeyValuePair.Create($"{{0}} ends in word{number}", $"{{0}} endet in Wort{number}"),
                KeyValuePair.Create($"{{0}}{number}x", $"{number}y{{0}}"),
            })
            .ToDictionary(),
    })));

    static Language Read(string json)
    {
        var language = Language.Read(Encoding.UTF8.GetBytes(json), out var problems);
        Assert.Empty(problems);
        return language;
    }
}
