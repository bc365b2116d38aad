using System.Globalization;
using System.Text.RegularExpressions;
using Afterset.Planning;
using Afterset.Presentation;
using Afterset.Safety;
using Afterset.Tests.Planning;
using Afterset.Tests.Presentation;
using CsCheck;
using Xunit;

namespace Afterset.Tests.Languages;

/// <summary>German is complete and says what English says: the same numbers, the same limits, the same urgency.</summary>
public sealed partial class GermanTests
{
    // Names and words that German has taken over.
    static readonly string[] SameInBoth =
    [
        "Basketball", "Tennis", "Volleyball", "Rugby", "Hockey", "Lacrosse", "Cricket", "Baseball", "Golf", "Training", "Tabata", "Yoga",
        "Pilates", "Meditation", "Massage", "Geocaching", "Multisport", "Dip", "Sit-up", "Burpee", "KML", "PWX", "Rafting", "Grinding", "Trail",
        "Challenge", "Motocross", "Wingsuit", "Expedition", "Ultra", "Triathlon", "Duathlon", "Pickleball", "Padel", "Ultimate", "Squash",
        "Badminton", "Racquetball", "Enduro",
        "h", "min", "s", "m", "Hz", "°C", "CR10", "1/h", "1/km", "m/km", "{0}, {1} min: {2}", "{0} h {1} min", "{0} min", "{0} km", "{0} ({1})",
        "Check-in", "Afterset", "HIIT", "Vibration", "Pause", "Stress", "Server", "Export", "Import", "Check-ins", "Version {0}", "cm", "{0}, in cm", "{0} {1}", "{0}, {1}", "{0}: {1}", "{0} %", "{0}.",
    ];

    // Words for numbers, and all the words that German has for each.
    static readonly (string English, string German)[] NumberWords =
    [
        ("half", "halb|hälfte"), ("twice", "zweimal|doppelt"), ("two", "zwei|beide|übernächst"), ("three", "drei|dritte"), ("four", "vier"),
        ("five", "fünf"), ("six", "sechs"), ("seven", "sieben"), ("eight", "acht"), ("nine", "neun"), ("ten", "zehn"), ("eleven", "elf"),
        ("twelve", "zwölf"), ("fifteen", "fünfzehn"), ("twenty", "zwanzig"), ("thirty", "dreißig"), ("sixty", "sechzig"), ("ninety", "neunzig"),
        ("hundred", "hundert"), ("quarter", "viertel"), ("third", "drittel"), ("zero", "null"),
    ];

    // What must not get lost in a warning, and all the ways in which German says it.
    static readonly (string English, string German)[] WarningWords =
    [
        ("now", "jetzt"), ("today", "heute"), ("never", "nie"), ("not|no|cannot|none", "nicht|kein|nie|nein|ohne"), ("only", "nur"), ("at most", "höchstens"),
        ("within", "innerhalb"), ("days?", "tag"), ("weeks?", "woche"), ("until", "bis"), ("emergency department", "notaufnahme"),
        ("emergency number", "notruf"), ("doctor", "ärztlich|arzt"), ("clinician", "medizinischen? fachperson"), ("dark", "dunk(el|ler|len)"), ("stop", "hör"),
    ];

    // English words that German does not have.
    static readonly Regex English = EnglishWords();

    // What a person has to type.
    static readonly string[] Quoted = ["left calf", "right knee", "dark urine"];

    public static TheoryData<string> SeenFiles() => [.. VisibleTexts.Files.Intersect(VisibleTexts.Members.Keys, StringComparer.Ordinal)];

    public static TheoryData<string> Cases() => [.. Case.Files];

