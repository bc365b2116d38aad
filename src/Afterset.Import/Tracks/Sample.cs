using System.Runtime.InteropServices;

namespace Afterset.Import.Tracks;

/// <summary>What a device recorded at one moment. NaN for what it did not.</summary>
[StructLayout(LayoutKind.Auto)]
struct Sample
{
    /// <summary>Nothing but unknowns.</summary>
    internal static readonly Sample Unknown = new()
    {
        Seconds = double.NaN,
        HeartRateBpm = float.NaN,
        PowerW = float.NaN,
        SpeedMps = float.NaN,
        AltitudeM = float.NaN,
        DistanceM = double.NaN,
    };

    internal double Seconds;
    internal double DistanceM;
    internal float HeartRateBpm;
    internal float PowerW;
    internal float SpeedMps;
    internal float AltitudeM;

    /// <summary>Takes away what no body and no device can have meant, such as the 0 and 255 bpm that stand for "none".</summary>
    internal void KeepPlausible()
    {
        HeartRateBpm = HeartRateBpm is >= 20 and <= 250 ? HeartRateBpm : float.NaN;
        PowerW = PowerW is >= 0 and <= 10_000 ? PowerW : float.NaN;
        SpeedMps = SpeedMps is >= 0 and <= 1_000 ? SpeedMps : float.NaN;
        AltitudeM = AltitudeM is >= -1_000 and <= 20_000 ? AltitudeM : float.NaN;
        DistanceM = DistanceM is >= 0 and <= 1e9 ? DistanceM : double.NaN;
    }
}
