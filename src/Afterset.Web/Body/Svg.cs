using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Afterset.Web.Body;

/// <summary>Parts of drawings.</summary>
static class Svg
{
    /// <summary>A number as a drawing wants it, whatever the person's language.</summary>
    internal static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text for the eye alone: Razor takes the tag of that name for itself.</summary>
    internal static RenderFragment Text(double x, double y, string look, string text) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Number(x));
        builder.AddAttribute(2, "y", Number(y));
        builder.AddAttribute(3, "class", look);
        builder.AddAttribute(4, "aria-hidden", "true");
        builder.AddContent(5, text);
        builder.CloseElement();
    };
}