    [Fact]
    public void Every_file_of_data_is_either_seen_or_not() => Assert.Empty(
        VisibleTexts.Files.Except(VisibleTexts.Members.Keys, StringComparer.Ordinal).Except(VisibleTexts.Unseen, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SeenFiles))]
    public void Every_text_of_data_has_a_German_one(string file)
    {
        var texts = VisibleTexts.Of(file);

        Assert.NotEmpty(texts);
        NothingIn(from text in texts where !GermanFile.Texts.ContainsKey(text) select text);
    }

    [Fact]
    public void Every_sentence_in_the_code_of_the_engine_and_the_importers_has_a_German_one()
    {
        var all = ComposedTexts.All.ToList();

        Assert.True(all.Count > 130, $"Only {all.Count} sentences were found.");
        NothingIn(
            from sentence in all
            where !GermanFile.Texts.ContainsKey(sentence.Text) && !GermanFile.Language.Knows(sentence.Text)
            select $"{sentence.File}: {sentence.Text}");
    }

    [Fact]
    public void Every_sentence_of_the_app_has_a_German_one()
    {
        var all = ComposedTexts.OfTheApp.ToList();

        Assert.True(all.Count > 80, $"Only {all.Count} sentences were found.");
        NothingIn(from sentence in all where !GermanFile.Texts.ContainsKey(sentence.Text) select $"{sentence.File}: {sentence.Text}");
    }

    [Fact]
    public void Every_condition_of_a_rule_can_be_said() => AllKnown(
        SafetyRules.Default.Rules.Select(rule => $"{Words.Capital(ConditionWords.Of(rule))}."));

    [Fact]
    public void Every_number_of_the_model_has_a_name() => AllKnown(RuleBook.Default.Ids
        .Select(RuleBook.Default.Find).OfType<RuleEntry.Numbers>().SelectMany(entry => entry.Rule.Values.Keys)
        .Select(name => Humps().Replace(name, hump => $" {hump.Value.ToLowerInvariant()}").Trim()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everything_that_a_case_says_is_German(string file)
    {
        if (CaseRun.Request(Case.Read(file).Situation) is not { } request)
            return;
        var outcome = Planner.Plan(request);
        AllKnown(PlanTexts.Of(outcome));
        if (outcome is PlanOutcome.Planned { Plan: var plan })
            AllKnown(plan.Advice.Select(advice => advice.Place).OfType<string>());
    }

    [Fact]
    public void Everything_that_the_examples_say_is_German() =>
        AllKnown(new[] { Examples.AfterLegs, Examples.AfterRun, Examples.DarkUrine, Examples.AfterNothing }.SelectMany(PlanTexts.Of));

    [Fact]
    public void Everything_that_any_plan_says_is_German() =>
        PlanGenerators.Outcome.Sample(outcome => AllKnown(PlanTexts.Of(outcome)));

    [Fact]
    public void A_filled_template_is_found_again() => NothingIn(
        from text in GermanFile.Texts
        let holes = Holes().Count(text.Key)
        where holes > 0
        let fillings = Enumerable.Range(7, holes).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray()
        let expected = string.Format(CultureInfo.InvariantCulture, text.Value, fillings)
        let said = GermanFile.Language.Say(string.Format(CultureInfo.InvariantCulture, text.Key, fillings))
        where said != expected
        select $"{said} instead of {expected}");

    [Fact]
    public void Numbers_are_the_same() => Holds((english, german) =>
        Numbers(english, ',').SequenceEqual(Numbers(german, '.')));

    [Fact]
    public void Words_for_numbers_are_the_same() => Holds((english, german) =>
        NumberWords.All(word => !HasWord(english, word.English) || Regex.IsMatch(german, word.German, RegexOptions.IgnoreCase)));

    [Theory]
    [InlineData("safety/rules.json")]
    [InlineData("safety/symptoms.json")]
    [InlineData("safety/before-you-start.json")]
    public void No_word_of_a_warning_is_lost(string file) => NothingIn(
        from english in VisibleTexts.Of(file)
        from word in WarningWords
        where HasWord(english, word.English) && !Regex.IsMatch(GermanFile.Texts[english], word.German, RegexOptions.IgnoreCase)
        select $"{word.English}: {english} → {GermanFile.Texts[english]}");

    [Fact]
    public void Holes_are_the_same() => Holds((english, german) =>
        Holes().Matches(english).Select(hole => hole.Value).Order(StringComparer.Ordinal)
            .SequenceEqual(Holes().Matches(german).Select(hole => hole.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void Nothing_is_left_in_English() => Assert.Equal(
        SameInBoth.Order(StringComparer.Ordinal),
        GermanFile.Texts.Where(text => text.Key == text.Value).Select(text => text.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void No_English_word_stands_in_a_German_text() => Holds((_, german) =>
        !English.IsMatch(Quoted.Aggregate(german, (text, words) => text.Replace(words, "", StringComparison.Ordinal))));

    [Fact]
    public void The_tone_is_calm_and_the_quotation_marks_are_German() => Holds((_, german) =>
        !german.Contains('!', StringComparison.Ordinal) && !german.Contains('"', StringComparison.Ordinal) && !german.Contains('”', StringComparison.Ordinal)
        && german.Count(letter => letter == '„') == german.Count(letter => letter == '“') && german.Trim() == german && german.Length > 0);

    [Fact]
    public void A_sentence_ends_as_the_English_one_does() => Holds((english, german) =>
        !(english[^1] is '.' or '?' or ':') || german[^1] == english[^1]);

    [Fact]
    public void It_reads_as_it_should() => Assert.Equal(
        [
            "Oberschenkel vorn, links", "Oberschenkel vorn in „Direkt danach“", "Wade links, Fuß rechts",
            "13 Gesundheitsfragen sind nicht beantwortet; jede zählt als unsicher, darum ist der Plan vorsichtig.",
            "Dann wird ein Muskelkater von etwa 5 erwartet: Mehr Muskelkater heißt nie mehr Druck.",
            "Weder eine Bewertung noch ein Puls ist bekannt, darum werden 5 von 10 angenommen, wie es üblich ist (Laufen).",
            "12 Striche in der Minute, zum Herzen hin",
            "„klimzug“ ist keine Übung, die Afterset kennt; ihre Sätze wurden behalten, belasten aber keinen Muskel. Am nächsten: Klimmzug im Obergriff, Ausfallschritt, Split-Kniebeuge oder Aufsteigen.",
            "„5,5“ ist keine Dauer; der Wert wurde ausgelassen. Und 3 weitere davon.",
        ],
        new[]
        {
            "Quadriceps, left", "Quadriceps in “Right after”", "left calf, right foot",
            "13 health questions are not answered; each counts as unsafe, so the plan is a careful one.",
            "Soreness of about 5 is expected then: sorer never means harder.",
            "Neither a rating nor heart rate is known, so 5 of 10 is assumed, as is usual for running.",
            "12 strokes a minute, toward the heart",
            "\"klimzug\" is no exercise that Afterset knows; its sets were kept, but load no muscle. Closest: Pull-up, Lunge, split squat or step-up.",
            "\"5.5\" is not a duration; the value was left out. And 3 more like this.",
        }.Select(GermanFile.Language.Say));

    [Fact]
    public void Days_are_written_in_German()
    {
        var moment = new DateTimeOffset(2026, 3, 4, 9, 5, 0, TimeSpan.Zero);

        Assert.Equal(
            ["Mi 4. März", "4. März", "Mittwoch", "Dezember", "09:05", "4,5"],
            [
                GermanFile.Language.DayAndDate(moment), GermanFile.Language.Date(moment), GermanFile.Language.Weekday(moment.DayOfWeek, isLong: true),
                GermanFile.Language.Month(12, isLong: true), GermanFile.Language.Time(moment), GermanFile.Language.Number(4.5, 1),
            ]);
    }

    // All of it, where xunit would show the first few.
    static void NothingIn(IEnumerable<string> wrong)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    static void AllKnown(IEnumerable<string> texts) => NothingIn(texts.Distinct(StringComparer.Ordinal)
        .Where(text => !GermanFile.Language.Knows(text) || English.IsMatch(GermanFile.Language.Say(text)))
        .Select(text => $"{text} → {GermanFile.Language.Say(text)}"));

    static void Holds(Func<string, string, bool> law) => NothingIn(
        GermanFile.Texts.Where(text => !law(text.Key, text.Value)).Select(text => $"{text.Key} → {text.Value}"));

    static bool HasWord(string text, string word) => Regex.IsMatch(text, $@"(?<![\w-])(?:{word})(?![\w-])", RegexOptions.IgnoreCase);

    // Thousands are parted by a comma in English and by a point in German, decimals the other way round.
    static IEnumerable<string> Numbers(string text, char thousands) => Digits().Matches(Holes().Replace(text, ""))
        .Select(number => Thousands().IsMatch(number.Value) && number.Value.Contains(thousands, StringComparison.Ordinal)
            ? number.Value.Replace(thousands.ToString(), "", StringComparison.Ordinal)
            : number.Value.Replace(',', '.'))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Holes();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[1-9]\d{0,2}[.,]\d{3}$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[A-Z]|(?<!\d)\d+")]
    private static partial Regex Humps();

    [GeneratedRegex(@"\b(the|and|of|is|are|with|not|for|left|right|your|you|when|which)\b")]
    private static partial Regex EnglishWords();
}
