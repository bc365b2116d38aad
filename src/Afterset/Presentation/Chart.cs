namespace Afterset.Presentation;

/// <summary>A small chart without words of its own: whoever asks for it brings the labels, in any language.</summary>
public sealed record Chart
{
    /// <summary>What it shows, in a sentence, for those who hear it.</summary>
    public required string Label { get; init; }

    /// <summary>Levels that are drawn across, with their labels; the lowest and the highest are the ends of the scale.</summary>
    public required IReadOnlyList<ChartLevel> Levels { get; init; }

    /// <summary>What stands below, each at its share of the width from 0 to 1.</summary>
    public IReadOnlyList<ChartTick> Ticks { get; init; } = [];

    /// <summary>Where a line goes down: the ends of days or weeks, 0 to 1.</summary>
    public IReadOnlyList<double> Edges { get; init; } = [];

    /// <summary>Areas between a lower and an upper line.</summary>
    public IReadOnlyList<ChartBand> Bands { get; init; } = [];

    /// <summary>Lines.</summary>
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>Bars, from the lowest level up.</summary>
    public IReadOnlyList<ChartBar> Bars { get; init; } = [];

    /// <summary>Ranges of single moments, as upright strokes.</summary>
    public IReadOnlyList<ChartRange> Ranges { get; init; } = [];

    /// <summary>Single values.</summary>
    public IReadOnlyList<ChartDot> Dots { get; init; } = [];

    /// <summary>Moments that are named above the chart.</summary>
    public IReadOnlyList<ChartTick> Marks { get; init; } = [];
}

/// <summary>A level of the scale.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What stands beside it.</param>
public readonly record struct ChartLevel(double Value, string Label);

/// <summary>A label at a share of the width.</summary>
/// <param name="At">0 to 1.</param>
/// <param name="Label">What stands there.</param>
public readonly record struct ChartTick(double At, string Label);

/// <summary>A point.</summary>
/// <param name="At">Share of the width, 0 to 1.</param>
/// <param name="Value">On the scale of the levels.</param>
public readonly record struct ChartPoint(double At, double Value);

/// <summary>An area between two lines.</summary>
/// <param name="Look">Its class: "h3".</param>
/// <param name="Low">The lower line.</param>
/// <param name="High">The upper line.</param>
public sealed record ChartBand(string Look, IReadOnlyList<ChartPoint> Low, IReadOnlyList<ChartPoint> High);

/// <summary>A line.</summary>
/// <param name="Points">Its points, from left to right.</param>
/// <param name="IsDashed">Dashed, to be told from another one without colour.</param>
public sealed record ChartLine(IReadOnlyList<ChartPoint> Points, bool IsDashed = false);

/// <summary>A bar.</summary>
/// <param name="At">Its middle, 0 to 1.</param>
/// <param name="Width">Its share of the width, 0 to 1.</param>
/// <param name="Value">How high.</param>
public readonly record struct ChartBar(double At, double Width, double Value);

/// <summary>What was expected of one moment.</summary>
/// <param name="At">0 to 1.</param>
/// <param name="Low">The lower end.</param>
/// <param name="Mean">The middle.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ChartRange(double At, double Low, double Mean, double High);

/// <summary>A value.</summary>
/// <param name="Point">Where.</param>
/// <param name="IsHollow">Hollow, to be told from another one without colour.</param>
public readonly record struct ChartDot(ChartPoint Point, bool IsHollow = false);
