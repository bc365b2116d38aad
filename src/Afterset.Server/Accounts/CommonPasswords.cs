using System.IO.Compression;

namespace Afterset.Server.Accounts;

/// <summary>Passwords that many people use and that stand in every attacker's list, the commonest first. docs/accounts.md says whence.</summary>
static class CommonPasswords
{
    static readonly Lazy<Dictionary<string, int>> Ranks = new(Read);

    internal static int Longest => 30;

    /// <summary>Its place in the list, from 1; null when it is not in it. In lower case.</summary>
    internal static int? Rank(ReadOnlySpan<char> word) =>
        Ranks.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var rank) ? rank : null;

    static Dictionary<string, int> Read()
    {
        using var packed = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt.gz")
            ?? throw new InvalidOperationException("The list of common passwords is not in the program.");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var ranks = new Dictionary<string, int>(50_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } word)
            ranks.TryAdd(word, ranks.Count + 1);
        return ranks;
    }
}
