using Afterset.Presentation;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Microsoft.AspNetCore.Components;

namespace Afterset.Web.Shell;

/// <summary>A piece of the app: it knows the language, the journal and the clock, and is drawn anew when the journal changes.</summary>
public abstract class Piece : ComponentBase, IDisposable
{
    /// <summary>The texts of the person's language: T["English sentence"].</summary>
    [CascadingParameter]
    public Language T { get; set; } = Language.English;

    /// <summary>The person's units.</summary>
    [CascadingParameter]
    public UnitChoice Units { get; set; }

    [Inject]
    internal AppJournal Journal { get; set; } = default!;

    [Inject]
    internal DeviceClock Clock { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        Journal.Changed -= OnJournalChanged;
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Journal.Changed += OnJournalChanged;

    /// <summary>Lets go of what the piece holds.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
    }

    /// <summary>The journal is another one: read from it again what was kept in fields. Called before the piece is drawn.</summary>
    protected virtual void OnJournal()
    {
    }

    void OnJournalChanged() => _ = InvokeAsync(() =>
    {
        OnJournal();
        StateHasChanged();
    });
}
