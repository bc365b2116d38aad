using Afterset.Server.Accounts;
using CsCheck;
using Xunit;

namespace Afterset.Server.Tests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("elevenchars")]
    [InlineData("password1234")]
    [InlineData("Passw0rd!2024")]
    [InlineData("p@ssw0rdp@ssw0rd")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop123")]
    [InlineData("qwertzuiop2024")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijkl")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("iloveyouiloveyou")]
    [InlineData("letmein20242025")]
    [InlineData("annabergmann1")]
    [InlineData("Anna.Bergmann2024")]
    [InlineData("afterset2026!")]
    [InlineData("monkeydragon12")]
    public void Common_and_trivial_ones_and_the_name_are_refused(string password) =>
        Assert.NotNull(PasswordRule.Wrong("Anna Bergmann", password));

    [Theory]
    [InlineData("harbour lamp seventeen kite")]
    [InlineData("violet ladder marmot tea")]
    [InlineData("k7#Vq2!xWm9z")]
    [InlineData("Donaudampfschiff quert die Ostsee")]
    public void Long_words_and_random_ones_are_taken(string password) =>
        Assert.Null(PasswordRule.Wrong("Anna Bergmann", password));

    [Fact]
    public void No_listed_password_of_any_length_is_taken_nor_with_a_year_behind_it() =>
        Gen.Int[0, 300].Select(Gen.Int[1950, 2030]).Sample((index, year) =>
        {
            var listed = Listed[index];
            Assert.NotNull(PasswordRule.Wrong("Anna", listed));
            Assert.NotNull(PasswordRule.Wrong("Anna", $"{listed}{year}"));
        });

    [Fact]
    public void Random_passwords_of_sixteen_letters_are_taken() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[16].Sample(letters =>
        {
            // The law is about chance, so a run of luck is left out: two listed words that happen to cover most of it.
            var password = new string(letters);
            return Guesses.Log10(password, []) > 10 || letters.Distinct().Count() < 8;
        });

    [Fact]
    public void One_more_random_looking_word_never_makes_it_easier() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789 "].Array[12, 30].Sample(letters =>
        {
            var text = new string(letters);
            return Guesses.Log10(text + "#", []) >= Guesses.Log10(text, []);
        });

    static readonly string[] Listed = [.. Read().Where(word => word.Length >= 12).Take(301)];

    static IEnumerable<string> Read()
    {
        using var packed = typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt.gz")!;
        using var reader = new StreamReader(new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
