namespace Afterset.Presentation;

/// <summary>How a plan is written for a terminal.</summary>
/// <param name="Colour">Whether to use weight and colour (ANSI sequences).</param>
/// <param name="ShowReasons">Whether to print the reason behind each session and step.</param>
public sealed record TextOptions(bool Colour = false, bool ShowReasons = false);
