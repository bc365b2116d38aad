using System.Collections;
using System.Globalization;

namespace Afterset.Import;

/// <summary>Collects findings in order; of each code only so many, the rest is counted.</summary>
sealed class FindingList(int mostOfACode) : IReadOnlyList<Finding>
{
    readonly List<Finding> _kept = [];
    readonly Dictionary<string, (int Kept, int Last, long More)> _codes = new(StringComparer.Ordinal);

    public int Count => _kept.Count;

    public Finding this[int index] => _kept[index];

    public IEnumerator<Finding> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Note(string code, string place, string message) =>
        Add(new Finding(code, place, message, FindingSeverity.Note));

    internal void ValueDropped(string code, string place, string message) =>
        Add(new Finding(code, place, message, FindingSeverity.ValueDropped));

    internal void PartDropped(string code, string place, string message) =>
        Add(new Finding(code, place, message, FindingSeverity.PartDropped));

    internal void Refused(string code, string place, string message) =>
        Add(new Finding(code, place, message, FindingSeverity.Refused));

    internal void Add(Finding finding)
    {
        var (kept, last, more) = _codes.GetValueOrDefault(finding.Code);
        if (kept >= Math.Max(1, mostOfACode))
        {
            _codes[finding.Code] = (kept, last, more + 1);
            return;
        }

        _kept.Add(finding);
        _codes[finding.Code] = (kept + 1, _kept.Count - 1, more);
    }

    /// <summary>Takes over another input's findings; where there is one, the member's name goes before each place.</summary>
    internal void AddRange(IReadOnlyList<Finding> findings, string? member = null)
    {
        foreach (var finding in findings)
            Add(member is null ? finding : finding with { Place = $"{member}: {finding.Place}" });
        if (findings is not FindingList list)
            return;
        foreach (var (code, (_, _, more)) in list._codes)
        {
            var mine = _codes[code];
            _codes[code] = mine with { More = mine.More + more };
        }
    }

    /// <summary>The findings, the last of a code saying how many more of it there are.</summary>
    internal IReadOnlyList<Finding> Folded()
    {
        var folded = _kept.ToArray();
        foreach (var (_, last, more) in _codes.Values)
        {
            if (more > 0)
                folded[last] = folded[last] with { Message = $"{folded[last].Message} And {more.ToString(CultureInfo.InvariantCulture)} more like this." };
        }

        return folded;
    }
}
