namespace Afterset.Import.Tracks;

/// <summary>Adds up metres climbed and descended from noisy heights.</summary>
/// <remarks>
/// Each height is taken as the median of itself and two neighbours on either side (fewer at the ends of a segment), which
/// removes single jumps. Then only legs count: the way between a low and the next high that differ by at least
/// <see cref="SmallestLegM"/>. So the flutter of a receiver on the flat adds up to nothing, while a hill counts in full,
/// from its foot to its top. Both numbers were chosen on real tracks, against programs that smooth in other ways.
/// </remarks>
sealed class Climb
{
    const double SmallestLegM = 3;
    const int Window = 5;

    readonly double[] _recent = new double[Window];
    int _count;
    double _ascent;
    double _descent;
    double _low = double.NaN;
    double _high = double.NaN;
    Leg _leg = Leg.Level;

    /// <summary>Whether any height was known.</summary>
    internal bool IsKnown { get; private set; }

    enum Leg
    {
        Level,
        Up,
        Down,
    }

    /// <summary>Metres climbed in the segments that have ended; null when no height was known.</summary>
    internal double? AscentM => IsKnown ? _ascent : null;

    /// <summary>Metres descended in the segments that have ended; null when no height was known.</summary>
    internal double? DescentM => IsKnown ? _descent : null;

    /// <summary>The next height, m; NaN is passed over.</summary>
    internal void Add(double heightM)
    {
        if (!double.IsFinite(heightM))
            return;
        IsKnown = true;
        _recent[_count++ % Window] = heightM;
        if (_count == 1)
            Follow(heightM);
        else if (_count == 3)
            Follow(Median(3));
        else if (_count >= Window)
            Follow(Median(Window));
    }

    /// <summary>A segment ends here; what comes next does not join on to it. To be called before the sums are read.</summary>
    internal void EndSegment()
    {
        if (_count > 3)
            Follow(Median(3));
        if (_count > 1)
            Follow(_recent[(_count - 1) % Window]);
        _ascent += _leg == Leg.Up ? _high - _low : 0;
        _descent += _leg == Leg.Down ? _high - _low : 0;
        (_low, _high, _leg, _count) = (double.NaN, double.NaN, Leg.Level, 0);
    }

    /// <summary>The median of the last few heights: sorted in by hand, as this is done for every sample.</summary>
    double Median(int count)
    {
        Span<double> last = stackalloc double[Window];
        for (var i = 0; i < count; i++)
        {
            var height = _recent[(_count - 1 - i) % Window];
            var at = i;
            for (; at > 0 && last[at - 1] > height; at--)
                last[at] = last[at - 1];
            last[at] = height;
        }

        return last[count / 2];
    }

    void Follow(double height)
    {
        if (double.IsNaN(_low))
            (_low, _high) = (height, height);
        switch (_leg)
        {
            case Leg.Level:
                Leave(height);
                break;
            case Leg.Up:
                FollowUp(height);
                break;
            case Leg.Down:
                FollowDown(height);
                break;
        }
    }

    void Leave(double height)
    {
        (_low, _high) = (Math.Min(_low, height), Math.Max(_high, height));
        if (_high - _low >= SmallestLegM)
            _leg = height >= _high ? Leg.Up : Leg.Down;
    }

    void FollowUp(double height)
    {
        _high = Math.Max(_high, height);
        if (_high - height < SmallestLegM)
            return;
        _ascent += _high - _low;
        (_low, _leg) = (height, Leg.Down);
    }

    void FollowDown(double height)
    {
        _low = Math.Min(_low, height);
        if (height - _low < SmallestLegM)
            return;
        _descent += _high - _low;
        (_high, _leg) = (height, Leg.Up);
    }
}
