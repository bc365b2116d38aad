namespace Afterset.Calendar;

/// <summary>Takes lines together to components.</summary>
static class CalendarParts
{
    /// <summary>Every component that is closed, in the order of the ends.</summary>
    internal static IReadOnlyList<CalendarPart> Of(IEnumerable<ContentLine> lines, List<CalendarFinding> findings)
    {
        var parts = new List<CalendarPart>();
        var open = new Stack<(ContentLine Begin, List<ContentLine> Lines)>();
        foreach (var line in lines)
        {
            if (line.Name is "BEGIN")
                open.Push((line, []));
            else if (line.Name is "END")
                Close(line, open, parts, findings);
            else if (open.TryPeek(out var part))
                part.Lines.Add(line);
        }

        findings.AddRange(open.Select(part => CutOff(part.Begin)));
        return parts;
    }

    static void Close(
        ContentLine end,
        Stack<(ContentLine Begin, List<ContentLine> Lines)> open,
        List<CalendarPart> parts,
        List<CalendarFinding> findings)
    {
        if (!open.Any(part => part.Begin.Says(end.Value.Trim())))
            return;
        while (!open.Peek().Begin.Says(end.Value.Trim()))
            findings.Add(CutOff(open.Pop().Begin));
        var (begin, lines) = open.Pop();
        parts.Add(new(begin.Value.Trim().ToUpperInvariant(), begin.Number, lines));
    }

    static CalendarFinding CutOff(ContentLine begin) =>
        new("CAL003", $"line {begin.Number}", "This part has no end; it was left out.");
}
