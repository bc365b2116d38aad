using MudBlazor;

namespace Afterset.Web.Shell;

/// <summary>The colours and shapes of the controls; the same as in wwwroot/css/app.css, which has those of everything else.</summary>
static class AppTheme
{
    static readonly string[] SystemFonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    internal static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0f5e63",
            PrimaryContrastText = "#ffffff",
            Secondary = "#7a4a2b",
            Background = "#faf8f5",
            Surface = "#ffffff",
            TextPrimary = "#1c1b1a",
            TextSecondary = "#5f5a54",
            LinesDefault = "#e3dcd2",
            LinesInputs = "#7d766d",
            Divider = "#e3dcd2",
            ActionDefault = "#5f5a54",
            Error = "#8f2333",
            Info = "#0f5e63",
            Success = "#0f5e63",
            Warning = "#7a4a2b",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#74c5c5",
            PrimaryContrastText = "#0b1615",
            Secondary = "#e0b08c",
            Background = "#131514",
            Surface = "#1c1f1e",
            TextPrimary = "#ece9e4",
            TextSecondary = "#aaa59d",
            LinesDefault = "#343936",
            LinesInputs = "#8d8981",
            Divider = "#343936",
            ActionDefault = "#aaa59d",
            Error = "#f2a0a8",
            Info = "#74c5c5",
            Success = "#74c5c5",
            Warning = "#e0b08c",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "14px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFonts, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "1rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "1rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = "0.9375rem", LetterSpacing = "normal" },
        },
    };
}
