namespace Afterset.Server.Tests.Hosting;

/// <summary>A clock that can be put forward.</summary>
sealed class TestClock : TimeProvider
{
    TimeSpan _ahead;

    internal void Forward(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
