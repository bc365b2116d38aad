namespace Afterset.Server.Tests.Hosting;

/// <summary>A clock that can be put forward, and stopped.</summary>
sealed class TestClock : TimeProvider
{
    TimeSpan _ahead;
    DateTimeOffset? _stands;

    internal void Forward(TimeSpan time)
    {
        _ahead += time;
        _stands += time;
    }

    internal void Stop() => _stands = GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _stands ?? System.GetUtcNow() + _ahead;
}
