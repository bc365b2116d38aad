using Microsoft.AspNetCore.Identity;

namespace Afterset.Server.Accounts;

/// <summary>Refuses passwords that would be guessed. It asks nobody outside: the list is in the program.</summary>
sealed class PasswordRule : IPasswordValidator<Account>
{
    internal const int Shortest = 12;
    internal const int Longest = 256;

    // 10^10 guesses; each costs an attacker who has stolen the hashes 210,000 rounds of SHA-512.
    const double LeastGuesses = 10;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Wrong(user.UserName ?? "", password ?? "") is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence })
            : IdentityResult.Success);

    internal static string? Wrong(string name, string password)
    {
        if (password.Length < Shortest)
            return $"Use at least {Shortest} characters. Four or five words that do not belong together are good and easy to keep.";
        if (password.Length > Longest)
            return $"Use at most {Longest} characters.";

        string[] own = [name, .. name.Split([' ', '.', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries), "afterset"];
        return Guesses.Log10(password[..Math.Min(password.Length, 64)], own) < LeastGuesses
            ? "This is among the first that somebody would try: it is a common password, your name, a row of keys, or made of such. Take four or five words that do not belong together."
            : null;
    }
}
