namespace Afterset.Server.Hosting;

/// <summary>Names that people give.</summary>
static class Names
{
    /// <summary>What is wrong with a name, as a sentence; null for nothing.</summary>
    internal static string? Wrong(string? name, int longest)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "Give a name.";
        if (name.Trim().Length > longest)
            return $"Use at most {longest} characters.";

        // Also marks that turn the direction of writing, with which a name could pose as another.
        return name.Any(one => char.IsControl(one) || char.GetUnicodeCategory(one) == System.Globalization.UnicodeCategory.Format)
            ? "Use letters, digits, signs and spaces only."
            : null;
    }
}
