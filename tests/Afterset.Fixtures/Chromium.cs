namespace Afterset.Fixtures;

/// <summary>The browser that tests look at pages with: the system's.</summary>
public static class Chromium
{
    // The first has no windows, bars and menus: nobody sees them here, and they are a fifth of the work of a page.
    static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = Programs.FirstOrDefault(File.Exists);

    /// <summary>Why there is none; null when there is one. For Assert.SkipWhen.</summary>
    public static string? Missing { get; } = Program is null ? "Chromium is not installed (Debian: apt-get install chromium-headless-shell, or chromium)." : null;

    /// <summary>What it is started with.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
}
