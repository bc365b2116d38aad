namespace Afterset.Web.Device;

/// <summary>The clock of the phone, in its own zone.</summary>
sealed class DeviceClock(TimeProvider time)
{
    /// <summary>Now, on the person's clock.</summary>
    internal DateTimeOffset Now => time.GetLocalNow();

    /// <summary>The zone that the phone is set to.</summary>
    internal TimeZoneInfo Zone => time.LocalTimeZone;

    /// <summary>A moment on the person's clock.</summary>
    internal DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
