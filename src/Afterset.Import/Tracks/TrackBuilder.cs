using System.Runtime.InteropServices;
using Afterset.Workouts;

namespace Afterset.Import.Tracks;

/// <summary>Gathers samples, and what can be told from all of them, also from those that are too many to keep.</summary>
sealed class TrackBuilder(int mostSamples)
{
    readonly List<Sample> _samples = [];
    readonly Climb _climb = new();
    DateTimeOffset? _first;
    long _firstTicks;
    double _heartBeats;
    int _heartRates;
    bool _hasPower;
    bool _hasSpeed;

    /// <summary>How many samples there were.</summary>
    internal int Count { get; private set; }

    /// <summary>How many of them went back in time.</summary>
    internal int BackwardSteps { get; private set; }

    /// <summary>The first time that a sample has.</summary>
    internal DateTimeOffset? FirstTime => _first;

    /// <summary>Seconds from the first time to the latest one.</summary>
    internal double LatestSeconds { get; private set; }

    /// <summary>The distance of the last sample that has one, m.</summary>
    internal double LastDistanceM { get; private set; } = double.NaN;

    /// <summary>The mean of all heart rates, bpm; NaN without any.</summary>
    internal double MeanHeartRateBpm => _heartRates == 0 ? double.NaN : _heartBeats / _heartRates;

    /// <summary>The highest heart rate, bpm; NaN without any.</summary>
    internal double MaxHeartRateBpm { get; private set; } = double.NaN;

    /// <summary>Metres up and down.</summary>
    internal Climb Climb => _climb;

    /// <summary>Takes a sample at a time; a sample that is earlier than the one before counts as of the same moment.</summary>
    internal void Add(ref Sample sample, DateTimeOffset? time)
    {
        Count++;
        if (time is { } at)
            sample.Seconds = SecondsAt(at);
        sample.KeepPlausible();
        Note(sample);
        if (Count <= mostSamples)
            _samples.Add(sample);
    }

    /// <summary>The samples as a track that counts its seconds from the workout's start.</summary>
    internal Track ToTrack(DateTimeOffset? start)
    {
        var ahead = _first is { } first && start is { } zero ? (first - zero).TotalSeconds : 0;
        var seconds = new double[_samples.Count];
        var metres = Channel<double>(double.IsFinite(LastDistanceM));
        var (heart, power) = (Channel<float>(_heartRates > 0), Channel<float>(_hasPower));
        var (speed, altitude) = (Channel<float>(_hasSpeed), Channel<float>(_climb.IsKnown));
        var samples = CollectionsMarshal.AsSpan(_samples);
        for (var i = 0; i < samples.Length; i++)
        {
            ref readonly var sample = ref samples[i];
            seconds[i] = Math.Max(0, sample.Seconds + ahead);
            Put(metres, i, sample.DistanceM);
            Put(heart, i, sample.HeartRateBpm);
            Put(power, i, sample.PowerW);
            Put(speed, i, sample.SpeedMps);
            Put(altitude, i, sample.AltitudeM);
        }

        return new Track { Seconds = seconds, HeartRateBpm = heart, PowerW = power, SpeedMps = speed, AltitudeM = altitude, DistanceM = metres };
    }

    T[] Channel<T>(bool isKnown) => isKnown ? new T[_samples.Count] : [];

    static void Put<T>(T[] channel, int index, T value)
    {
        if (channel.Length > 0)
            channel[index] = value;
    }

    double SecondsAt(DateTimeOffset at)
    {
        if (_first is null)
            (_first, _firstTicks) = (at, at.UtcTicks);
        var seconds = (at.UtcTicks - _firstTicks) / (double)TimeSpan.TicksPerSecond;
        if (seconds < LatestSeconds)
            BackwardSteps++;
        return LatestSeconds = Math.Max(LatestSeconds, seconds);
    }

    void Note(in Sample sample)
    {
        if (!double.IsNaN(sample.DistanceM))
            LastDistanceM = sample.DistanceM;
        _hasPower |= !float.IsNaN(sample.PowerW);
        _hasSpeed |= !float.IsNaN(sample.SpeedMps);
        _climb.Add(sample.AltitudeM);
        if (float.IsNaN(sample.HeartRateBpm))
            return;
        _heartBeats += sample.HeartRateBpm;
        _heartRates++;
        MaxHeartRateBpm = MaxHeartRateBpm >= sample.HeartRateBpm ? MaxHeartRateBpm : sample.HeartRateBpm;
    }
}
