using System.Runtime.CompilerServices;
using Afterset.Calendar;
using Afterset.Planning;
using Afterset.Scheduling;
using Afterset.Web.Device;
using Microsoft.AspNetCore.Components.WebAssembly.Services;
using Microsoft.JSInterop;

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

    /// <summary>What to say when the parts that calendars need are not on the device and cannot be fetched.</summary>
    internal const string Missing = "For calendars a part of the app is needed that is not on this device yet. Open the app once with a network.";

    /// <summary>When the person has no time in the next three months; null when the parts for it are missing.</summary>
    internal async Task<DiaryReading?> ReadAsync(ReadOnlyMemory<byte> file) =>
        await IsLoadedAsync() ? Read(file.Span, new(clock.Now, clock.Now.AddDays(DiaryDays)), clock.Zone) : null;

    /// <summary>A plan, or its refusal, as a calendar file; null when the parts for it are missing.</summary>
    internal async Task<string?> WriteAsync(PlanOutcome outcome) => await IsLoadedAsync() ? Write(outcome, clock.Zone) : null;

    async Task<bool> IsLoadedAsync()
    {
        try
        {
            await (_loaded ??= loader.LoadAssembliesAsync(Files));
            return true;
        }
        catch (Exception problem) when (problem is JSException or System.Runtime.InteropServices.JavaScript.JSException)
        {
            _loaded = null;
            return false;
        }
    }

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
