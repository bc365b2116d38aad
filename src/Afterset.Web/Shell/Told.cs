using Afterset.Presentation;
using Afterset.Web.Journal;
using MudBlazor;

namespace Afterset.Web.Shell;

/// <summary>Says for a moment what was kept, with an undo beside it.</summary>
sealed class Told(ISnackbar snackbar, AppJournal journal)
{
    /// <summary>Says it.</summary>
    /// <param name="text">What was kept, in the person's language.</param>
    /// <param name="entries">The entries that an undo takes back.</param>
    /// <param name="language">The language.</param>
    internal void Kept(string text, IReadOnlyList<Guid> entries, Language language) => snackbar.Add(text, Severity.Normal, options =>
    {
        options.Action = language["Undo"];
        options.OnClick = async _ =>
        {
            foreach (var id in entries)
                await journal.UndoAsync(id);
        };
    });

    /// <summary>Says something that needs no undo.</summary>
    internal void Say(string text) => snackbar.Add(text, Severity.Normal);
}
