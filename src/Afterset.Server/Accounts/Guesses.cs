namespace Afterset.Server.Accounts;

/// <summary>How many guesses a password would stand, by the cheapest way to put it together.</summary>
/// <remarks>
/// Pieces that cost little: a common password by its rank, the account's own name, a repeat of what stands before, a run of one
/// character, a sequence such as 3456 or a row of keys such as qwertz, a year. Whatever else costs as a character of twenty.
/// </remarks>
static class Guesses
{
    const double OneCharacter = 1.3;
    const double OneDigit = 1;

    static readonly string[] Rows = ["qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz"];

    static readonly string[] Runs = [.. Rows, .. Rows.Select(row => new string([.. row.Reverse()]))];

    /// <summary>Log10 of the guesses.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Words that an attacker would try first: the account's name.</param>
    internal static double Log10(string password, IReadOnlyCollection<string> own)
    {
        var plain = password.ToLowerInvariant();
        var read = new string([.. plain.Select(Letter)]);
        var names = own.Select(name => name.ToLowerInvariant()).Where(name => name.Length >= 3).ToHashSet(StringComparer.Ordinal);
        var best = new double[password.Length + 1];
        for (var end = 1; end <= password.Length; end++)
        {
            best[end] = best[end - 1] + (char.IsAsciiDigit(plain[end - 1]) ? OneDigit : OneCharacter);
            for (var start = Math.Max(0, end - CommonPasswords.Longest); start <= end - 2; start++)
            {
                var changed = password.AsSpan(start, end - start).SequenceEqual(plain.AsSpan(start, end - start)) ? 0 : 0.3;
                var piece = Math.Min(Piece(plain, start, end, names), 0.3 + Piece(read, start, end, names));
                best[end] = Math.Min(best[end], best[start] + piece + changed);
            }
        }

        return best[^1];
    }

    static double Piece(string text, int start, int end, HashSet<string> names)
    {
        var piece = text.AsSpan(start, end - start);
        if (names.Contains(piece.ToString()))
            return 0.3;
        if (start >= piece.Length && text.AsSpan(start - piece.Length, piece.Length).SequenceEqual(piece))
            return 0.3;
        if (CommonPasswords.Rank(piece) is { } rank)
            return Math.Log10(rank + 1);
        if (piece.Length == 4 && (piece.StartsWith("19", StringComparison.Ordinal) || piece.StartsWith("20", StringComparison.Ordinal)) && !piece.ContainsAnyExceptInRange('0', '9'))
            return 2;

        return piece.Length >= 3 && IsRun(piece) ? 1.5 + Math.Log10(piece.Length) : double.PositiveInfinity;
    }

    static bool IsRun(ReadOnlySpan<char> piece)
    {
        if (!piece.ContainsAnyExcept(piece[0]))
            return true;

        foreach (var run in Runs)
        {
            if (run.AsSpan().IndexOf(piece, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    // Signs that people put for letters.
    static char Letter(char one) => one switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => one,
    };
}
