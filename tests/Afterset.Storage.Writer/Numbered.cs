using System.Globalization;
using Afterset.Journal;

namespace Afterset.Storage.Writer;

/// <summary>Entries whose id and text follow from a number, so that a writer can send the same ones again after it was killed.</summary>
public static class Numbered
{
    public static JournalEntry Entry(int writer, int number) =>
        new(Id(writer, number), "check-in", 1, DateTimeOffset.FromUnixTimeSeconds(1_790_000_000 + number), $"{{\"number\":{number}}}");

    public static Guid Id(int writer, int number) => new(number, (short)writer, 0, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

static class Numbers
{
    internal static int Read(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
