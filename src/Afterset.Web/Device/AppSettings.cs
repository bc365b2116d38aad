using Afterset.Presentation;
using Afterset.Web.Journal;
using Afterset.Web.Languages;
using Microsoft.JSInterop;

namespace Afterset.Web.Device;

/// <summary>The settings of this device, and what follows from them: language and appearance.</summary>
sealed class AppSettings(JournalDatabase database, IJSRuntime script) : IAsyncDisposable
{
    IJSObjectReference? _module;
    DotNetObjectReference<AppSettings>? _self;
    IReadOnlyList<string> _wanted = [];
    bool _isTwelveHours;

    /// <summary>Called when something was set.</summary>
    internal event Action? Changed;

    /// <summary>Called when the page is looked at again, or the network is back.</summary>
    internal event Action? VisibleAgain;

    internal DeviceSettings Device { get; private set; } = new();

    /// <summary>The texts of the language.</summary>
    internal Language Language { get; private set; } = Language.English;

    internal bool IsDark { get; private set; }

    internal async Task ReadAsync()
    {
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/device.js");
        _wanted = await _module.InvokeAsync<string[]>("languages");
        _isTwelveHours = await _module.InvokeAsync<bool>("isTwelveHours");
        await _module.InvokeVoidAsync("listen", _self ??= DotNetObjectReference.Create(this));
        await ApplyAsync(DeviceSettings.Read(await database.ReadAsync(DeviceSettings.Key)));
    }

    internal async Task SetAsync(DeviceSettings settings)
    {
        await database.WriteAsync(DeviceSettings.Key, settings.Write());
        await ApplyAsync(settings);
    }

    /// <summary>Saves a text as a file of the person's.</summary>
    internal ValueTask SaveFileAsync(string name, string type, string text) => _module!.InvokeVoidAsync("save", name, type, text);

    /// <summary>Moves the focus, so that a screen reader begins to read there.</summary>
    internal ValueTask FocusAsync(string selector) => _module!.InvokeVoidAsync("focus", selector);

    [JSInvokable]
    public Task OnSystemAppearance() => ApplyAsync(Device);

    /// <summary>Whether a newer app waits to take over.</summary>
    internal bool HasNewVersion { get; private set; }

    /// <summary>Lets the newer app take over, and loads it.</summary>
    internal ValueTask TakeOverAsync() => _module!.InvokeVoidAsync("takeOver");

    [JSInvokable]
    public void OnNewVersion()
    {
        HasNewVersion = true;
        Changed?.Invoke();
    }

    [JSInvokable]
    public void OnVisibleAgain() => VisibleAgain?.Invoke();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_module is { } module)
            await module.DisposeAsync();
    }

    // A language whose file cannot be had (offline, and never spoken before) leaves English; it is asked for again at the next start.
    async Task<Language> SpokenAsync(string code) => string.Equals(code, Language.Id, StringComparison.OrdinalIgnoreCase)
        ? Language
        : LanguageFiles.Of(code == "en" ? null : await _module!.InvokeAsync<string?>("language", code));

    async Task ApplyAsync(DeviceSettings settings)
    {
        Device = settings;
        Language = (await SpokenAsync(settings.Language ?? LanguageFiles.Best(_wanted))).WithClock(!(settings.IsTwelveHours ?? _isTwelveHours));
        await _module!.InvokeVoidAsync("speak", Language.Id);
        IsDark = await _module!.InvokeAsync<bool>("appear", settings.Appearance);
        Changed?.Invoke();
    }
}
