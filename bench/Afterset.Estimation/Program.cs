using System.Globalization;
using Afterset.Estimation;
using Afterset.Import.Series;
using Afterset.Soreness.Daily;

// Finds the numbers of data/soreness/daily.json on series that are over.
// Arguments: TEAM.csv MIXED.csv [--minutes M] [--pull P] [--middle] [--fold] [NEW.json]
// --middle starts from the middle of what is plausible, not from the present numbers. --fold searches from the middle on some of the
// athletes and scores the others; the minutes are those of each search. --pull is how strongly the start holds.
var scale = SorenessScale.TryFrom(1, 5, isLowSorest: true)!;
var paths = new List<string>();
var (minutes, pull, isFold, isFromMiddle) = (2.0, Search.UsualPull, false, false);
for (var at = 0; at < args.Length; at++)
{
    if (args[at] == "--minutes" && at + 1 < args.Length)
        minutes = double.Parse(args[++at], CultureInfo.InvariantCulture);
    else if (args[at] == "--pull" && at + 1 < args.Length)
        pull = double.Parse(args[++at], CultureInfo.InvariantCulture);
    else if (args[at] == "--fold")
        isFold = true;
    else if (args[at] == "--middle")
        isFromMiddle = true;
    else
        paths.Add(args[at]);
}

if (paths.Count is < 2 or > 3)
{
    await Console.Error.WriteLineAsync("Afterset.Estimation TEAM.csv MIXED.csv [--minutes M] [--pull P] [--middle] [--fold] [NEW.json]");
    return 1;
}

var (team, mixed) = (Read("team", 1, paths[0]), Read("mixed group", 0.5, paths[1]));
var numbers = new Numbers(DailySorenessModel.Default.Rules);
if (isFold)
    Fold();
else
    Estimate();
return 0;

void Estimate()
{
    var search = Found([team, mixed], isFromMiddle ? numbers.Middle : numbers.Start);
    var rounded = numbers.Rounded(search.Best);
    var objective = new Objective([team, mixed], scale);
    Say($"\nobjective {objective.Of(numbers.Model(numbers.Start)):0.00000} before, {objective.Of(numbers.Model(rounded)):0.00000} after\n");
    Heading();
    foreach (var group in (Group[])[team, mixed])
    {
        Row($"{group.Name}, before", group, numbers.Start);
        Row($"{group.Name}, after", group, rounded);
    }

    Say($"\n{"",-28}{"before",10}{"after",10}");
    foreach (var (name, before, after) in numbers.Compare(rounded))
        Say($"{name,-28}{before,10:0.####}{after,10:0.####}");
    if (paths.Count == 3)
        File.WriteAllText(paths[2], numbers.Write(Present(), rounded));
}

void Fold()
{
    var (even, odd) = (team.EverySecond(0), team.EverySecond(1));
    Heading();
    Test("half of the team and mixed group", [even, mixed], [odd]);
    Test("other half and mixed group", [odd, mixed], [even]);
    Test("team", [team], [mixed]);
    Test("mixed group", [mixed with { Weight = 1 }], [team]);
}

void Test(string fittedOn, Group[] fitted, Group[] tested)
{
    var search = Found(fitted, numbers.Middle);
    foreach (var group in fitted)
        Row($"on {fittedOn}: seen {group.Name}", group, search.Best);
    foreach (var group in tested)
        Row($"on {fittedOn}: UNSEEN {group.Name}", group, search.Best);
    foreach (var group in tested)
        Row($"the middle of what is plausible, not fitted: {group.Name}", group, numbers.Middle);
}

Search Found(Group[] groups, IReadOnlyList<double> start)
{
    var search = new Search(numbers, new(groups, scale), start, pull).Run(TimeSpan.FromMinutes(minutes));
    Say($"{search.Asked} sets of numbers tried, {(search.IsDone ? "until no step helped" : "until the time was over")}; objective {search.Value:0.00000} with the pull");
    return search;
}

Group Read(string name, double weight, string path) =>
    new(name, weight, [.. DailySeriesCsv.Read(File.ReadAllBytes(path), scale).Athletes.Select(athlete => athlete.Days)]);

void Heading() => Say($"{"",-70}{"reports",9}{"skill",9}{"holds",8}{"interval score",16}");

void Row(string words, Group group, IReadOnlyList<double> values)
{
    var score = group.Score(numbers.Model(values), scale);
    Say($"{words,-70}{score.Count,9}{score.Forecast.Skill,9:+0.0000;-0.0000}{score.Range.Coverage,8:0.0%}{score.Range.IntervalScore,16:0.000}");
}

static string Present()
{
    using var reader = new StreamReader(typeof(DailySorenessModel).Assembly.GetManifestResourceStream("soreness/daily.json")!);
    return reader.ReadToEnd();
}

static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
