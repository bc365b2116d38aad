using System.Text;

namespace Afterset.Calendar;

/// <summary>Takes a calendar apart into lines, with folded ones put together again.</summary>
static class ContentLines
{
    static readonly string[] Ends = ["\r\n", "\n", "\r"];

    internal static IEnumerable<ContentLine> Of(string text)
    {
        var current = new StringBuilder();
        var (first, number) = (1, 0);
        foreach (var line in text.Split(Ends, StringSplitOptions.None))
        {
            number++;
            var isContinued = line.Length > 0 && line[0] is ' ' or '\t';
            if (!isContinued && current.Length > 0)
            {
                if (ContentLine.Parse(first, current.ToString()) is { } content)
                    yield return content;
                current.Clear();
            }

            if (!isContinued)
                first = number;
            current.Append(isContinued ? line[1..] : line);
        }

        if (ContentLine.Parse(first, current.ToString()) is { } last)
            yield return last;
    }
}
