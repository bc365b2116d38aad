namespace Afterset.Server.Tests.Chaos;

/// <summary>Lets many work at once, or nobody.</summary>
sealed class Pause
{
    readonly Lock _lock = new();
    TaskCompletionSource? _open;
    TaskCompletionSource? _empty;
    int _inside;

    /// <summary>How many are at work.</summary>
    internal int Inside
    {
        get
        {
            lock (_lock)
                return _inside;
        }
    }

    internal async Task Enter()
    {
        while (true)
        {
            Task open;
            lock (_lock)
            {
                if (_open is null)
                {
                    _inside++;
                    return;
                }

                open = _open.Task;
            }

            await open;
        }
    }

    internal void Leave()
    {
        lock (_lock)
        {
            if (--_inside == 0)
                _empty?.TrySetResult();
        }
    }

    /// <summary>Lets nobody in any more; returns when nobody is inside.</summary>
    internal Task Close()
    {
        lock (_lock)
        {
            _open ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_inside == 0)
                _empty.SetResult();
            return _empty.Task;
        }
    }

    internal void Open()
    {
        lock (_lock)
        {
            _open?.SetResult();
            _open = null;
        }
    }
}
