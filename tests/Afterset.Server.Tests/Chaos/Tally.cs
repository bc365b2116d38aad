using System.Globalization;
using Xunit;

namespace Afterset.Server.Tests.Chaos;

/// <summary>What kills did. Entries are counted.</summary>
sealed record Tally(int Killed, int WhileAsked, int Acknowledged, int Lost, int Doubled, int Kept, int NotKept, IReadOnlyList<string> Faults)
{
    internal static Tally Of(int killed, int whileAsked, Ledger ledger, Audit audit) =>
        new(killed, whileAsked, ledger.Acknowledged, audit.Lost, audit.Doubled, audit.Kept, audit.NotKept, [.. ledger.Faults]);

    internal static Tally Add(Tally one, Tally other) => new(
        one.Killed + other.Killed, one.WhileAsked + other.WhileAsked, one.Acknowledged + other.Acknowledged, one.Lost + other.Lost,
        one.Doubled + other.Doubled, one.Kept + other.Kept, one.NotKept + other.NotKept, [.. one.Faults, .. other.Faults]);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"killed {Killed} times: {Acknowledged} acknowledged, {Lost} lost, {Doubled} doubled, {Kept} unacknowledged kept, {NotKept} not kept ({WhileAsked} kills while requests were on their way)");
}

/// <summary>Chance that can be had again: AFTERSET_SEED sets it. AFTERSET_KILLS makes a test shorter or longer.</summary>
static class Seeds
{
    internal static int Kills(int usual) => Asked("AFTERSET_KILLS") ?? usual;

    internal static int Of(string test)
    {
        var seed = Asked("AFTERSET_SEED") ?? Environment.TickCount & 0xFFFFF;
        Say($"{test}: AFTERSET_SEED={seed}");
        return seed;
    }

    /// <summary>On the console and in the test's output.</summary>
    internal static void Say(string line)
    {
        Console.WriteLine(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    static int? Asked(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
}
