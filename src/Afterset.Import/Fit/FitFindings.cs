using System.Globalization;

namespace Afterset.Import.Fit;

/// <summary>The findings of one FIT import, not more than asked for of each code.</summary>
/// <remarks>The codes are explained in docs/findings.md.</remarks>
sealed class FitFindings(int mostOfACode)
{
    /// <summary>There is no FIT header.</summary>
    internal const string NoHeader = "FIT001";

    /// <summary>The header has a size that no header has.</summary>
    internal const string HeaderSize = "FIT002";

    /// <summary>The header's own checksum is wrong.</summary>
    internal const string HeaderChecksum = "FIT003";

    /// <summary>The data size in the header is zero or wrong.</summary>
    internal const string DataSize = "FIT004";

    /// <summary>The file ends before the data do.</summary>
    internal const string CutOffFile = "FIT005";

    /// <summary>The file's checksum is wrong.</summary>
    internal const string Checksum = "FIT006";

    /// <summary>The file's checksum is missing.</summary>
    internal const string NoChecksum = "FIT007";

    /// <summary>Something that is not FIT follows.</summary>
    internal const string TrailingBytes = "FIT008";

    /// <summary>A message is longer than the data.</summary>
    internal const string CutOffMessage = "FIT009";

    /// <summary>A message comes before its definition.</summary>
    internal const string NoDefinition = "FIT010";

    /// <summary>The file is of a kind that holds no workout.</summary>
    internal const string NotAnActivity = "FIT011";

    /// <summary>The file holds no workout although it could.</summary>
    internal const string NothingInside = "FIT012";

    /// <summary>There are samples or laps, but no summary.</summary>
    internal const string NoSession = "FIT013";

    /// <summary>The device did not know the date.</summary>
    internal const string NoWallClock = "FIT014";

    /// <summary>The difference of local time and UTC is impossible.</summary>
    internal const string LocalTime = "FIT015";

    /// <summary>The time of samples falls back.</summary>
    internal const string TimeFallsBack = "FIT016";

    /// <summary>A heart rate is impossible.</summary>
    internal const string HeartRate = "FIT017";

    /// <summary>A rating of effort or feeling is impossible.</summary>
    internal const string Rating = "FIT018";

    /// <summary>A sport has a number that is not known.</summary>
    internal const string UnknownSport = "FIT019";

    /// <summary>An exercise is not known.</summary>
    internal const string UnknownExercise = "FIT020";

    /// <summary>Heart rates come from the memory of a chest strap.</summary>
    internal const string StrapMemory = "FIT021";

    /// <summary>A limit was reached.</summary>
    internal const string Limit = "FIT022";

    readonly List<Finding> _findings = [];
    readonly Dictionary<string, (int Count, int Last)> _codes = new(StringComparer.Ordinal);

    /// <summary>Adds a finding about a byte.</summary>
    internal void Add(string code, int at, string message, FindingSeverity severity) =>
        Add(code, string.Create(CultureInfo.InvariantCulture, $"byte {at}"), message, severity);

    /// <summary>Adds a finding, or counts it when there are enough of that code.</summary>
    internal void Add(string code, string place, string message, FindingSeverity severity)
    {
        var (count, last) = _codes.GetValueOrDefault(code);
        if (count < mostOfACode)
        {
            last = _findings.Count;
            _findings.Add(new(code, place, message, severity));
        }

        _codes[code] = (count + 1, last);
    }

    /// <summary>Nothing came out of any part: what dropped a part has refused the whole.</summary>
    internal void Refuse()
    {
        for (var i = 0; i < _findings.Count; i++)
        {
            if (_findings[i].Code is NotAnActivity or NothingInside)
                _findings[i] = _findings[i] with { Severity = FindingSeverity.Refused };
        }
    }

    /// <summary>Everything found; the last finding of a code says how many more there were.</summary>
    internal IReadOnlyList<Finding> ToList()
    {
        foreach (var (count, last) in _codes.Values)
        {
            if (count > mostOfACode && mostOfACode > 0)
                _findings[last] = _findings[last] with { Message = $"{_findings[last].Message} And {count - mostOfACode} more like this." };
        }

        return _findings;
    }
}
