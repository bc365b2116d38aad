using System.Globalization;
using System.Text.RegularExpressions;
using Afterset.Evidence;
using Afterset.Soreness.Daily;

namespace Afterset.Estimation;

/// <summary>The numbers of data/soreness/daily.json that are looked for, each as a logarithm within its plausible range.</summary>
/// <remarks>Signs stay. Where the range reaches down to zero it ends at a hundredth of its other end.</remarks>
public sealed class Numbers
{
    static readonly string[] Fixed = ["steps", "hair", "mostDebt", "usualLoadDays"];

    readonly IReadOnlyList<KnownValues> _rules;
    readonly (string Rule, string Name, int Sign, double Low, double High)[] _places;

    public Numbers(IReadOnlyList<KnownValues> rules)
    {
        _rules = rules;
        _places = [.. rules.SelectMany(rule => rule.Values.Where(value => !Fixed.Contains(value.Key)).Select(value => Place(rule.Id, value.Key, value.Value)))];
        Start = [.. _places.Select(place => Math.Log(Math.Abs(rules.Single(rule => rule.Id == place.Rule)[place.Name])))];
        Middle = [.. _places.Select(place => (place.Low + place.High) / 2)];
    }

    /// <summary>As the file has them.</summary>
    public IReadOnlyList<double> Start { get; }

    /// <summary>In the middle of what is plausible: what one would start from without having seen any series.</summary>
    public IReadOnlyList<double> Middle { get; }

    /// <summary>How wide the range of a number is, as a logarithm.</summary>
    public double Width(int number) => _places[number].High - _places[number].Low;

    /// <summary>The nearest value that is plausible.</summary>
    public double Within(int number, double value) => Math.Clamp(value, _places[number].Low, _places[number].High);

    /// <summary>A model of these numbers.</summary>
    public DailySorenessModel Model(IReadOnlyList<double> values) => DailySorenessModel.Of(
    [
        .. _rules.Select(rule => rule with { Values = rule.Values.ToDictionary(value => value.Key, value => With(rule.Id, value.Key, value.Value, values), StringComparer.Ordinal) }),
    ]);

    /// <summary>The file with these numbers in place of its own, to three digits.</summary>
    public string Write(string file, IReadOnlyList<double> values)
    {
        for (var number = 0; number < _places.Length; number++)
        {
            var pattern = $"(?<=\"{_places[number].Name}\": {{ \"value\": )[-0-9.]+";
            file = Regex.Replace(file, pattern, Value(number, values).ToString("0.0####", CultureInfo.InvariantCulture), RegexOptions.None, TimeSpan.FromSeconds(1));
        }

        return file;
    }

    /// <summary>Three digits, as the file keeps them.</summary>
    public IReadOnlyList<double> Rounded(IReadOnlyList<double> values) => [.. values.Select((_, number) => Within(number, Math.Log(Math.Abs(Value(number, values)))))];

    /// <summary>Each number before and after.</summary>
    public IEnumerable<(string Name, double Before, double After)> Compare(IReadOnlyList<double> values) =>
        _places.Select((place, number) => (place.Name, Value(number, Start), Value(number, values)));

    double Value(int number, IReadOnlyList<double> values) =>
        _places[number].Sign * double.Parse(Math.Exp(values[number]).ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    KnownValue With(string rule, string name, KnownValue known, IReadOnlyList<double> values) =>
        Array.FindIndex(_places, place => place.Rule == rule && place.Name == name) is var number and >= 0
            ? known with { Value = _places[number].Sign * Math.Exp(values[number]) }
            : known;

    static (string, string, int, double, double) Place(string rule, string name, KnownValue known)
    {
        var sign = known.Value < 0 ? -1 : 1;
        var (low, high) = sign < 0 ? (-known.Plausible[1], -known.Plausible[0]) : (known.Plausible[0], known.Plausible[1]);
        return (rule, name, sign, Math.Log(Math.Max(low, high / 100)), Math.Log(high));
    }
}
