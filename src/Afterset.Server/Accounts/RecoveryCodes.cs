using System.Security.Cryptography;
using System.Text;

namespace Afterset.Server.Accounts;

/// <summary>Codes on paper, for whoever has lost the passkey.</summary>
static class RecoveryCodes
{
    internal const int HowMany = 10;

    // Without i, l, o and u, which are misread; 100 bits in 20 characters.
    const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    internal static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    /// <summary>What is kept of a code. Tied to the account, so that equal codes of two accounts do not look equal.</summary>
    internal static byte[] Hash(Guid accountId, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId}:{Plain(code)}"));

    static string Plain(string code) => new([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Select(Read)]);

    static char Read(char one) => one switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        _ => one,
    };
}
