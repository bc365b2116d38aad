using Afterset.Workouts;

namespace Afterset.Import.Tracks;

/// <summary>Gathers samples, and what can be told from all of them, also from those that are too many to keep.</summary>
sealed class TrackBuilder(int mostSamples)
{
    readonly List<Sample> _samples = [];
    readonly Climb _climb = new();
    DateTimeOffset? _first;
    double _heartBeats;
    int _heartRates;

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
    internal void Add(Sample sample, DateTimeOffset? time)
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
        return new Track
        {
            Seconds = _samples.Select(sample => Math.Max(0, sample.Seconds + ahead)).ToArray(),
            HeartRateBpm = Channel(sample => sample.HeartRateBpm),
            PowerW = Channel(sample => sample.PowerW),
            SpeedMps = Channel(sample => sample.SpeedMps),
            AltitudeM = Channel(sample => sample.AltitudeM),
            DistanceM = _samples.TrueForAll(sample => double.IsNaN(sample.DistanceM))
                ? default
                : _samples.Select(sample => sample.DistanceM).ToArray(),
        };
    }

    ReadOnlyMemory<float> Channel(Func<Sample, float> value) =>
        _samples.TrueForAll(sample => float.IsNaN(value(sample))) ? default : _samples.Select(value).ToArray();

    double SecondsAt(DateTimeOffset at)
    {
        var seconds = (at - (_first ??= at)).TotalSeconds;
        if (seconds < LatestSeconds)
            BackwardSteps++;
        return LatestSeconds = Math.Max(LatestSeconds, seconds);
    }

    void Note(in Sample sample)
    {
        if (!double.IsNaN(sample.DistanceM))
            LastDistanceM = sample.DistanceM;
        _climb.Add(sample.AltitudeM);
        if (float.IsNaN(sample.HeartRateBpm))
            return;
        _heartBeats += sample.HeartRateBpm;
        _heartRates++;
        MaxHeartRateBpm = MaxHeartRateBpm >= sample.HeartRateBpm ? MaxHeartRateBpm : sample.HeartRateBpm;
    }
}
