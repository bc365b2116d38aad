namespace Afterset.Import.Fit;

/// <summary>Walks through the data of one FIT file: definitions, and the messages that they describe.</summary>
/// <param name="content">The whole input, so that places in findings count from its beginning.</param>
/// <param name="start">Where the data begin.</param>
/// <param name="end">Where the data end.</param>
/// <param name="reader">Takes the messages.</param>
/// <param name="findings">Takes what is wrong.</param>
ref struct FitDecoder(ReadOnlySpan<byte> content, int start, int end, FitReader reader, FitFindings findings)
{
    const int CompressedTime = 0x80, Definition = 0x40, DeveloperFields = 0x20, FiveBits = 0x1F;

    // Enough for loops to be long, few enough for one run to stay in the cache while its columns are read.
    const int LongestRun = 4096;

    readonly ReadOnlySpan<byte> _content = content;
    readonly FitDefinition?[] _definitions = new FitDefinition?[16];
    int _at = start;
    uint? _clock;
    FitDefinition? _lastTimed;
    int _lastTimedAt;

    /// <summary>Reads to the end, or to the first place after which nothing can be told apart any more.</summary>
    internal void Run()
    {
        while (_at < end)
        {
            var header = _content[_at];
            var goesOn = (header & CompressedTime) != 0 ? ReadMessages(header, header >> 5 & 3, isCompressed: true)
                : (header & Definition) != 0 ? Define(header)
                : ReadMessages(header, header & 0x0F, isCompressed: false);
            if (!goesOn)
                return;
        }
    }

    bool Define(byte header)
    {
        var bytes = _content[(_at + 1)..end];
        if (FitDefinition.TryRead(bytes, (header & DeveloperFields) != 0) is not var (definition, length))
            return CutOff();
        _definitions[header & 0x0F] = definition;
        _at += 1 + length;
        return true;
    }

    bool ReadMessages(byte header, int local, bool isCompressed)
    {
        if (_definitions[local] is not { } definition)
        {
            findings.Add(FitFindings.NoDefinition, _at, $"This message has no definition; the {end - _at} bytes from here on could not be read.", FindingSeverity.PartDropped);
            return false;
        }

        var stride = definition.BodySize + 1;
        if (end - _at < stride)
            return CutOff();
        var count = isCompressed ? 1 : CountRun(header, stride);
        var time = isCompressed ? ReadClock(header & FiveBits) : null;
        var run = new FitRun(_content.Slice(_at + 1, count * stride - 1), stride, count);
        var last = _at + 1 + (count - 1) * stride;
        _at += count * stride;
        reader.Take(definition, run, time, (end - _at) / stride);
        if (!isCompressed && definition.HasTime)
            (_lastTimed, _lastTimedAt) = (definition, last);
        return true;
    }

    readonly int CountRun(byte header, int stride)
    {
        var most = Math.Min((end - _at) / stride, LongestRun);
        var count = 1;
        for (var next = _at + stride; count < most && _content[next] == header; next += stride)
            count++;
        return count;
    }

    // A leading byte has room for five bits of the time: the rest is that of the last message with a whole one.
    uint? ReadClock(int low)
    {
        if (_lastTimed is { } definition)
        {
            var body = _content.Slice(_lastTimedAt, definition.BodySize);
            _clock = new FitMessage(definition, body).Time(FitProfile.Timestamp) ?? _clock;
            _lastTimed = null;
        }

        if (_clock is { } clock)
            _clock = unchecked(clock + ((uint)low - clock & FiveBits));
        return _clock;
    }

    readonly bool CutOff()
    {
        findings.Add(FitFindings.CutOffMessage, _at, $"A message begins here that is longer than the {end - _at} bytes left; everything before it was kept.", FindingSeverity.PartDropped);
        return false;
    }
}
