using Xunit;

namespace Afterset.Server.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void The_server_knows_the_journal() => Assert.Equal(1_000_000, Journal.JournalEntry.LongestJson);
}
