using System.Runtime.CompilerServices;
using Afterset.Calendar;
using Afterset.Planning;
using Afterset.Scheduling;
using Afterset.Web.Device;
using Microsoft.AspNetCore.Components.WebAssembly.Services;

namespace Afterset.Web.Settings;

/// <summary>What was read from a calendar file.</summary>
/// <param name="Busy">When the person has no time.</param>
/// <param name="Findings">What could not be read, as sentences. None names an appointment.</param>
/// <param name="IsRead">Whether it is a calendar at all.</param>
sealed record DiaryReading(IReadOnlyList<TimeRange> Busy, IReadOnlyList<string> Findings, bool IsRead);

/// <summary>Calendar files. What they need is loaded the first time somebody asks: most people never do.</summary>
/// <remarks>Nothing outside of the methods that are not inlined may name a type of those files.</remarks>
sealed class Calendars(LazyAssemblyLoader loader, DeviceClock clock)
{
    const int DiaryDays = 90;
    const int MostBusy = 5_000;

    static readonly string[] Files = ["NodaTime.wasm", "Ical.Net.wasm", "Afterset.Calendar.wasm"];

    Task? _loaded;

    /// <summary>When the person has no time in the next three months.</summary>
    internal async Task<DiaryReading> ReadAsync(ReadOnlyMemory<byte> file)
    {
        await LoadAsync();
        return Read(file.Span, new(clock.Now, clock.Now.AddDays(DiaryDays)), clock.Zone);
    }

    /// <summary>A plan, or its refusal, as a calendar file.</summary>
    internal async Task<string> WriteAsync(PlanOutcome outcome)
    {
        await LoadAsync();
        return Write(outcome, clock.Zone);
    }

    Task LoadAsync() => _loaded ??= loader.LoadAssembliesAsync(Files);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static DiaryReading Read(ReadOnlySpan<byte> file, TimeRange within, TimeZoneInfo zone)
    {
        var read = FreeBusyReader.Read(file, within, zone);
        return new(
            [.. read.Busy.Take(MostBusy)],
            [.. read.Findings.Select(finding => finding.Message)],
            !read.Findings.Any(finding => finding.Code is "CAL001" or "CAL002"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string Write(PlanOutcome outcome, TimeZoneInfo zone) => PlanCalendar.Write(outcome, zone);
}
