using System.Globalization;

namespace Afterset.Cli;

/// <summary>Says how far a long import is, on a terminal only, and only when it takes longer than a moment.</summary>
sealed class Progress(TextWriter error, int total)
{
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    readonly long _start = TimeProvider.System.GetTimestamp();
    bool _isShown;

    internal void Show(int done)
    {
        if (Console.IsErrorRedirected || TimeProvider.System.GetElapsedTime(_start) < Patience)
            return;
        _isShown = true;
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\rreading {done} of {total} files "));
    }

    internal void Clear()
    {
        if (_isShown)
            error.Write("\r                                        \r");
    }
}
