using Afterset.Body;
using Afterset.CheckIns;
using Afterset.Journal;
using Afterset.Journal.Entries;
using Afterset.Safety;
using Afterset.Soreness;
using Afterset.Units;

namespace Afterset.Web.CheckIns;

/// <summary>What the person has said so far. Nothing of it counts before it is kept.</summary>
/// <param name="older">What was told before and still counts.</param>
public sealed class CheckInDraft(IReadOnlyList<OlderSign> older)
{
    readonly SortedDictionary<RegionSide, int> _moving = [];
    readonly SortedDictionary<RegionSide, int> _touch = [];
    readonly List<SignTold> _signs = [];

    /// <summary>Soreness on moving, 0 to 10, where it was rated.</summary>
    internal IReadOnlyDictionary<RegionSide, int> Moving => _moving;

    /// <summary>Soreness to the touch, 0 to 10, where it was rated apart.</summary>
    internal IReadOnlyDictionary<RegionSide, int> Touch => _touch;

    /// <summary>Whether the person said that nothing is sore.</summary>
    internal bool IsNothingSore { get; private set; }

    /// <summary>Soreness of the whole body where the person cannot say where it is; null when that was not told.</summary>
    internal int? Overall { get; private set; }

    /// <summary>Signs that are there.</summary>
    internal IReadOnlyList<SignTold> Signs => _signs;

    /// <summary>Whether there is any sign: null while it was not said.</summary>
    internal bool? HasSigns { get; private set; }

    /// <summary>What was told before and still counts.</summary>
    internal IReadOnlyList<OlderSign> Older => older;

    internal Wellbeing Wellbeing { get; set; } = new();

    /// <summary>What was measured; null for nothing.</summary>
    internal HomeMeasureEntry? Measured { get; set; }

    /// <summary>Whether there is anything to keep.</summary>
    internal bool IsEmpty => _moving.Count == 0 && _touch.Count == 0 && Overall is null && !IsNothingSore && _signs.Count == 0 && Wellbeing == new Wellbeing() && Measured is null
        && older.All(sign => sign.IsOver is null);

    internal void Rate(RegionSide place, int score)
    {
        IsNothingSore = false;
        _moving[place] = score;
    }

    internal void RateTouch(RegionSide place, int score)
    {
        IsNothingSore = false;
        _touch[place] = score;
    }

    /// <summary>Rates the whole body; the same number again takes it back.</summary>
    internal void RateOverall(int score) => (IsNothingSore, Overall) = (false, Overall == score ? null : score);

    internal void Forget(RegionSide place)
    {
        _moving.Remove(place);
        _touch.Remove(place);
    }

    /// <summary>Says that nothing is sore, or takes it back.</summary>
    internal void NothingSore()
    {
        (IsNothingSore, Overall) = (!IsNothingSore, null);
        _moving.Clear();
        _touch.Clear();
    }

    /// <summary>None of the signs is there. It says nothing of what was told before.</summary>
    internal void NoSigns()
    {
        HasSigns = false;
        _signs.Clear();
    }

    internal void SomeSigns() => HasSigns = true;

    internal void Toggle(Symptom sign)
    {
        if (_signs.RemoveAll(told => told.Sign == sign) == 0)
            _signs.Add(new(sign));
    }

    /// <summary>Says where a sign is; null for "I cannot say".</summary>
    internal void Locate(Symptom sign, Place? where)
    {
        var at = _signs.FindIndex(told => told.Sign == sign);
        if (at >= 0)
            _signs[at] = new(sign, where, IsAnywhere: where is null);
    }

    /// <summary>What the journal is to be told, each entry understood by itself.</summary>
    /// <param name="now">When it is kept.</param>
    /// <param name="forecast">What was expected before; null when nothing is known.</param>
    internal IReadOnlyList<EntryContent> Contents(DateTimeOffset now, SorenessForecast? forecast)
    {
        var reports = IsNothingSore
            ? forecast is null ? [] : Afterset.CheckIns.NothingSore.Of(forecast, now)
            : [.. _moving.Select(rated => new SorenessReport(rated.Key, Score(rated.Value), now))];
        var signs = StillThere.Concat(_signs.Select(told => new SymptomReport(told.Sign.Id, told.Where)));
        var checkIn = new CheckIn(reports, [.. signs]) { Over = Over, Overall = WholeBody(now) };
        var contents = new List<EntryContent> { new CheckInEntry(checkIn, now, Wellbeing) };
        if (_touch.Count > 0)
            contents.Add(new TendernessEntry([.. _touch.Select(rated => new Tender(rated.Key, Score(rated.Value)))], now));
        if (Measured is { } measured)
            contents.Add(measured with { MeasuredAt = now });
        foreach (var sign in older)
        {
            if (sign is { Injury: { } injury, IsOver: true })
                contents.Add(new CorrectionEntry(injury.Entry, injury.Told with { OverSince = now }));
        }

        return contents;
    }

    // Nothing is sore: then the whole body is not, and an earlier number for it is over.
    OverallReport? WholeBody(DateTimeOffset now) => (IsNothingSore ? 0 : Overall) is { } score ? new(Score(score), now) : null;

    IEnumerable<SymptomReport> StillThere => older.Where(sign => sign.IsOver == false).Select(sign => sign.Sign).OfType<SymptomReport>();

    SymptomReport[] Over => [.. older.Where(sign => sign.IsOver == true).Select(sign => sign.Sign).OfType<SymptomReport>()];

    static SorenessScore Score(int score) => SorenessScore.Nearest(score);
}
