namespace Afterset.Import.Fit;

/// <summary>An array that grows, and is only made when something is written into it.</summary>
/// <param name="none">What stands where no value was written.</param>
sealed class FitChannel<T>(T none)
    where T : struct, IEquatable<T>
{
    T[] _values = [];
    int _length;

    /// <summary>The values so far.</summary>
    internal Span<T> Written => _values.AsSpan(0, _length);

    /// <summary>Makes place for values from an index on.</summary>
    /// <param name="from">Index of the first; what lies between the last value and this one has none.</param>
    /// <param name="count">How many.</param>
    /// <param name="room">How many there may be in the end.</param>
    internal Span<T> Extend(int from, int count, int room)
    {
        var end = from + count;
        if (end > _values.Length)
            Grow(Math.Max(end, room));
        if (end > _length)
            _values.AsSpan(_length, end - _length).Fill(none);
        _length = Math.Max(_length, end);
        return _values.AsSpan(from, count);
    }

    /// <summary>All values, with none where nothing was written.</summary>
    internal Span<T> All(int count)
    {
        Extend(0, count, count);
        return _values.AsSpan(0, count);
    }

    /// <summary>A part of the values; empty when none of them was written.</summary>
    internal ReadOnlyMemory<T> Slice(int from, int to)
    {
        if (_length <= from || !_values.AsSpan(from, Math.Min(to, _length) - from).ContainsAnyExcept(none))
            return default;
        Extend(from, to - from, to);
        return _values.AsMemory(from, to - from);
    }

    void Grow(int size)
    {
        var values = GC.AllocateUninitializedArray<T>(size);
        _values.AsSpan(0, _length).CopyTo(values);
        _values = values;
    }
}
