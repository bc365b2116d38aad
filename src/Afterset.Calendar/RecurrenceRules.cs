using System.Globalization;

namespace Afterset.Calendar;

/// <summary>
/// Which repetitions are followed: by day, week, month or year. Those by hour, minute or second are not: no diary has them,
/// and the calendar library does not return from some of them.
/// </summary>
static class RecurrenceRules
{
    const int EarliestYear = 1900;
    const int LatestYear = 2200;

    /// <summary>How many numbers each list may have, and their largest amount.</summary>
    static readonly Dictionary<string, (int Count, int Most)> Lists = new(StringComparer.Ordinal)
    {
        ["BYSECOND"] = (1, 59),
        ["BYMINUTE"] = (4, 59),
        ["BYHOUR"] = (24, 23),
        ["BYMONTHDAY"] = (31, 31),
        ["BYYEARDAY"] = (366, 366),
        ["BYWEEKNO"] = (53, 53),
        ["BYMONTH"] = (12, 12),
        ["BYSETPOS"] = (31, 366),
    };

    /// <summary>How many steps it takes to follow a rule up to an instant; null when it is not followed.</summary>
    internal static long? StepsOf(string rule, DateTime start, DateTime until)
    {
        var parts = rule.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToList();
        var isSound = start.Year is >= EarliestYear and <= LatestYear && until.Year <= LatestYear
            && parts.TrueForAll(IsSound)
            && parts.DistinctBy(part => part[0].ToUpperInvariant(), StringComparer.Ordinal).Count() == parts.Count;
        var frequency = parts.Find(part => IsNamed(part, "FREQ"))?[^1].ToUpperInvariant();
        var days = Math.Max(0, (long)(until - start).TotalDays) + 1;
        var periods = frequency switch
        {
            "DAILY" => days,
            "WEEKLY" => (days / 7) + 1,
            "MONTHLY" => (days / 28) + 1,
            "YEARLY" => (days / 365) + 1,
            _ => default(long?),
        };
        return isSound ? periods * LengthOf(parts, "BYHOUR") * LengthOf(parts, "BYMINUTE") : null;
    }

    static int LengthOf(List<string[]> parts, string list) =>
        parts.Find(part => IsNamed(part, list))?[^1].Count(c => c == ',') + 1 ?? 1;

    static bool IsNamed(string[] part, string name) => part[0].Equals(name, StringComparison.OrdinalIgnoreCase);

    static bool IsSound(string[] part) => part.Length == 2 && part[0].ToUpperInvariant() switch
    {
        "FREQ" or "BYDAY" or "WKST" => part[1].Length < 200,
        "UNTIL" => CalendarTime.Parse(part[1]) is not null,
        "COUNT" => IsNumber(part[1], 1, 100_000),
        "INTERVAL" => IsNumber(part[1], 1, 1000),
        var name => Lists.TryGetValue(name, out var list) && IsList(part[1], list.Count, list.Most),
    };

    static bool IsList(string value, int count, int most)
    {
        var numbers = value.Split(',');
        return numbers.Length <= count && numbers.All(number => IsNumber(number, -most, most));
    }

    static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most;
}
