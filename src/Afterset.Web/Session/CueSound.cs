using System.Text.Json;
using Afterset.Presentation;
using Afterset.Sessions.Guide;
using Microsoft.JSInterop;

namespace Afterset.Web.Session;

/// <summary>Who is told what happens to the page of a session.</summary>
interface ICueListener
{
    /// <summary>The page is seen again after it was hidden.</summary>
    Task OnVisibleAgain();

    /// <summary>The page is about to be hidden, perhaps for ever.</summary>
    Task OnHidden();

    /// <summary>A key was pressed that belongs to the session: " ", "ArrowLeft", "ArrowRight", "h", "Escape".</summary>
    Task OnKey(string key);
}

/// <summary>The sounds of a session (wwwroot/js/cues.js).</summary>
sealed class CueSound(IJSRuntime script) : IAsyncDisposable
{
    IJSObjectReference? _module;

    internal async Task OpenAsync<T>(DotNetObjectReference<T> listener)
        where T : class, ICueListener => await (await ModuleAsync()).InvokeVoidAsync("open", listener);

    internal async Task<CueAbilities> AbilitiesAsync(Language language) =>
        await (await ModuleAsync()).InvokeAsync<string?>("can", language.Id) is { } json
        && JsonSerializer.Deserialize(json, CueJson.Default.CueAbilities) is { } abilities
            ? abilities
            : new(Voice: false, Beeps: false, Vibration: false, ScreenOff: false, Awake: false);

    /// <summary>Puts all that is to come on the clocks; with nothing to come they fall silent.</summary>
    internal async Task StartAsync(SessionProgress progress, DateTimeOffset now, CueSettings settings, Language language)
    {
        var plan = GuideTexts.Plan(progress, now, settings, language);
        var module = await ModuleAsync();
        if (plan.Cues.Count == 0)
            await module.InvokeVoidAsync("stop");
        else
            await module.InvokeVoidAsync("start", JsonSerializer.Serialize(plan, CueJson.Default.CuePlanMessage));
    }

    internal async Task StopAsync() => await (await ModuleAsync()).InvokeVoidAsync("stop");

    internal async Task StayAwakeAsync(bool isWanted) => await (await ModuleAsync()).InvokeVoidAsync("stayAwake", isWanted);

    /// <summary>Lets the person hear, and feel, how it will be.</summary>
    internal async Task TryAsync(string say, CueSettings settings, Language language) => await (await ModuleAsync()).InvokeVoidAsync(
        "giveNow",
        JsonSerializer.Serialize(
            new CuePlanMessage(0, [new(0, GuideTexts.Kind(GuideCueKind.Begin), say)], [], GuideTexts.Ways(settings, language)), CueJson.Default.CuePlanMessage));

    /// <summary>All falls silent, and the page is no longer watched.</summary>
    internal async Task CloseAsync()
    {
        if (_module is { } module)
            await module.InvokeVoidAsync("close");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is { } module)
            await module.DisposeAsync();
    }

    async Task<IJSObjectReference> ModuleAsync() => _module ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/cues.js");
}
