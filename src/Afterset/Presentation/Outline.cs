using System.Globalization;
using System.Runtime.InteropServices;

namespace Afterset.Presentation;

/// <summary>A closed path of the body's drawing, as straight pieces. Our paths know M, C, L and Z only.</summary>
sealed class Outline
{
    const int PiecesPerCurve = 8;

    readonly List<List<(double X, double Y)>> _loops = [];

    Outline(string path)
    {
        var at = 0;
        while (at < path.Length)
            Append(path[at++], Numbers(path, ref at));
        Box = BoxAround(_loops);
    }

    /// <summary>The path as pieces.</summary>
    internal static Outline Of(string path) => new(path);

    /// <summary>Whether a point lies inside: a ray from it crosses the path an odd number of times.</summary>
    internal bool Contains(double x, double y)
    {
        if (x < Box.Left || x > Box.Right || y < Box.Top || y > Box.Bottom)
            return false;
        var isInside = false;
        foreach (var loop in _loops)
        {
            var points = CollectionsMarshal.AsSpan(loop);
            ref readonly var a = ref points[^1];
            foreach (ref readonly var b in points)
            {
                if (a.Y > y != b.Y > y && x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
                    isInside = !isInside;
                a = ref b;
            }
        }

        return isInside;
    }

    /// <summary>The box around it.</summary>
    internal (double Left, double Top, double Right, double Bottom) Box { get; }

    /// <summary>The middle of its widest part: where a number fits.</summary>
    internal (double X, double Y) Middle
    {
        get
        {
            var box = Box;
            var rows = Enumerable.Range(1, 19).Select(i => box.Top + ((box.Bottom - box.Top) * i / 20)).ToList();
            var spans = rows.Select(y => (Y: y, Span: Span(y, box))).ToList();
            var widest = spans.Max(row => row.Span.Right - row.Span.Left);
            var wide = spans.Where(row => row.Span.Right - row.Span.Left >= widest * 0.85).ToList();
            var (y, (left, right)) = wide[wide.Count / 2];
            return ((left + right) / 2, y);
        }
    }

    (double Left, double Right) Span(double y, (double Left, double Top, double Right, double Bottom) box)
    {
        var inside = Enumerable.Range(0, 41).Select(i => box.Left + ((box.Right - box.Left) * i / 40)).Where(x => Contains(x, y)).ToList();
        return inside.Count == 0 ? (box.Left, box.Left) : (inside[0], inside[^1]);
    }

    static (double Left, double Top, double Right, double Bottom) BoxAround(List<List<(double X, double Y)>> loops)
    {
        var box = (Left: double.MaxValue, Top: double.MaxValue, Right: double.MinValue, Bottom: double.MinValue);
        foreach (var (x, y) in loops.SelectMany(loop => loop))
            box = (Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        return box;
    }

    void Append(char command, List<double> numbers)
    {
        if (command == 'M')
            _loops.Add([(numbers[0], numbers[1])]);
        for (var i = command == 'M' ? 2 : 0; command is 'M' or 'L' && i + 1 < numbers.Count; i += 2)
            _loops[^1].Add((numbers[i], numbers[i + 1]));
        for (var i = 0; command == 'C' && i + 5 < numbers.Count; i += 6)
            AppendCurve((numbers[i], numbers[i + 1]), (numbers[i + 2], numbers[i + 3]), (numbers[i + 4], numbers[i + 5]));
    }

    void AppendCurve((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        var start = _loops[^1][^1];
        for (var piece = 1; piece <= PiecesPerCurve; piece++)
        {
            var (t, u) = (piece / (double)PiecesPerCurve, 1 - (piece / (double)PiecesPerCurve));
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            _loops[^1].Add((
                (a * start.X) + (b * first.X) + (c * second.X) + (d * end.X),
                (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y)));
        }
    }

    static List<double> Numbers(string path, ref int at)
    {
        var numbers = new List<double>();
        while (at < path.Length && !char.IsAsciiLetter(path[at]))
        {
            var end = at + 1;
            while (end < path.Length && (char.IsAsciiDigit(path[end]) || path[end] == '.'))
                end++;
            if (double.TryParse(path.AsSpan(at, end - at), CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            at = end;
        }

        return numbers;
    }
}
