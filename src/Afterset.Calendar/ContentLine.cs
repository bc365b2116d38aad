namespace Afterset.Calendar;

/// <summary>One unfolded line of a calendar.</summary>
/// <param name="Number">The number of its first line in the file, from 1.</param>
/// <param name="Name">Its name, in upper case.</param>
/// <param name="Parameters">Its parameters, names in upper case, quotation marks removed.</param>
/// <param name="Value">Its value, as it stands there.</param>
sealed record ContentLine(int Number, string Name, IReadOnlyList<(string Name, string Value)> Parameters, string Value)
{
    /// <summary>A line without parameters.</summary>
    internal ContentLine(string name, string value)
        : this(0, name, [], value)
    {
    }

    /// <summary>The parts of a line; null when it has no colon.</summary>
    internal static ContentLine? Parse(int number, string text)
    {
        var parts = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            if (isQuoted || text[i] is not (';' or ':'))
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
            if (text[i] == ':')
                return new(number, parts[0].ToUpperInvariant(), [.. parts.Skip(1).Select(ToParameter)], text[start..]);
        }

        return null;
    }

    /// <summary>A parameter's value; null when it is not there.</summary>
    internal string? Parameter(string name) =>
        Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)).Value;

    /// <summary>Whether the value is this word, in whatever case.</summary>
    internal bool Says(string word) => Value.Trim().Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() =>
        Name + string.Concat(Parameters.Select(parameter => $";{parameter.Name}={parameter.Value}")) + ":" + Value;

    static (string Name, string Value) ToParameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (text.ToUpperInvariant(), "")
            : (text[..equals].ToUpperInvariant(), text[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal));
    }
}
